using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace NewsSite.Site.Shell;

/// <summary>What a verb asks of the serving process: the first line on the socket, as JSON.</summary>
/// <param name="Arguments">The command line as it was split by the shell.</param>
/// <param name="Directory">Where the caller stands; absolute.</param>
internal sealed record ControlRequest(string[] Arguments, string Directory);

/// <summary>What the serving process answers, one JSON object a line; exactly one of the three is set, the exit code last.</summary>
internal sealed record ControlAnswer(string? Output = null, string? Error = null, int? ExitCode = null);

/// <summary>
/// Turns what a verb writes into answers. Writing never waits: a verb may stand in a transaction, and a caller who has
/// stopped reading must not hold it up. Safe for concurrent use.
/// </summary>
internal sealed class AnswerWriter(ChannelWriter<ControlAnswer> answers, bool isError) : TextWriter
{
    private readonly StringBuilder _line = new();
    private readonly Lock _writing = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_writing)
        {
            _line.Append(buffer);
            if (buffer.Contains('\n'))
                Send();
        }
    }

    public override void Flush()
    {
        lock (_writing)
            Send();
    }

    private void Send()
    {
        if (_line.Length == 0)
            return;
        var text = _line.ToString();
        _line.Clear();
        answers.TryWrite(isError ? new ControlAnswer(Error: text) : new ControlAnswer(Output: text));
    }
}

/// <summary>Lines of JSON on a stream.</summary>
internal static class ControlLines
{
    public static async Task WriteAsync<T>(Stream stream, T message, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message);
        await stream.WriteAsync((byte[])[.. json, (byte)'\n'], cancellationToken);
    }

    /// <returns>Null at the end of the stream.</returns>
    public static async Task<T?> ReadAsync<T>(StreamReader reader, CancellationToken cancellationToken)
        where T : class =>
        await reader.ReadLineAsync(cancellationToken) is { } line ? JsonSerializer.Deserialize<T>(line) : null;
}
