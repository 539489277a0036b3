namespace NewsSite.Site.Identity;

/// <summary>A page of the paper's own on somebody else's site.</summary>
/// <param name="Address">https, absolute.</param>
internal sealed record SocialAccount(string Name, string Address)
{
    public const int NameLimit = 40;

    /// <summary>A line as people write it: a name, if they give one, and the address behind it.</summary>
    /// <returns>Null when there is no https address on it. Without a name, the address's host is one.</returns>
    public static SocialAccount? Parse(string line)
    {
        line = line.Trim();
        var space = line.LastIndexOf(' ');
        var address = line[(space + 1)..];
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0 || uri.Host.Length == 0)
            return null;

        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        var name = space < 0 ? host : line[..space].Trim().TrimEnd(':');
        return new SocialAccount(name.Length == 0 ? host : name, uri.AbsoluteUri);
    }

    public override string ToString() => $"{Name} {Address}";
}
