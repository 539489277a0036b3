using System.Buffers;
using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace NewsSite.Site.Logs;

/// <summary>
/// How a line of the log looks: UTC instant, level, who says it, what. One event is one line, whatever its values hold;
/// the lines of an exception follow indented, so that none of them can pass for an event. Not for concurrent use.
/// </summary>
internal sealed class LogText
{
    /// <summary>C0 and C1 controls, line separators, and the characters that turn text round on a screen.</summary>
    private static readonly SearchValues<char> Forging = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0x2028, 7))
            .Concat(Enumerable.Range(0x2066, 4)).Concat([0x200E, 0x200F, 0x061C, 0xFEFF]).Select(code => (char)code),
    ]);

    private readonly MessageTemplateTextFormatter _message = new("{Message:lj}", CultureInfo.InvariantCulture);
    private long _second;
    private string _secondText = "";

    /// <summary>Appends text of which nothing can start another line; what could is written as <c>\u000A</c>.</summary>
    public static void AppendLine(StringBuilder text, ReadOnlySpan<char> value)
    {
        while (value.IndexOfAny(Forging) is var at and >= 0)
        {
            text.Append(value[..at]).Append(CultureInfo.InvariantCulture, $"\\u{(int)value[at]:X4}");
            value = value[(at + 1)..];
        }

        text.Append(value);
    }

    public void Append(StringBuilder text, LogEvent said)
    {
        AppendTime(text, said.Timestamp.UtcTicks);
        text.Append(Word(said.Level));
        if (said.Properties.TryGetValue("Request", out var value) && value is ScalarValue { Value: RequestLine request })
            request.WriteTo(text);
        else
            AppendMessage(text, said);
        text.Append('\n');
        if (said.Exception is { } error)
            AppendIndented(text, error.ToString());
    }

    private void AppendTime(StringBuilder text, long ticks)
    {
        var (second, rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        if (second != _second)
        {
            _second = second;
            _secondText = new DateTime(second * TimeSpan.TicksPerSecond).ToString("yyyy-MM-dd'T'HH:mm:ss.", CultureInfo.InvariantCulture);
        }

        text.Append(_secondText).Append(CultureInfo.InvariantCulture, $"{rest / TimeSpan.TicksPerMillisecond:D3}Z");
    }

    private void AppendMessage(StringBuilder text, LogEvent said)
    {
        if (said.Properties.TryGetValue("SourceContext", out var source) && source is ScalarValue { Value: string name })
            text.Append(name.AsSpan(name.LastIndexOf('.') + 1)).Append(": ");
        var message = new StringWriter(CultureInfo.InvariantCulture);
        _message.Format(said, message);
        AppendLine(text, message.ToString());
    }

    private static void AppendIndented(StringBuilder text, string lines)
    {
        foreach (var line in lines.AsSpan().EnumerateLines())
        {
            text.Append("    ");
            AppendLine(text, line);
            text.Append('\n');
        }
    }

    private static string Word(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => " TRACE ",
        LogEventLevel.Debug => " DEBUG ",
        LogEventLevel.Information => " INFO ",
        LogEventLevel.Warning => " WARN ",
        LogEventLevel.Error => " ERROR ",
        _ => " FATAL ",
    };
}
