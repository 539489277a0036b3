using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Shell;

namespace NewsSite.StandingPages;

/// <summary>The verb <c>pages list | show SLUG | set SLUG FILE</c>. Each exits with 0, or with 1 and the reason.</summary>
internal static class PagesVerb
{
    public static Command Verb() => new("pages", "The pages that say who you are and how you work: about, standards, ethics …")
    {
        ListVerb(),
        ShowVerb(),
        SetVerb(),
    };

    private static Command ListVerb()
    {
        var verb = new Command("list", "Lists them, with the places that are still to be filled in.");
        return WithAction(verb, (_, context, token) => ListAsync(context, token));
    }

    private static Command ShowVerb()
    {
        var slug = new Argument<string>("SLUG") { Description = "For example: corrections." };
        var verb = new Command("show", "Prints the Markdown of one.") { slug };
        return WithAction(verb, (parsed, context, token) => ShowAsync(parsed.GetRequiredValue(slug), context, token));
    }

    private static Command SetVerb()
    {
        var slug = new Argument<string>("SLUG") { Description = "For example: corrections." };
        var file = new Argument<string>("FILE") { Description = "Markdown in UTF-8 whose first line is \"# Title\"." };
        var verb = new Command("set", "Replaces the text of one.") { slug, file };
        return WithAction(verb, (parsed, context, token) =>
            SetAsync(parsed.GetRequiredValue(slug), context.PathOf(parsed.GetRequiredValue(file)), context, token));
    }

    private static Command WithAction(Command verb, Func<ParseResult, VerbContext, CancellationToken, Task<int>> work)
    {
        verb.SetAction((parsed, cancellationToken) => VerbHost.RunAsync(
            parsed,
            async (context, token) =>
            {
                await context.Services.GetRequiredService<FirstRun>().RunAsync(token);
                return await work(parsed, context, token);
            },
            cancellationToken));
        return verb;
    }

    private static async Task<int> ListAsync(VerbContext context, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(context.Services, cancellationToken);
        var pages = await db.StandingPages.AsNoTracking().ToDictionaryAsync(page => page.Slug, cancellationToken);
        foreach (var page in InitialPages.Slugs.Where(pages.ContainsKey).Select(slug => pages[slug]))
        {
            var saved = page.SavedUtc.ToString("yyyy'-'MM'-'dd HH':'mm 'UTC'", CultureInfo.InvariantCulture);
            var places = StandingPageText.PlacesToFillIn(page.Markdown);
            var toDo = places == 0 ? "" : $"  [] × {places.ToString(CultureInfo.InvariantCulture)} to fill in";
            await context.Output.WriteLineAsync($"{page.Slug,-12}{page.Title,-28}saved {saved}{toDo}");
        }

        return 0;
    }

    private static async Task<int> ShowAsync(
        string slug, VerbContext context, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(context.Services, cancellationToken);
        var markdown = await db.StandingPages.Where(page => page.Slug == slug).Select(page => page.Markdown)
            .SingleOrDefaultAsync(cancellationToken);
        if (markdown is null)
            return await RefuseAsync(NoSuchPage(slug), context, cancellationToken);

        await context.Output.WriteAsync(markdown);
        return 0;
    }

    private static async Task<int> SetAsync(
        string slug, string file, VerbContext context, CancellationToken cancellationToken)
    {
        string markdown;
        try
        {
            markdown = await ReadAsync(file, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{file} cannot be read: {error.Message}", context, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            return await RefuseAsync($"{file} is not text in UTF-8. Save it in that encoding and try again.", context, cancellationToken);
        }

        switch (await context.Services.GetRequiredService<SaveStandingPage>().RunAsync(by: null, slug, markdown, fromVersion: null, cancellationToken))
        {
            case Outcome<int>.Missing:
                return await RefuseAsync(NoSuchPage(slug), context, cancellationToken);
            case Outcome<int>.Invalid { Problems: var problems }:
                var why = string.IsNullOrWhiteSpace(markdown) ? $"{file} is empty." : $"{file}: {problems[0].Message}";
                return await RefuseAsync($"{why} The page is as it was.", context, cancellationToken);
            default:
                await context.Output.WriteLineAsync($"Saved /{slug}.");
                return 0;
        }
    }

    private static Task<string> ReadAsync(string file, CancellationToken cancellationToken) => File.ReadAllTextAsync(
        file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), cancellationToken);

    private static string NoSuchPage(string slug) =>
        $"There is no page \"{slug}\". The pages are: {string.Join(", ", InitialPages.Slugs)}.";

    private static async Task<int> RefuseAsync(string reason, VerbContext context, CancellationToken cancellationToken)
    {
        await context.Error.WriteLineAsync(reason.AsMemory(), cancellationToken);
        return 1;
    }

    private static Task<NewsDb> OpenAsync(IServiceProvider site, CancellationToken cancellationToken) =>
        site.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(cancellationToken);
}
