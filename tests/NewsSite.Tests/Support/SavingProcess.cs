using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Media.Library;
using NewsSite.Site;
using NewsSite.Site.Setup;
using NewsSite.Tests.Media;

namespace NewsSite.Tests.Support;

/// <summary>
/// What this test assembly does when it is run as a program: several editors save one article each, or send pictures, again
/// and again, and everything that was acknowledged is told on the output, until the process is killed.
/// </summary>
internal static class SavingProcess
{
    public const int Editors = 4;

    /// <summary>Begins a line for each acknowledged save: the article, its version, and what its text says. Of a picture: its number.</summary>
    public const string Mark = "acknowledged";

    public const string Saves = "save-for-ever";

    public const string Pictures = "add-pictures-for-ever";

    /// <summary>Runs it on a data folder until it has told of so many, kills it, and hears what it had said before it died.</summary>
    /// <returns>The lines without the mark.</returns>
    public static async Task<List<string>> KillAfterAsync(string what, string data, int count)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", typeof(SavingProcess).Assembly.Location, what, data]) { RedirectStandardOutput = true })!;
        var told = new List<string>();
        while (told.Count < count && await process.StandardOutput.ReadLineAsync() is { } line)
            Note(line);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            Note(line);
        await process.WaitForExitAsync();
        Assert.True(told.Count >= count, "The process ended by itself.");
        return told;

        // The last line may have been cut off.
        void Note(string line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal) && line.EndsWith('.'))
                told.Add(line[(Mark.Length + 1)..]);
        }
    }

    public static async Task<int> Main(string[] args)
    {
        if (args is not [Saves or Pictures, var data])
            return 2;

        await using var app = SiteHost.Build([$"--Site:DataPath={data}", "--Logging:LogLevel:Default=Warning"]);
        Directory.CreateDirectory(app.Services.GetRequiredService<SitePaths>().Data);
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
        await app.Services.GetRequiredService<FirstRun>().RunAsync(CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, Editors).Select(editor =>
            args[0] == Saves ? SaveForEverAsync(app.Services, editor) : AddForEverAsync(app.Services, editor)));
        return 0;
    }

    private static async Task AddForEverAsync(IServiceProvider services, int editor)
    {
        var by = DeskStaff.Editor with { StaffId = editor };
        for (var number = 1; ; number++)
        {
            using var file = new MemoryStream(SampleFiles.Png(100 + number, 100 + editor));
            var added = (await services.GetRequiredService<AddPicture>().RunAsync(by, file, "ferry.png", CancellationToken.None)).Value();
            Console.WriteLine($"{Mark} {added.Id}.");
        }
    }

    private static async Task SaveForEverAsync(IServiceProvider services, int editor)
    {
        var by = DeskStaff.Editor with { StaffId = editor };
        var id = (await services.GetRequiredService<StartArticle>().RunAsync(by, DeskStaff.Complete, CancellationToken.None)).Value();
        var version = 1;
        for (var number = 1; ; number++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Save {number} of editor {editor}.");
            var request = new SaveRequest(id, version, DeskStaff.Complete with { Markdown = text });
            version = (await services.GetRequiredService<SaveArticle>().RunAsync(by, request, CancellationToken.None)).Value().Version;
            Console.WriteLine($"{Mark} {id} {version} {text}");
        }
    }
}
