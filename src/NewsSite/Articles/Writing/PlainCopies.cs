using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Names;
using NewsSite.Articles.Pictures;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Turns what stands in a form into an <see cref="ArticleCopy"/> and back: names into numbers, addresses into articles,
/// local times into instants. Topics and stories that nobody has named before are made; readers hear of one only when an
/// article that has it is published.
/// </summary>
internal sealed class PlainCopies(IDbContextFactory<NewsDb> databases, WriteGate gate, SiteClock clock)
{
    private const string NewsroomPath = "/newsroom/articles/";

    public async Task<ArticleCopy> ReadAsync(PlainCopy plain, CancellationToken cancellationToken)
    {
        var topics = PlainLines.Names(plain.Topics);
        var story = string.IsNullOrWhiteSpace(plain.Story) ? null : plain.Story.Trim();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Survivors.FollowAsync(
            db,
            new ArticleCopy
            {
                Headline = plain.Headline ?? "",
                ShortHeadline = plain.ShortHeadline,
                Standfirst = plain.Standfirst ?? "",
                Markdown = plain.Body ?? "",
                SectionId = plain.SectionId,
                Kind = plain.Kind,
                TopicIds = await TopicIdsAsync(db, topics, cancellationToken),
                Bylines = await BylinesAsync(db, PlainLines.Bylines(plain.Bylines), cancellationToken),
                Dateline = plain.Dateline,
                Language = plain.Language,
                StoryId = story is null ? null : await StoryIdAsync(db, story, cancellationToken),
                Sources = PlainLines.Sources(plain.Sources),
                Background = await BackgroundAsync(db, PlainLines.Background(plain.Background), cancellationToken),
                AiUse = plain.AiUse,
                AiNote = plain.AiNote,
                SearchTitle = plain.SearchTitle,
                SearchDescription = plain.SearchDescription,
                CanonicalUrl = plain.CanonicalUrl,
                Slug = plain.Slug,
                LeadPictureId = await TypedPicture.IdAsync(db, plain.LeadPicture, cancellationToken),
                EmbargoNote = plain.EmbargoNote,
                EmbargoUtc = plain.EmbargoLocal is { } local ? clock.UtcOf(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) : null,
            },
            cancellationToken);
    }

    public async Task<PlainCopy> WriteAsync(ArticleCopy copy, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var topics = await db.Topics.AsNoTracking().Where(t => copy.TopicIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken);
        var earlierIds = copy.Background.Select(item => item.EarlierArticleId).OfType<int>().ToList();
        var earlier = await db.Articles.AsNoTracking().Where(Article.VisibleToReaders).Where(a => earlierIds.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => ArticlePath.Of(a.PublishedOn!.Value, a.Slug), cancellationToken);
        return new PlainCopy
        {
            Headline = copy.Headline,
            ShortHeadline = copy.ShortHeadline,
            Standfirst = copy.Standfirst,
            Body = copy.Markdown,
            SectionId = copy.SectionId,
            Kind = copy.Kind,
            Topics = PlainLines.Names([.. copy.TopicIds.Select(id => topics.GetValueOrDefault(id)).OfType<string>()]),
            Bylines = PlainLines.Bylines(copy.Bylines),
            Dateline = copy.Dateline,
            Language = copy.Language,
            Story = copy.StoryId is { } storyId
                ? await db.Stories.AsNoTracking().Where(s => s.Id == storyId).Select(s => s.Title).SingleOrDefaultAsync(cancellationToken)
                : null,
            Sources = PlainLines.Sources(copy.Sources),
            Background = PlainLines.Background(copy.Background.Select(item => (item.Markdown, AddressOf(item.EarlierArticleId, earlier)))),
            AiUse = copy.AiUse,
            AiNote = copy.AiNote,
            SearchTitle = copy.SearchTitle,
            SearchDescription = copy.SearchDescription,
            CanonicalUrl = copy.CanonicalUrl,
            Slug = copy.Slug,
            LeadPicture = copy.LeadPictureId?.ToString(CultureInfo.InvariantCulture),
            EmbargoNote = copy.EmbargoNote,
            EmbargoLocal = copy.EmbargoUtc is { } utc ? clock.Local(utc).DateTime : null,
        };
    }

    private async Task<IReadOnlyList<int>> TopicIdsAsync(NewsDb db, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var slugs = names.Select(Slug.From).ToList();
        var known = await db.Topics.AsNoTracking().Where(t => slugs.Contains(t.Slug)).ToDictionaryAsync(t => t.Slug, t => t.Id, cancellationToken);
        foreach (var (slug, name) in slugs.Zip(names).Where(topic => !known.ContainsKey(topic.First)))
        {
            known[slug] = await KnownNames.FindAsync(db, TopicPages.Kind, name, cancellationToken) ?? await gate.WriteAsync(
                async (writing, token) =>
                {
                    var topic = await writing.Topics.SingleOrDefaultAsync(t => t.Slug == slug, token)
                        ?? writing.Topics.Add(new Topic(slug, name)).Entity;
                    await writing.SaveChangesAsync(token);
                    return topic.Id;
                },
                cancellationToken);
        }

        return [.. slugs.Select(slug => known[slug]).Distinct()];
    }

    private async Task<int> StoryIdAsync(NewsDb db, string title, CancellationToken cancellationToken)
    {
        var slug = Slug.From(title);
        return await KnownNames.FindAsync(db, StoryPages.Kind, title, cancellationToken) ?? await gate.WriteAsync(
            async (writing, token) =>
            {
                var story = await writing.Stories.SingleOrDefaultAsync(s => s.Slug == slug, token)
                    ?? writing.Stories.Add(new Story(slug, title)).Entity;
                await writing.SaveChangesAsync(token);
                return story.Id;
            },
            cancellationToken);
    }

    /// <summary>A name that an author's page has leads there; any other is a guest's.</summary>
    private static async Task<IReadOnlyList<BylineContent>> BylinesAsync(
        NewsDb db, IReadOnlyList<(string Name, BylineRole Role)> names, CancellationToken cancellationToken)
    {
        var slugs = names.Select(byline => Slug.From(byline.Name)).ToList();
        var authors = await db.Authors.AsNoTracking().Where(a => slugs.Contains(a.Slug)).ToDictionaryAsync(a => a.Slug, a => a.Id, cancellationToken);
        var bylines = new List<BylineContent>();
        foreach (var (byline, slug) in names.Zip(slugs))
        {
            int? authorId = authors.TryGetValue(slug, out var id) ? id : await KnownNames.FindAsync(db, AuthorPages.Kind, byline.Name, cancellationToken);
            bylines.Add(new BylineContent(byline.Name, authorId, byline.Role));
        }

        return bylines;
    }

    private static async Task<IReadOnlyList<BackgroundText>> BackgroundAsync(
        NewsDb db, IReadOnlyList<(string Markdown, string? Address)> paragraphs, CancellationToken cancellationToken)
    {
        var items = new List<BackgroundText>();
        foreach (var (markdown, address) in paragraphs)
        {
            var articleId = address is null ? null : await ArticleIdAsync(db, address, cancellationToken);
            items.Add(address is not null && articleId is null
                ? new BackgroundText($"{markdown}\n{address}".Trim())
                : new BackgroundText(markdown, articleId));
        }

        return items;
    }

    private static async Task<int?> ArticleIdAsync(NewsDb db, string address, CancellationToken cancellationToken)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var whole) && !whole.IsFile ? whole.AbsolutePath : address;
        path = Uri.UnescapeDataString(path);
        if (path.StartsWith(NewsroomPath, StringComparison.Ordinal)
            && int.TryParse(path[NewsroomPath.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return await db.Articles.AnyAsync(a => a.Id == id, cancellationToken) ? id : null;
        }

        if (ArticlePath.Parse(path) is not { } article)
            return null;
        return await db.Articles.Where(Article.VisibleToReaders).Where(a => a.PublishedOn == article.Day && a.Slug == article.Slug)
            .Select(a => (int?)a.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private static string? AddressOf(int? articleId, Dictionary<int, string> paths) => articleId is not { } id
        ? null
        : paths.GetValueOrDefault(id) ?? string.Create(CultureInfo.InvariantCulture, $"{NewsroomPath}{id}");
}
