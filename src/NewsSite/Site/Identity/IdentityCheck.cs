using System.Globalization;
using System.Net.Mail;

namespace NewsSite.Site.Identity;

/// <summary>What can be saved of a form, and what is wrong with it, in words for the person who filled it in.</summary>
internal static class IdentityCheck
{
    private const int NameLimit = 100;
    private const int DescriptionLimit = 300;
    private const int AccountLimit = 12;

    /// <summary>What can be said of a founding, as ISO 8601 has it.</summary>
    private static readonly string[] FoundingForms = ["yyyy", "yyyy'-'MM", "yyyy'-'MM'-'dd"];

    /// <summary>The first newspaper appeared in 1605.</summary>
    private const int EarliestYear = 1600;

    /// <param name="configured">What a blank field means, and a field that says the same.</param>
    /// <param name="today">In the site's zone.</param>
    /// <returns>What to save, when <c>Problems</c> is empty.</returns>
    public static (SavedIdentity Saved, IReadOnlyList<Problem> Problems) Read(IdentityForm form, SiteIdentity configured, DateOnly today)
    {
        var problems = new List<Problem>();
        var saved = new SavedIdentity
        {
            Version = form.Version + 1,
            Name = Text(nameof(form.Name), form.Name, configured.Name, NameLimit, problems),
            Description = Text(nameof(form.Description), form.Description, configured.Description, DescriptionLimit, problems),
            TimeZone = Zone(form.TimeZone, configured, problems),
            Language = Language(form.Language, configured, problems),
            AccentLight = Colour(nameof(form.AccentLight), form.AccentLight, Accent.OfDesign.Light, Accent.LightGrounds, problems),
            AccentDark = Colour(nameof(form.AccentDark), form.AccentDark, Accent.OfDesign.Dark, Accent.DarkGrounds, problems),
            Accounts = Accounts(form.Accounts, problems),
            SecurityContact = Contact(form.SecurityContact, configured, problems),
            ContactEmail = Email(form.ContactEmail, problems),
            Founded = Founding(form.Founded, today, problems),
            AiCrawlers = Crawlers(form.AiCrawlers, problems),
        };
        return (saved, problems);
    }

    private static string? Text(string field, string? typed, string configured, int limit, List<Problem> problems)
    {
        var text = IdentityForm.Line(typed);
        if (text.Length > limit)
            problems.Add(new Problem(field, $"Write at most {limit} characters; these are {text.Length}."));
        if (text.Any(char.IsControl))
            problems.Add(new Problem(field, "Write one line of plain text."));
        return text.Length == 0 || text == configured ? null : text;
    }

    private static string? Zone(string? typed, SiteIdentity configured, List<Problem> problems)
    {
        var name = IdentityForm.Line(typed);
        if (name.Length == 0)
            return null;
        if (TimeZones.Find(name) is { } zone)
            return zone.Id == configured.Zone.Id ? null : zone.Id;

        var near = TimeZones.Like(name);
        var instead = near.Count == 0 ? "Choose one of the list, such as Europe/London." : $"Did you mean {string.Join(" or ", near)}?";
        problems.Add(new Problem(nameof(IdentityForm.TimeZone), $"No time zone is called “{name}”. {instead}"));
        return null;
    }

    private static string? Language(string? typed, SiteIdentity configured, List<Problem> problems)
    {
        var tag = IdentityForm.Line(typed);
        if (tag.Length == 0 || tag == configured.Language)
            return null;
        if (LanguageTag.IsKnown(tag))
            return tag;
        problems.Add(new Problem(nameof(IdentityForm.Language), $"“{tag}” is not a language tag. Write one like en-GB, de or pt-BR."));
        return null;
    }

    private static string? Colour(string field, string? typed, string ofDesign, IReadOnlyList<string> grounds, List<Problem> problems)
    {
        var text = IdentityForm.Line(typed);
        if (text.Length == 0)
            return null;
        if (Accent.Parse(text) is not { } colour)
        {
            problems.Add(new Problem(field, $"“{text}” is not a colour. Write it like {ofDesign}."));
            return null;
        }

        var contrast = Accent.Contrast(colour, grounds);
        if (contrast < Accent.LeastContrast)
        {
            var darker = grounds == Accent.LightGrounds ? "darker" : "lighter";
            problems.Add(new Problem(field, string.Create(
                CultureInfo.InvariantCulture,
                $"{colour} has a contrast of {Math.Floor(contrast * 10) / 10:0.0} to 1 against the page, and text needs {Accent.LeastContrast:0.0}. Choose a {darker} one.")));
        }

        return colour == ofDesign ? null : colour;
    }

    private static List<SocialAccount> Accounts(string? typed, List<Problem> problems)
    {
        var accounts = new List<SocialAccount>();
        foreach (var line in IdentityForm.Lines(typed))
        {
            if (SocialAccount.Parse(line) is not { } account)
                problems.Add(new Problem(nameof(IdentityForm.Accounts), $"“{line}” holds no address. Write a name and an https address on each line."));
            else if (account.Name.Length > SocialAccount.NameLimit || account.Name.Any(char.IsControl))
                problems.Add(new Problem(nameof(IdentityForm.Accounts), $"Give “{account.Address}” a name of at most {SocialAccount.NameLimit} characters."));
            else if (!accounts.Exists(known => known.Address == account.Address))
                accounts.Add(account);
        }

        if (accounts.Count > AccountLimit)
            problems.Add(new Problem(nameof(IdentityForm.Accounts), $"Name at most {AccountLimit} accounts."));
        return accounts;
    }

    /// <summary>An e-mail address without its scheme is what most people write.</summary>
    private static Uri? Contact(string? typed, SiteIdentity configured, List<Problem> problems)
    {
        var text = IdentityForm.Line(typed);
        if (text.Length == 0)
            return null;
        if (!text.Contains(':', StringComparison.Ordinal) && MailAddress.TryCreate(text, out _))
            text = "mailto:" + text;
        if (Uri.TryCreate(text, UriKind.Absolute, out var contact) && contact.Scheme is "mailto" or "https" or "tel")
            return contact == configured.SecurityContact ? null : contact;
        problems.Add(new Problem(
            nameof(IdentityForm.SecurityContact), "Write an e-mail address, or an address that begins with https:, mailto: or tel:."));
        return null;
    }

    private static AiCrawlers Crawlers(string? chosen, List<Problem> problems)
    {
        var name = IdentityForm.Line(chosen);
        if (name.Length == 0)
            return AiCrawlers.Welcome;
        if (Enum.TryParse<AiCrawlers>(name, out var choice) && Enum.GetName(choice) == name)
            return choice;
        problems.Add(new Problem(nameof(IdentityForm.AiCrawlers), "Choose one of the three."));
        return AiCrawlers.Welcome;
    }

    private static string? Founding(string? typed, DateOnly today, List<Problem> problems)
    {
        var text = IdentityForm.Line(typed);
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, FoundingForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year >= EarliestYear && first <= today)
            return text;
        problems.Add(new Problem(nameof(IdentityForm.Founded), $"“{text}” is no past day or year. Write it like 1998 or 1998-04-01."));
        return null;
    }

    private static string? Email(string? typed, List<Problem> problems)
    {
        var text = IdentityForm.Line(typed);
        if (text.Length == 0)
            return null;
        if (MailAddress.TryCreate(text, out var address) && address.Address == text)
            return text;
        problems.Add(new Problem(nameof(IdentityForm.ContactEmail), $"“{text}” is not an e-mail address."));
        return null;
    }
}
