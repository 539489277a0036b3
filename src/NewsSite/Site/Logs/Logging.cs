using NewsSite.Site.Setup;
using Serilog;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Settings.Configuration;
using ILogger = Serilog.ILogger;

namespace NewsSite.Site.Logs;

/// <summary>
/// The one place that knows how Serilog is wired: the framework's logging goes to Serilog, Serilog to the console and to
/// files. Serilog.AspNetCore would do the wiring in two lines; where it can be had, only this file changes.
/// </summary>
internal static class Logging
{
    private const int FilesKept = 14;
    private const long FileLimitBytes = 64L * 1024 * 1024;

    /// <summary>Section <c>Serilog</c> of the configuration overrides these: <c>Serilog:MinimumLevel:Override:Name</c>.</summary>
    private static readonly (string Source, LogEventLevel Level)[] QuietDefaults =
    [
        ("Microsoft", LogEventLevel.Warning),
        ("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal),

        // It says that the keys lie unencrypted in a folder that only their owner can read, which is what we chose.
        ("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error),

        // RequestLog writes the same exception with the request that it belongs to.
        ("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogEventLevel.Fatal),

        // Configured on purpose: the default address, and the forms' limit beside the server's own.
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogEventLevel.Error),
    ];

    /// <param name="serves">
    /// True for the process that readers talk to: it keeps log files. Other verbs speak to the person who called them, and
    /// log only what went wrong, to standard error.
    /// </param>
    public static void AddLogging(this WebApplicationBuilder builder, bool serves)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILogger>(provider =>
            Open(builder.Configuration, provider.GetRequiredService<SitePaths>(), serves));
        builder.Services.AddSingleton<ILoggerFactory>(provider =>
            new Serilog.Extensions.Logging.SerilogLoggerFactory(provider.GetRequiredService<ILogger>()));
    }

    private static Logger Open(ConfigurationManager configuration, SitePaths paths, bool serves)
    {
        SelfLog.Enable(Console.Error.WriteLine);
        var log = new LoggerConfiguration();
        log.Filter.ByExcluding(IsExplainedElsewhere);
        foreach (var (source, level) in QuietDefaults)
            log.MinimumLevel.Override(source, level);
        if (!serves)
            log.MinimumLevel.Warning();
        if (configuration.GetSection(ConfigurationLoggerConfigurationExtensions.DefaultSectionName).Exists())
        {
            // Naming the assemblies spares a search through all of them at start.
            log.ReadFrom.Configuration(configuration, new ConfigurationReaderOptions(
                typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly));
        }

        return log.WriteTo.Sink(new LogQueue(Target(paths, serves))).CreateLogger();
    }

    /// <summary>The host logs with its stack what a <see cref="Data.StartupException"/> then says in a sentence.</summary>
    private static bool IsExplainedElsewhere(LogEvent said) =>
        said is { Level: LogEventLevel.Error, MessageTemplate.Text: "Hosting failed to start" };

    private static Logger Target(SitePaths paths, bool serves)
    {
        var lines = new LogQueue.BlockFormatter();
        var target = new LoggerConfiguration()
            .WriteTo.Console(lines, standardErrorFromLevel: serves ? null : LogEventLevel.Verbose);
        if (serves)
        {
            target.WriteTo.File(
                lines,
                Path.Combine(paths.Logs, "newssite-.log"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: FileLimitBytes,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: FilesKept);
        }

        return target.CreateLogger();
    }
}
