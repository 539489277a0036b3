using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using NewsSite.Site;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>
/// Sends a one-time link to its person when a mail server is set; the link is shown to the administrator in any case.
/// Encrypted, except to a server on this machine.
/// </summary>
internal sealed class MailLink(IOptions<SiteOptions> options, IdentityReader identity, NewsTime time, ILogger<MailLink> log)
{
    /// <summary>Of text in mail (RFC 2045, 6.6); with any other a letter is one long line to some readers of mail.</summary>
    private const string LineEnding = "\r\n";

    /// <returns>The same link, with whether it went out.</returns>
    public async Task<IssuedLink> RunAsync(IssuedLink link, CancellationToken cancellationToken)
    {
        var site = options.Value;
        if (site.MailHost.Length == 0)
            return link;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(site.MailTimeoutSeconds));
        try
        {
            using var server = new SmtpClient(site.MailHost, site.MailPort) { EnableSsl = !IsThisMachine(site.MailHost) };
            if (site.MailUser.Length > 0)
                server.Credentials = new NetworkCredential(site.MailUser, site.MailPassword);
            using var letter = Letter(link, site);
            await server.SendMailAsync(letter, patience.Token);
            return link with { Sent = true };
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever the server, its certificate or the network did: the link exists, and is shown.
            log.LogWarning(
                "A one-time link could not be mailed through {Host}: {Reason}", site.MailHost,
                patience.IsCancellationRequested ? $"no answer within {site.MailTimeoutSeconds} s" : error.Message);
            return link with { Sent = false };
        }
    }

    private MailMessage Letter(IssuedLink link, SiteOptions site)
    {
        var paper = identity.Current.Name;
        var isReset = link.Purpose == LinkPurpose.Reset;
        return new MailMessage(new MailAddress(site.MailFrom, paper), new MailAddress(link.Email, link.Name))
        {
            Subject = isReset ? $"Choose a new password for {paper}" : $"Your invitation to the newsroom of {paper}",
            Body = $"""
                {link.Name},

                {(isReset ? "an administrator has reset your account. Choose a new password here:" : "you are invited to the newsroom. Choose a password here:")}

                {link.Address}

                The link works once, until {time.Full(link.ExpiresUtc)}. Do not pass it on.
                """.ReplaceLineEndings(LineEnding),
        };
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
