namespace NewsSite.Articles;

/// <summary>Which addresses a story may point at. An allow-list: what is not recognised is refused.</summary>
internal static class StoryTextAddress
{
    private static readonly string[] LinkSchemes = ["http", "https", "mailto"];

    /// <summary>An http, https or mailto address, or one on this site (path, query or fragment).</summary>
    public static bool IsLink(ReadOnlySpan<char> address)
    {
        // Browsers drop some of these within a scheme, so that what looks relative would not be.
        if (address.IsEmpty || ContainsBlankOrControl(address))
            return false;

        var end = address.IndexOfAny(":/?#");
        if (end < 0 || address[end] != ':')
            return true;
        foreach (var scheme in LinkSchemes)
        {
            if (address[..end].Equals(scheme, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A link that leaves this site; browsers read "//host" and "\\host" as one too.</summary>
    public static bool IsExternal(ReadOnlySpan<char> address) =>
        address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        || address is ['/' or '\\', '/' or '\\', ..];

    /// <summary>A rooted path on this site, which is where pictures come from.</summary>
    public static bool IsOwnPath(ReadOnlySpan<char> address) =>
        address is ['/', ..] && !IsExternal(address) && !ContainsBlankOrControl(address);

    /// <summary>True for text that is nothing but a whole http or https address that names its host openly.</summary>
    public static bool IsCard(ReadOnlySpan<char> text) => HostOf(text) is not null;

    /// <summary>The host that a card names, without "www."; null when <paramref name="text"/> makes no card.</summary>
    public static string? HostOf(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // "https://bank.example@elsewhere.example" is meant to mislead: it stays text.
        if (ContainsBlankOrControl(text) || text.ContainsAny("<>\"\\")
            || !Uri.TryCreate(text.ToString(), UriKind.Absolute, out var address)
            || address.Host.Length == 0 || address.UserInfo.Length > 0)
        {
            return null;
        }

        return address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
    }

    private static bool ContainsBlankOrControl(ReadOnlySpan<char> address)
    {
        foreach (var letter in address)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
                return true;
        }

        return false;
    }
}
