using System.Net.Mail;
using NewsSite.Articles.Writing;
using NewsSite.Site;
using NewsSite.Site.Identity;

namespace NewsSite.Articles.Names;

/// <summary>What was typed of an author's contacts and expertise, tidied, or what is wrong with it.</summary>
internal static class TypedProfile
{
    private const int AccountLimit = 8;
    private const int ExpertiseLimit = 300;
    private const int AddressLimit = 300;

    /// <returns>The profile, and the first problem; null when there is none.</returns>
    public static (AuthorProfile Profile, Problem? Problem) Read(PageForm form)
    {
        var email = form.Email?.Trim() ?? "";
        var website = form.Website?.Trim() ?? "";
        var lines = (form.Social ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var expertise = PlainLines.Names(PlainLines.Names(form.Expertise));
        var profile = new AuthorProfile(email, website, string.Join('\n', lines.Select(line => SocialAccount.Parse(line)?.ToString() ?? line)), expertise);
        return (profile, ProblemWith(profile, lines));
    }

    private static Problem? ProblemWith(AuthorProfile profile, string[] lines)
    {
        if (profile.Email.Length > 0 && !IsEmail(profile.Email))
            return new Problem(nameof(PageForm.Email), "Write one address, as in name@example.org.");
        if (profile.Website.Length > 0 && (profile.Website.Length > AddressLimit || AuthorContacts.WebsiteOf(profile.Website) is null))
            return new Problem(nameof(PageForm.Website), "Write a whole address that begins with https:// or http://.");
        if (lines.Length > AccountLimit)
            return new Problem(nameof(PageForm.Social), $"Name at most {AccountLimit} accounts.");
        if (lines.FirstOrDefault(line => line.Length > AddressLimit || SocialAccount.Parse(line) is not { Name.Length: <= SocialAccount.NameLimit }) is { } wrong)
            return new Problem(nameof(PageForm.Social), $"“{wrong}” is no account: write a name and behind it a whole address that begins with https://.");
        if (profile.Expertise.Length > ExpertiseLimit || profile.Expertise.Any(char.IsControl))
            return new Problem(nameof(PageForm.Expertise), $"Write at most {ExpertiseLimit} characters of plain text.");
        return null;
    }

    private static bool IsEmail(string typed) =>
        typed.Length <= AddressLimit && MailAddress.TryCreate(typed, out var address) && address.Address == typed && !typed.Any(char.IsWhiteSpace);
}
