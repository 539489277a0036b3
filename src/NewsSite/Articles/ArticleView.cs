using NewsSite.Media;
using NewsSite.Site;

namespace NewsSite.Articles;

/// <summary>Everything that an article's page shows.</summary>
internal sealed record ArticleView
{
    public required ArticleCard Card { get; init; }

    public required ArticleText Text { get; init; }

    public required IReadOnlyList<TopicLink> Topics { get; init; }

    public required IReadOnlyList<BylineLink> Bylines { get; init; }

    public required IReadOnlyList<SourceContent> Sources { get; init; }

    public required IReadOnlyList<BackgroundView> Background { get; init; }

    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    /// <summary>Articles of the same story around this one, which is not among them, newest first.</summary>
    public required IReadOnlyList<ArticleLine> StorySoFar { get; init; }

    /// <summary>Articles like this one, the likest first.</summary>
    public required IReadOnlyList<ArticleLine> Related { get; init; }

    /// <summary>What to read next: the section's newest, without this article, its story and what stands on the page already.</summary>
    public required IReadOnlyList<ArticleLine> Next { get; init; }

    public Picture? Picture => Card.Picture;

    /// <summary>What the site has drawn of its headline; null while there is nothing.</summary>
    public PictureFile? Drawn { get; init; }

    /// <summary>Of live coverage, newest first; empty for anything else.</summary>
    public IReadOnlyList<LiveEntry> LiveEntries { get; private init; } = [];

    /// <summary>Live coverage with its entries told apart; anything else as it is.</summary>
    public ArticleView InEntries(SiteClock clock)
    {
        if (Card.Kind != ArticleKind.Live)
            return this;
        var live = LiveText.Of(Text.Html, Card.ChangedUtc, clock);
        return this with { Text = Text with { Html = live.Html }, LiveEntries = live.Entries };
    }
}

/// <param name="Html">Sanitised.</param>
/// <param name="AiNote">Plain text.</param>
/// <param name="SearchTitle">For search engines and shared links; null means the headline.</param>
/// <param name="SearchDescription">The same; null means the standfirst.</param>
/// <param name="CanonicalUrl">Where the text first appeared, if that was elsewhere: a whole http or https address.</param>
internal sealed record ArticleText(
    string Html, string? Dateline, int SectionId, string? StorySlug, string? StoryTitle, AiUse AiUse, string? AiNote,
    string? SearchTitle, string? SearchDescription, string? CanonicalUrl);

internal sealed record TopicLink(string Slug, string Name)
{
    public string Path => ArticlePath.OfTopic(Slug);
}

/// <param name="AuthorSlug">Null for a guest without a page.</param>
internal sealed record BylineLink(string Name, BylineRole Role, string? AuthorSlug);

/// <param name="Html">Sanitised.</param>
/// <param name="Earlier">The earlier article that tells this event, if readers can see one.</param>
internal sealed record BackgroundView(string Html, ArticleLine? Earlier);

/// <param name="StoryId">A list shows one of each story.</param>
internal sealed record RelatedLine(int? StoryId, ArticleLine Article);

internal sealed record CorrectionView(string Text, DateTime CorrectedUtc);
