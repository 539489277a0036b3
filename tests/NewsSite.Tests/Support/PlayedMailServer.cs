using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.Support;

/// <summary>How the mail server that a test plays treats who comes.</summary>
internal enum MailServerMood
{
    Takes,

    /// <summary>Wants a name and a password, and then takes neither.</summary>
    Refuses,

    /// <summary>Lets people come in and says nothing.</summary>
    Hangs,
}

/// <summary>A mail server on this machine that understands as much of SMTP (RFC 5321) as one letter needs.</summary>
internal sealed partial class PlayedMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly MailServerMood _mood;
    private readonly ConcurrentQueue<ReceivedLetter> _letters = new();
    private readonly CancellationTokenSource _closing = new();

    public PlayedMailServer(MailServerMood mood)
    {
        _mood = mood;
        _listener.Start();
        _ = ListenAsync();
    }

    /// <summary>For the site: <c>new SiteApp(server.Settings)</c>.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Site:MailHost", "127.0.0.1"), ("Site:MailPort", $"{((IPEndPoint)_listener.LocalEndpoint).Port}"),
        ("Site:MailFrom", "newsroom@news.example"), ("Site:MailTimeoutSeconds", "1"),
    ];

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<ReceivedLetter> Letters => [.. _letters];

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await _listener.AcceptTcpClientAsync(_closing.Token);
                await TalkAsync(caller.GetStream(), _closing.Token);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The test is over, or the caller went away.
        }
    }

    private async Task TalkAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        Task SayAsync(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken).AsTask();
        if (_mood == MailServerMood.Hangs)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        await SayAsync("220 mail.example");
        var (from, to) = ("", "");
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" when _mood == MailServerMood.Refuses:
                    await SayAsync("250-mail.example\r\n250 AUTH LOGIN");
                    break;
                case "AUTH":
                    await SayAsync("535 5.7.8 Not with me.");
                    break;
                case "MAIL" when _mood == MailServerMood.Refuses:
                    await SayAsync("530 5.7.0 Who are you?");
                    break;
                case "MAIL":
                    from = Between(line);
                    await SayAsync("250 OK");
                    break;
                case "RCPT":
                    to = Between(line);
                    await SayAsync("250 OK");
                    break;
                case "DATA":
                    await SayAsync("354 Go on.");
                    _letters.Enqueue(await ReadLetterAsync(reader, from, to, cancellationToken));
                    await SayAsync("250 OK");
                    break;
                case "QUIT":
                    await SayAsync("221 Bye.");
                    return;
                default:
                    await SayAsync("250 mail.example");
                    break;
            }
        }
    }

    private static async Task<ReceivedLetter> ReadLetterAsync(StreamReader reader, string from, string to, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(cancellationToken) is { } line && line != ".")
            lines.Add(line.StartsWith('.') ? line[1..] : line);
        var headers = lines.TakeWhile(line => line.Length > 0).ToList();
        return new ReceivedLetter(from, to, headers, BodyOf(headers, [.. lines.Skip(headers.Count + 1)]));
    }

    private static string BodyOf(IEnumerable<string> headers, IReadOnlyList<string> lines)
    {
        var encoding = headers.FirstOrDefault(header => header.StartsWith("Content-Transfer-Encoding:", StringComparison.OrdinalIgnoreCase)) ?? "";
        if (encoding.Contains("base64", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(lines)));
        return encoding.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)
            ? HexPair().Replace(string.Join('\n', lines).Replace("=\n", "", StringComparison.Ordinal), pair => $"{(char)Convert.ToByte(pair.Groups[1].Value, 16)}")
            : string.Join('\n', lines);
    }

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex HexPair();

    private static string Between(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}

/// <param name="From">The sender that the letter was handed over with.</param>
/// <param name="To">The person it was handed over for.</param>
/// <param name="Body">Decoded.</param>
internal sealed record ReceivedLetter(string From, string To, IReadOnlyList<string> Headers, string Body);
