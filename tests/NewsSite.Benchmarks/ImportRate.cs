using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Import;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Benchmarks;

/// <summary>
/// Files a second into an empty database: the whole importer, from the folder to the committed rows, in this process.
/// Prints the rate of a first run, of a second in which nothing is new, and the processor time behind the first.
/// </summary>
internal static class ImportRate
{
    private const int DefaultFiles = 20_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var files = args is ["--files", var count] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultFiles;
        var folder = Directory.CreateTempSubdirectory("newssite-import-rate-").FullName;
        try
        {
            var texts = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
            VariedFiles.Write(texts, files);
            await using var app = SiteHost.Build(
                [$"--Site:DataPath={Path.Combine(folder, "data")}", "--Logging:LogLevel:Default=Warning"]);
            Directory.CreateDirectory(app.Services.GetRequiredService<SitePaths>().Data);
            await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
            await app.Services.GetRequiredService<FirstRun>().RunAsync(CancellationToken.None);

            var import = app.Services.GetRequiredService<ImportFiles>();
            await MeasureAsync("first run", import, texts);
            await MeasureAsync("nothing new", import, texts);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string name, ImportFiles import, string texts)
    {
        var before = Process.GetCurrentProcess();
        var (user, kernel) = (before.UserProcessorTime, before.PrivilegedProcessorTime);
        var result = await import.RunAsync([texts], progress: null, CancellationToken.None);
        var after = Process.GetCurrentProcess();
        (user, kernel) = (after.UserProcessorTime - user, after.PrivilegedProcessorTime - kernel);
        var files = result.Understood + result.Refused;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {files:N0} files in {result.Elapsed.TotalSeconds:N2} s = {files / result.Elapsed.TotalSeconds:N0} files/s; processor {user.TotalSeconds:N2} s in the program, {kernel.TotalSeconds:N2} s in the system; {result.Imported:N0} imported, {result.Refused:N0} refused"));
    }
}
