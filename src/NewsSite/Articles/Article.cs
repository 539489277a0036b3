using System.Linq.Expressions;
using NewsSite.Articles.Desk;

namespace NewsSite.Articles;

/// <summary>
/// One piece of journalism and everything that a list of articles needs of it. The text itself stands in
/// <see cref="ArticleBody"/>, a table of its own, so that a list never reads past it.
/// </summary>
internal sealed partial class Article
{
    /// <summary>"Visible to readers", stated once. Every reader's query starts here.</summary>
    public static readonly Expression<Func<Article, bool>> VisibleToReaders = a => a.State == ArticleState.Published;

    private readonly List<ArticleTopic> _topics = [];
    private readonly List<Byline> _bylines = [];
    private readonly List<Source> _sources = [];
    private readonly List<BackgroundItem> _background = [];
    private readonly List<Correction> _corrections = [];

    private Article()
    {
    }

    public int Id { get; private set; }

    public ArticleState State { get; private set; }

    public ArticleKind Kind { get; private set; }

    /// <summary>The last part of the address, see <see cref="Articles.Slug"/>.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The day in the address: that of first publication in the site's time zone. Null until published.</summary>
    public DateOnly? PublishedOn { get; private set; }

    public DateTime? PublishedUtc { get; private set; }

    /// <summary>When readers were last told of a change; null when there was none worth telling.</summary>
    public DateTime? UpdatedUtc { get; private set; }

    public DateTime SavedUtc { get; private set; }

    public int SectionId { get; private set; }

    public Section? Section { get; private set; }

    public int? StoryId { get; private set; }

    public Story? Story { get; private set; }

    public int? LeadPictureId { get; private set; }

    public Media.MediaAsset? LeadPicture { get; private set; }

    /// <summary>BCP 47 tag; null means the site's own language.</summary>
    public string? Language { get; private set; }

    public int WordCount { get; private set; }

    /// <summary>
    /// Articles like this one have been looked for since its text last changed. Whoever changes the text makes it false, so no
    /// writer can forget; see <see cref="Related.CompareArticles"/>.
    /// </summary>
    public bool IsCompared { get; private set; }

    /// <summary>One of those that its story's timeline names first: people say which, see <see cref="Related.MarkKeyEvents"/>.</summary>
    public bool IsKeyEvent { get; private set; }

    /// <summary>Grows by one with every save; a save states the version it started from.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Grows by one whenever readers get something else of it, also nothing any more; 0 while they never had it.</summary>
    public int ReadersVersion { get; private set; }

    public string Headline { get; private set; } = "";

    public string Standfirst { get; private set; } = "";

    /// <summary>For fronts, where the headline is too long; null means the headline itself.</summary>
    public string? ShortHeadline { get; private set; }

    public AiUse AiUse { get; private set; }

    /// <summary>What readers are told of it, in plain text.</summary>
    public string? AiNote { get; private set; }

    /// <summary>For search engines and shared links; null means the headline.</summary>
    public string? SearchTitle { get; private set; }

    /// <summary>For search engines and shared links; null means the standfirst.</summary>
    public string? SearchDescription { get; private set; }

    /// <summary>Where syndicated text first appeared; null when that is here.</summary>
    public string? CanonicalUrl { get; private set; }

    /// <summary>What a withdrawn article's address says instead of the article, in plain text; null for a bare 410.</summary>
    public string? WithdrawalNotice { get; private set; }

    /// <summary>The newsroom's part; null while nobody there has touched the article, or when it was not loaded.</summary>
    public DeskEntry? Desk { get; private set; }

    /// <summary>When live coverage ended; null while it goes on, and for every other kind.</summary>
    public DateTime? CoverageEndedUtc { get; private set; }

    /// <summary>The place where the report was written, in capitals by custom only when shown.</summary>
    public string? Dateline { get; private set; }

    public ArticleBody? Body { get; private set; }

    public IReadOnlyList<ArticleTopic> Topics => _topics;

    public IReadOnlyList<Byline> Bylines => _bylines;

    public IReadOnlyList<Source> Sources => _sources;

    public IReadOnlyList<BackgroundItem> Background => _background;

    public IReadOnlyList<Correction> Corrections => _corrections;

    /// <summary>Starts a draft. The caller has checked that <see cref="ArticleContent.Headline"/> is not blank.</summary>
    public static Article Draft(ArticleContent content, string slug, DateTime nowUtc)
    {
        var article = new Article { Slug = slug };
        article.Apply(content, nowUtc);
        return article;
    }

    /// <summary>Replaces what the article says. Needs the child collections loaded.</summary>
    /// <param name="tellReaders">False for a silent repair, which does not move <see cref="UpdatedUtc"/>.</param>
    public void Revise(ArticleContent content, bool tellReaders, DateTime nowUtc)
    {
        Apply(content, nowUtc);
        Version++;
        if (State != ArticleState.Published)
            return;
        ReadersVersion++;
        if (tellReaders)
            UpdatedUtc = nowUtc;
    }

    /// <summary>
    /// Gives the article another address. The caller stores a redirect from the former one in the same transaction.
    /// </summary>
    public void MoveTo(string slug, DateTime publishedUtc, DateOnly onDay)
    {
        Slug = slug;
        PublishedUtc = publishedUtc;
        PublishedOn = onDay;
        if (State == ArticleState.Published)
            ReadersVersion++;
    }

    /// <summary>Adds a correction, newest last, and moves <see cref="UpdatedUtc"/>: readers must see that it changed.</summary>
    public void Correct(string text, DateTime correctedUtc)
    {
        _corrections.Add(new Correction(_corrections.Count, text, correctedUtc));
        UpdatedUtc = correctedUtc;
        ReadersVersion++;
        Saved(correctedUtc);
    }

    /// <summary>What is like it is known now.</summary>
    public void Compared() => IsCompared = true;

    /// <summary>Or no longer. Says nothing of the text, so the version stays.</summary>
    public void MarkKeyEvent(bool isKeyEvent) => IsKeyEvent = isKeyEvent;

    private void Apply(ArticleContent content, DateTime nowUtc)
    {
        IsCompared = false;
        Kind = content.Kind;
        CoverageEndedUtc = content is { Kind: ArticleKind.Live, CoverageEnded: true } ? CoverageEndedUtc ?? nowUtc : null;
        Headline = content.Headline;
        Standfirst = content.Standfirst;
        ShortHeadline = content.ShortHeadline;
        AiUse = content.AiUse;
        AiNote = content.AiNote;
        SearchTitle = content.SearchTitle;
        SearchDescription = content.SearchDescription;
        CanonicalUrl = content.CanonicalUrl;
        Dateline = content.Dateline;
        Language = content.Language;
        SectionId = content.SectionId;
        StoryId = content.StoryId;
        LeadPictureId = content.LeadPictureId;
        WordCount = content.Body.WordCount;
        if (Body is null)
            Body = content.Body;
        else
            Body.Become(content.Body);

        Replace(_topics, content.TopicIds.Distinct().Select((id, position) => new ArticleTopic(id, position)));
        Replace(_bylines, content.Bylines.Select((byline, position) => new Byline(byline, position)));
        Replace(_sources, content.Sources.Select((source, position) => new Source(source, position)));
        Replace(_background, content.Background.Select((item, position) => new BackgroundItem(item, position)));
        SavedUtc = nowUtc;
    }

    private void Saved(DateTime nowUtc)
    {
        SavedUtc = nowUtc;
        Version++;
    }

    private static void Replace<T>(List<T> rows, IEnumerable<T> with)
    {
        rows.Clear();
        rows.AddRange(with);
    }
}
