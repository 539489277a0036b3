using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.StandingPages;

/// <summary>
/// The standing pages that every site has and the words they start with: what the Trust Project and the Journalism
/// Trust Initiative (CWA 17493:2019) ask a newsroom to say about itself, in as few pages as a reader will read.
/// </summary>
internal static class InitialPages
{
    /// <summary>In the order in which they are listed. Each is a reserved word and an address of its own.</summary>
    public static readonly IReadOnlyList<string> Slugs =
        ["about", "standards", "ethics", "corrections", "ownership", "contact"];

    /// <summary>Adds the pages that the database lacks; one that is there was perhaps edited and is left alone.</summary>
    /// <param name="db">Within a transaction of <see cref="WriteGate"/>.</param>
    public static async Task AddMissingAsync(NewsDb db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var present = await db.StandingPages.Select(page => page.Slug).ToListAsync(cancellationToken);
        db.AddRange(Slugs.Except(present).Select(slug => new StandingPage(slug, StandingPageText.Of(MarkdownOf(slug)), nowUtc)));
    }

    private static string MarkdownOf(string slug)
    {
        var name = $"standing-pages/{slug}";
        using var stream = typeof(InitialPages).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
