using System.Globalization;
using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using NewsSite.Announcements;
using NewsSite.Site.Identity;

namespace NewsSite.Site.Setup;

/// <summary>Finds settings that cannot work before anything starts, and says what to write instead.</summary>
internal sealed class SiteOptionsCheck : IValidateOptions<SiteOptions>
{
    private const int NameLimit = 100;

    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        var wrong = new[]
        {
            Name(options.Name),
            Url(options.Url),
            Language(options.Language),
            TimeZone(options.TimeZone),
            SitePath(nameof(SiteOptions.DataPath), options.DataPath),
            SitePath(nameof(SiteOptions.SeedsPath), options.SeedsPath),
            Limit(nameof(SiteOptions.PageCacheLimitBytes), options.PageCacheLimitBytes, 0, int.MaxValue),
            Limit(nameof(SiteOptions.ImportFileLimitBytes), options.ImportFileLimitBytes, 1 << 10, 64 << 20),
            Limit(nameof(SiteOptions.UploadLimitBytes), options.UploadLimitBytes, 1 << 16, 500_000_000),
            Number(nameof(SiteOptions.PicturePixelLimit), options.PicturePixelLimit, 1_000_000, 250_000_000),
            SitePath(nameof(SiteOptions.PictureProgramPath), options.PictureProgramPath),
            KnownProxies(options.KnownProxies),
            SecurityContact(options.SecurityContact),
            Number(nameof(SiteOptions.SessionIdleMinutes), options.SessionIdleMinutes, 5, 60 * 24 * 30),
            Number(nameof(SiteOptions.SessionLimitHours), options.SessionLimitHours, 1, 24 * 90),
            Number(nameof(SiteOptions.InvitationHours), options.InvitationHours, 1, 24 * 30),
            Number(nameof(SiteOptions.MailPort), options.MailPort, 1, ushort.MaxValue),
            Number(nameof(SiteOptions.MailTimeoutSeconds), options.MailTimeoutSeconds, 1, 120),
            Mail(options),
            Announced(nameof(SiteOptions.WebSubHub), options.WebSubHub, options.AnnounceToPrivateNetworks),
            Announced(nameof(SiteOptions.IndexNowUrl), options.IndexNowUrl, options.AnnounceToPrivateNetworks),
            IndexNowKey(options.IndexNowKey),
            Number(nameof(SiteOptions.AnnounceTimeoutSeconds), options.AnnounceTimeoutSeconds, 1, 60),
        }.OfType<string>().ToArray();
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static string? Name(string name) => name switch
    {
        _ when string.IsNullOrWhiteSpace(name) => "Site:Name is empty. Write the name of the paper, for example The Harbour Post.",
        _ when name.Length > NameLimit => $"Site:Name has {name.Length} characters. Write a name of at most {NameLimit}.",
        _ when name.Any(char.IsControl) => "Site:Name holds a control character. Write the name in one line of plain text.",
        _ => null,
    };

    private static string? Url(Uri url)
    {
        const string Instead = "Write the public address without a path, for example https://news.example.";
        if (!url.IsAbsoluteUri)
            return $"Site:Url is \"{url.OriginalString}\", which is not a whole address. {Instead}";
        if (url.Scheme is not ("http" or "https"))
            return $"Site:Url is \"{url.OriginalString}\", which is neither http nor https. {Instead}";
        if (url.UserInfo.Length > 0)
            return $"Site:Url holds a user name or password, which every reader would see. {Instead}";
        return url.PathAndQuery is "/" && url.Fragment.Length == 0
            ? null
            : $"Site:Url is \"{url.OriginalString}\", which has a path, a query or a fragment. {Instead}";
    }

    private static string? Language(string tag)
    {
        return LanguageTag.IsKnown(tag) ? null : $"Site:Language is \"{tag}\", which is not a language tag. Write one like en-GB, de or pt-BR.";
    }

    private static string? TimeZone(string zone) => zone.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
        ? null
        : $"Site:TimeZone is \"{zone}\", which this machine does not know. Write an IANA name like Europe/London or Etc/UTC.";

    private static string? SitePath(string setting, string path) => path.Contains('\0')
        ? $"Site:{setting} holds a NUL character. Write the path of a folder."
        : null;

    private static string? Limit(string setting, int value, int least, int most) => value >= least && value <= most
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Site:{setting} is {value}. Write a number of bytes from {least} to {most}.");

    private static string? Number(string setting, int value, int least, int most) => value >= least && value <= most
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"Site:{setting} is {value}. Write a number from {least} to {most}.");

    private static string? Mail(SiteOptions options) => options.MailHost.Length == 0 || MailAddress.TryCreate(options.MailFrom, out _)
        ? null
        : $"Site:MailFrom is \"{options.MailFrom}\", and Site:MailHost needs a sender. Write an address like newsroom@news.example.";

    private static string? KnownProxies(string proxies)
    {
        var wrong = SiteOptions.Listed(proxies)
            .FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _));
        return wrong is null
            ? null
            : $"Site:KnownProxies holds \"{wrong}\". Write addresses or networks with commas, for example 10.0.0.7, 192.168.4.0/24.";
    }

    /// <summary>RFC 9116 wants an address that a program can follow, and a page that is not sent in the clear.</summary>
    private static string? SecurityContact(Uri? contact) =>
        contact is null || (contact.IsAbsoluteUri && contact.Scheme is ("mailto" or "https" or "tel"))
            ? null
            : $"Site:SecurityContact is \"{contact.OriginalString}\". Write an address like mailto:security@news.example or https://news.example/report.";

    private static string? Announced(string setting, Uri? address, bool privateToo) =>
        address is null || ReceiverAddress.ProblemWith(address, privateToo) is not { } problem
            ? null
            : $"Site:{setting} is \"{address.OriginalString}\". {problem}";

    private static string? IndexNowKey(string key) =>
        key.Length == 0 || (key.Length is >= 8 and <= 128 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            ? null
            : $"Site:IndexNowKey is \"{key}\". Write 8 to 128 letters, digits and hyphens.";
}
