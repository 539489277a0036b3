using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Serilog.Events;
using Serilog.Parsing;
using ILogger = Serilog.ILogger;

namespace NewsSite.Site.Logs;

/// <summary>
/// Writes one line for each request when it is over, and is the last to catch what a page throws. Stands first in the
/// pipeline. Pages come out of a cache in 20 µs, so the line is made elsewhere: here is one small object for
/// <see cref="LogQueue"/>, and no message template to bind.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger log, SecurityHeaders headers, TimeProvider time)
{
    /// <summary>What proxies call the status of a request whose reader went away before the answer.</summary>
    private const int ReaderWentAway = 499;

    private static readonly MessageTemplate Template = new([new PropertyToken("Request", "{Request}")]);

    private readonly ILogger _log = log.ForContext<RequestLog>();

    public static void Use(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILogger>();
        var headers = app.Services.GetRequiredService<SecurityHeaders>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(next => new RequestLog(next, log, headers, time).InvokeAsync);
    }

    private Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        Task answering;
        try
        {
            answering = next(context);
        }
        catch (Exception error)
        {
            answering = Task.FromException(error);
        }

        if (!answering.IsCompletedSuccessfully)
            return FinishAsync(context, answering, start);

        Write(context, start, context.Response.StatusCode, HandledError(context));
        return Task.CompletedTask;
    }

    private async Task FinishAsync(HttpContext context, Task answering, long start)
    {
        try
        {
            await answering;
            Write(context, start, context.Response.StatusCode, HandledError(context));
        }
        catch (Exception error) when (context.RequestAborted.IsCancellationRequested
            && error is OperationCanceledException or IOException)
        {
            Write(context, start, ReaderWentAway, null);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, error.StatusCode, "The request cannot be read.\n");
            Write(context, start, error.StatusCode, null);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "Something went wrong here. Please try again.\n");
            Write(context, start, StatusCodes.Status500InternalServerError, error);
        }
        catch (Exception error)
        {
            Write(context, start, StatusCodes.Status500InternalServerError, error);
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.Clear();
        headers.AddTo(context.Response);
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(text, CancellationToken.None);
    }

    private void Write(HttpContext context, long start, int status, Exception? error)
    {
        var level = status is >= 500 ? LogEventLevel.Error : LogEventLevel.Information;
        if (!_log.IsEnabled(level))
            return;

        var request = context.Request;
        var line = new RequestLine(
            request.Method,
            request.Path.Value,
            request.QueryString.Value,
            status,
            Stopwatch.GetElapsedTime(start),
            context.Response.ContentLength);
        _log.Write(new LogEvent(
            time.GetUtcNow(), level, error, Template, [new LogEventProperty("Request", new ScalarValue(line))]));
    }

    /// <summary>What the page for errors was shown for: its answer is complete, and the log still says why.</summary>
    private static Exception? HandledError(HttpContext context) => context.Response.StatusCode >= 500
        ? context.Features.Get<IExceptionHandlerFeature>()?.Error
        : null;
}

/// <param name="Query">Written with the names alone: what readers search for is theirs.</param>
/// <param name="Bytes">Length of the answer's body where the answer states it.</param>
internal sealed record RequestLine(string Method, string? Path, string? Query, int Status, TimeSpan Took, long? Bytes)
{
    private const int PathLimit = 400;

    public override string ToString()
    {
        var text = new StringBuilder();
        WriteTo(text);
        return text.ToString();
    }

    /// <summary>For example <c>GET /search?q 200 3.12 ms 18234 B</c>.</summary>
    public void WriteTo(StringBuilder text)
    {
        var path = Path.AsSpan();
        LogText.AppendLine(text, Method);
        LogText.AppendLine(text.Append(' '), path.Length > PathLimit ? path[..PathLimit] : path);
        if (Query is { Length: > 1 })
            WriteQueryNames(text, Query.AsSpan(1));

        // Whole numbers: formatting a double to two places costs as much as all the rest of the line.
        var (milliseconds, rest) = Math.DivRem(Took.Ticks, TimeSpan.TicksPerMillisecond);
        text.Append(CultureInfo.InvariantCulture, $" {Status} {milliseconds}.{rest / (TimeSpan.TicksPerMillisecond / 100):D2} ms");
        if (Bytes is { } bytes)
            text.Append(CultureInfo.InvariantCulture, $" {bytes} B");
    }

    private static void WriteQueryNames(StringBuilder text, ReadOnlySpan<char> query)
    {
        var separator = '?';
        var room = PathLimit;
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            var name = pair.IndexOf('=') is var end and >= 0 ? pair[..end] : pair;
            if ((room -= name.Length + 1) < 0)
                break;
            LogText.AppendLine(text.Append(separator), name);
            separator = '&';
        }
    }
}
