using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site.Setup;

namespace NewsSite.Site.Checking;

/// <summary>
/// Answers the probes of whoever watches the site: <c>/health/live</c> while the process answers at all,
/// <c>/health/ready</c> while it can do its work. They say which part fails and nothing about what it holds, are never
/// cached, and answer under every host name, because probes ask by address.
/// </summary>
internal sealed class Health(IDbContextFactory<NewsDb> databases, SitePaths paths, TimeProvider time, ILogger<Health> log)
{
    /// <summary>Room for a WAL, a batch of articles and the logs of an hour; below it saves will soon fail.</summary>
    public const long FreeSpaceLimitBytes = 64L * 1024 * 1024;

    /// <summary>A crowd of probes costs one look a second.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private Look? _last;

    public static void Use(WebApplication app)
    {
        var health = app.Services.GetRequiredService<Health>();
        app.Use(next => context => context.Request.Path.Value switch
        {
            "/health/live" => AnswerAsync(context, ready: true, """{"status":"live"}"""),
            "/health/ready" => health.AnswerReadyAsync(context),
            _ => next(context),
        });
    }

    public async Task<Readiness> LookAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _last) is { } last && time.GetElapsedTime(last.At) < LookInterval)
            return last.Seen;

        var seen = new Readiness(await SchemaIsCurrentAsync(cancellationToken), DiskTakesWrites());
        Volatile.Write(ref _last, new Look(time.GetTimestamp(), seen));
        return seen;
    }

    private async Task AnswerReadyAsync(HttpContext context)
    {
        var seen = await LookAsync(context.RequestAborted);
        await AnswerAsync(
            context,
            seen.IsReady,
            $$"""{"status":"{{(seen.IsReady ? "ready" : "not ready")}}","database":"{{Word(seen.Database)}}","disk":"{{Word(seen.Disk)}}"}""");
    }

    private static Task AnswerAsync(HttpContext context, bool ready, string json)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.WriteAsync(json, context.RequestAborted);
    }

    /// <summary>The database can be read, and every migration that this program knows is in it.</summary>
    private async Task<bool> SchemaIsCurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await db.Articles.AnyAsync(cancellationToken);
            return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        catch (System.Data.Common.DbException error)
        {
            log.LogWarning(error, "The readiness probe could not read the database");
            return false;
        }
    }

    private bool DiskTakesWrites()
    {
        try
        {
            var probe = Path.Combine(paths.Data, "health.probe");
            File.WriteAllBytes(probe, "ok"u8);
            File.Delete(probe);
            return new DriveInfo(paths.Data).AvailableFreeSpace >= FreeSpaceLimitBytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(error, "The readiness probe could not write to the data folder");
            return false;
        }
    }

    private static string Word(bool good) => good ? "ok" : "failing";

    /// <param name="Database">It can be read and has the schema of this program.</param>
    /// <param name="Disk">The data folder can be written to, and has room left.</param>
    public sealed record Readiness(bool Database, bool Disk)
    {
        public bool IsReady => Database && Disk;
    }

    private sealed record Look(long At, Readiness Seen);
}
