using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Tests.Support;

/// <summary>
/// What this test assembly does when it is run as a program: several editors save one article each again and again, and
/// every acknowledged save is told on the output, until the process is killed.
/// </summary>
internal static class SavingProcess
{
    public const int Editors = 4;

    /// <summary>One line for each acknowledged save: the article, its version, and what its text says.</summary>
    public const string Mark = "acknowledged";

    public static async Task<int> Main(string[] args)
    {
        if (args is not ["save-for-ever", var data])
            return 2;

        await using var app = SiteHost.Build([$"--Site:DataPath={data}", "--Logging:LogLevel:Default=Warning"]);
        Directory.CreateDirectory(app.Services.GetRequiredService<SitePaths>().Data);
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(CancellationToken.None);
        await app.Services.GetRequiredService<FirstRun>().RunAsync(CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, Editors).Select(editor => SaveForEverAsync(app.Services, editor)));
        return 0;
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
