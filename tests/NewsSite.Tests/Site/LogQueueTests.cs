using System.Globalization;
using NewsSite.Site.Logs;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace NewsSite.Tests.Site;

public sealed class LogQueueTests
{
    [Fact]
    public void Disposing_writes_what_is_waiting_in_order()
    {
        using var seen = new Lines();
        using (var log = LogTo(seen))
        {
            for (var i = 0; i < 1000; i++)
                log.Information("line {Number}", i);
        }

        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"line {i}"), seen.All().Select(line => line[(line.IndexOf("INFO", StringComparison.Ordinal) + 5)..]));
    }

    [Fact]
    public void Lines_that_nobody_takes_are_dropped_and_counted()
    {
        const int Written = 40_000;
        using var seen = new Lines();
        using (var log = LogTo(seen))
        {
            seen.Block();
            for (var i = 0; i < Written; i++)
                log.Information("line {Number}", i);
            seen.Release();
        }

        var kept = seen.All().Count(line => line.Contains("INFO line", StringComparison.Ordinal));
        var dropped = seen.All().Where(line => line.Contains("lines of this log were dropped", StringComparison.Ordinal))
            .Sum(line => int.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture));
        Assert.InRange(kept, 1, Written - 1);
        Assert.Equal(Written, kept + dropped);
    }

    [Fact]
    public void A_value_cannot_forge_a_line()
    {
        using var seen = new Lines();
        using (var log = LogTo(seen))
            log.Warning("Refused {Name}", "a\nb\u2028c\u0085d");

        Assert.EndsWith(@"WARN Refused a\u000Ab\u2028c\u0085d", Assert.Single(seen.All()), StringComparison.Ordinal);
    }

    private static Logger LogTo(Lines seen) => new LoggerConfiguration()
        .WriteTo.Sink(new LogQueue(new LoggerConfiguration().WriteTo.Sink(seen).CreateLogger()))
        .CreateLogger();

    /// <summary>A disk that can stand still.</summary>
    private sealed class Lines : ILogEventSink, IDisposable
    {
        private readonly ManualResetEventSlim _moves = new(true);
        private readonly StringWriter _text = new(CultureInfo.InvariantCulture);
        private readonly LogQueue.BlockFormatter _format = new();

        public void Block() => _moves.Reset();

        public void Release() => _moves.Set();

        public void Emit(LogEvent logEvent)
        {
            _moves.Wait();
            _format.Format(logEvent, _text);
        }

        public void Dispose()
        {
            _moves.Dispose();
            _text.Dispose();
        }

        public string[] All() => _text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
