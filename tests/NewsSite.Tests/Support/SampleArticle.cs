using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Site;

namespace NewsSite.Tests.Support;

/// <summary>
/// An article for a test that is about something else. Say only what matters to the test:
/// <c>await new SampleArticle { Topics = ["Belarus"] }.PublishAsync(site)</c>. Topics, authors and the story are made
/// when they do not exist yet.
/// </summary>
internal sealed record SampleArticle
{
    public string Headline { get; init; } = "Ferry resumes after storm";

    public string Standfirst { get; init; } = "The harbour opened again at noon.";

    public string Markdown { get; init; } = "The first boat left at noon.\n\nA second one followed.";

    /// <summary>Slug of one of the sections that a new site has.</summary>
    public string Section { get; init; } = "world";

    /// <summary>Made from the headline when null.</summary>
    public string? Slug { get; init; }

    public ArticleKind Kind { get; init; }

    public string? Dateline { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Title of the story to which it belongs.</summary>
    public string? Story { get; init; }

    public int? LeadPictureId { get; init; }

    public IReadOnlyList<SourceContent> Sources { get; init; } = [];

    /// <summary>Paragraphs in Markdown.</summary>
    public IReadOnlyList<string> Background { get; init; } = [];

    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Now, when null.</summary>
    public DateTime? PublishedUtc { get; init; }

    public Task<SampleAddress> PublishAsync(SiteApp site) => SaveAsync(site, ArticleState.Published);

    /// <summary>Publishes it and takes it back, so that its address answers 410.</summary>
    public Task<SampleAddress> WithdrawAsync(SiteApp site) => SaveAsync(site, ArticleState.Withdrawn);

    /// <summary>Saves it as a draft, which no reader may see.</summary>
    public Task<SampleAddress> DraftAsync(SiteApp site) => SaveAsync(site, ArticleState.Draft);

    private Task<SampleAddress> SaveAsync(SiteApp site, ArticleState state) => site.Gate.WriteForReadersAsync(
        async (db, token) =>
        {
            var clock = site.Services.GetRequiredService<SiteClock>();
            var publishedUtc = PublishedUtc ?? clock.UtcNow;
            var article = Article.Draft(
                await ContentAsync(await Vocabulary.LoadAsync(db, token), token),
                Slug ?? NewsSite.Articles.Slug.From(Headline),
                publishedUtc);
            if (state != ArticleState.Draft)
                article.Publish(publishedUtc, clock.DayOf(publishedUtc), publishedUtc);
            foreach (var correction in Corrections)
                article.Correct(correction, publishedUtc);
            if (state == ArticleState.Withdrawn)
                article.Withdraw(publishedUtc);
            db.Add(article);
            await db.SaveChangesAsync(token);
            return new SampleAddress(article.Id, ArticlePath.Of(clock.DayOf(publishedUtc), article.Slug));
        },
        CancellationToken.None);

    private async Task<ArticleContent> ContentAsync(Vocabulary vocabulary, CancellationToken token)
    {
        var topicIds = new List<int>();
        foreach (var topic in Topics)
            topicIds.Add(await vocabulary.TopicIdAsync(topic, token));
        var bylines = new List<BylineContent>();
        foreach (var author in Authors)
            bylines.Add(new BylineContent(author, await vocabulary.AuthorIdAsync(author, token)));

        return new ArticleContent
        {
            Headline = Headline,
            Standfirst = Standfirst,
            Body = StoryText.Body(Markdown),
            SectionId = vocabulary.SectionId(Section) ?? throw new ArgumentException($"There is no section {Section}."),
            Kind = Kind,
            Dateline = Dateline,
            Language = Language,
            StoryId = Story is null ? null : await vocabulary.StoryIdAsync(Story, token),
            LeadPictureId = LeadPictureId,
            TopicIds = topicIds,
            Bylines = bylines,
            Sources = Sources,
            Background = [.. Background.Select(markdown => new BackgroundContent(markdown, StoryText.Html(markdown)))],
        };
    }
}

/// <param name="Path">Where readers find the article once it is published.</param>
internal sealed record SampleAddress(int Id, string Path);
