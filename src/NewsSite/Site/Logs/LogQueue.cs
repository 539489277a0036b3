using System.Collections.Concurrent;
using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace NewsSite.Site.Logs;

/// <summary>
/// Takes events from requests without making them wait, and hands them on from one thread of its own, formatted once and
/// in blocks: a write to the console and one to the file for some hundred lines. When the disk or the terminal stands
/// still and the queue is full, new lines are dropped rather than readers kept waiting; how many is written as soon as
/// there is room. Disposing writes what is waiting.
/// </summary>
/// <param name="target">Gets events whose message is a block of lines, see <see cref="BlockFormatter"/>. Disposed with this.</param>
internal sealed class LogQueue(Logger target) : ILogEventSink, IDisposable
{
    /// <summary>Some 4 MB of waiting lines: half a second of a site at full load.</summary>
    private const int WaitingLimit = 16_384;

    /// <summary>Keeps a block out of the large object heap.</summary>
    private const int BlockLimit = 256;

    /// <summary>How long a line may wait for others to share its write.</summary>
    private static readonly TimeSpan GatheringTime = TimeSpan.FromMilliseconds(50);

    private static readonly MessageTemplate BlockTemplate = new([new PropertyToken("Block", "{Block}")]);

    private readonly ConcurrentQueue<LogEvent> _waiting = new();
    private readonly AutoResetEvent _someWait = new(false);
    private readonly ManualResetEvent _hurry = new(false);
    private readonly LogText _text = new();
    private readonly StringBuilder _block = new(32 * 1024);
    private readonly Lock _starting = new();
    private Thread? _writer;
    private int _count;
    private int _announced;
    private long _dropped;
    private volatile bool _ending;

    public void Emit(LogEvent logEvent)
    {
        if (_ending)
            return;
        if (Interlocked.Increment(ref _count) > WaitingLimit)
        {
            Interlocked.Decrement(ref _count);
            Interlocked.Increment(ref _dropped);
            return;
        }

        _waiting.Enqueue(logEvent);
        if (Volatile.Read(ref _announced) == 0 && Interlocked.Exchange(ref _announced, 1) == 0)
            Announce();
        if (_count == WaitingLimit / 4 || logEvent.Level >= LogEventLevel.Error)
            _hurry.Set();
    }

    public void Dispose()
    {
        if (_ending)
            return;
        _ending = true;
        _hurry.Set();
        _someWait.Set();
        _writer?.Join();
        WriteWaiting();
        target.Dispose();
        _someWait.Dispose();
        _hurry.Dispose();
    }

    private void Announce()
    {
        lock (_starting)
        {
            if (_writer is null && !_ending)
            {
                _writer = new Thread(Write) { IsBackground = true, Name = "Log" };
                _writer.Start();
            }
        }

        _someWait.Set();
    }

    private void Write()
    {
        while (!_ending)
        {
            _someWait.WaitOne();
            _hurry.WaitOne(GatheringTime);
            if (!_ending)
                _hurry.Reset();
            Interlocked.Exchange(ref _announced, 0);
            WriteWaiting();
        }
    }

    private void WriteWaiting()
    {
        while (!_waiting.IsEmpty)
        {
            var lines = 0;
            for (; lines < BlockLimit && _waiting.TryDequeue(out var said); lines++)
                _text.Append(_block, said);
            Interlocked.Add(ref _count, -lines);
            if (Interlocked.Exchange(ref _dropped, 0) is var dropped and > 0)
                _text.Append(_block, Dropped(dropped));

            target.Write(new LogEvent(
                default, LogEventLevel.Fatal, null, BlockTemplate, [new LogEventProperty("Block", new ScalarValue(_block))]));
            _block.Clear();
        }
    }

    private static LogEvent Dropped(long lines) => new(
        TimeProvider.System.GetUtcNow(),
        LogEventLevel.Warning,
        null,
        new MessageTemplateParser().Parse("{Lines} lines of this log were dropped, because they came faster than they could be written"),
        [new LogEventProperty("Lines", new ScalarValue(lines))]);

    /// <summary>Writes a block as it stands.</summary>
    public sealed class BlockFormatter : ITextFormatter
    {
        public void Format(LogEvent logEvent, TextWriter output)
        {
            if (logEvent.Properties["Block"] is not ScalarValue { Value: StringBuilder block })
                throw new ArgumentException("Only blocks of lines come here.", nameof(logEvent));
            foreach (var part in block.GetChunks())
                output.Write(part.Span);
        }
    }
}
