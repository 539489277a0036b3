using NewsSite.Site.Identity;

namespace NewsSite.Articles;

/// <summary>How readers reach an author and what that person knows, as a page shows it.</summary>
/// <param name="Email">Null for none; so is the website.</param>
internal sealed record AuthorContacts(string? Email, Uri? Website, IReadOnlyList<SocialAccount> Social, IReadOnlyList<string> Expertise)
{
    public static readonly AuthorContacts None = new(null, null, [], []);

    /// <summary>Nothing that could be no address is shown, whatever is stored.</summary>
    public static AuthorContacts Of(AuthorProfile profile) => new(
        profile.Email.Length > 0 ? profile.Email : null,
        WebsiteOf(profile.Website),
        [.. profile.Social.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SocialAccount.Parse).OfType<SocialAccount>()],
        profile.Expertise.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>A whole http or https address without a user; null for anything else.</summary>
    public static Uri? WebsiteOf(string typed) =>
        Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Host.Length: > 0, UserInfo.Length: 0 }
            ? address
            : null;
}
