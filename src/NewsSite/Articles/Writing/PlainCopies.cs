using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Names;
using NewsSite.Articles.Pictures;
using NewsSite.Articles.Scheduling;
using NewsSite.Data;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Turns what stands in a form into an <see cref="ArticleCopy"/> and back: names into numbers, addresses into articles,
/// local times into instants.
/// </summary>
internal sealed class PlainCopies(IDbContextFactory<NewsDb> databases, WriteGate gate, LocalTimes times)
{
    private const string NewsroomPath = "/newsroom/articles/";

    /// <summary>
    /// For a save: topics and stories that nobody has named before are made. Readers hear of one only when an article that has
    /// it is published.
    /// </summary>
    /// <param name="copy">As <see cref="ReadAsync"/> gives it.</param>
    public async Task<ArticleCopy> MakeAsync(ArticleCopy copy, CancellationToken cancellationToken)
    {
        var made = new List<int>();
        foreach (var name in copy.NewTopics ?? [])
            made.Add(await MakeTopicAsync(name, cancellationToken));
        return copy with
        {
            TopicIds = [.. copy.TopicIds, .. made],
            NewTopics = null,
            StoryId = copy.NewStory is { } title ? await MakeStoryAsync(title, cancellationToken) : copy.StoryId,
            NewStory = null,
        };
    }

    /// <summary>For what is kept or looked at and not saved: half a name that was typed makes nothing.</summary>
    public async Task<ArticleCopy> ReadAsync(PlainCopy plain, CancellationToken cancellationToken)
    {
        var story = string.IsNullOrWhiteSpace(plain.Story) ? null : plain.Story.Trim();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (topicIds, newTopics) = await TopicsAsync(db, PlainLines.Names(plain.Topics), cancellationToken);
        var storyId = story is null ? null : await KnownNames.FindAsync(db, StoryPages.Kind, story, cancellationToken);
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
                CoverageEnded = plain.CoverageEnded,
                TopicIds = topicIds,
                NewTopics = newTopics.Count == 0 ? null : newTopics,
                Bylines = await PlainBylines.ReadAsync(db, plain.Bylines, cancellationToken),
                Dateline = plain.Dateline,
                Language = plain.Language,
                StoryId = storyId,
                NewStory = storyId is null ? story : null,
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
                EmbargoUtc = plain.EmbargoLocal is { } local ? times.NotBefore(local, plain.EmbargoSecond) : null,
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
        var embargo = copy.EmbargoUtc is { } utc ? times.At(utc) : ((DateTime Local, bool? Second)?)null;
        return new PlainCopy
        {
            Headline = copy.Headline,
            ShortHeadline = copy.ShortHeadline,
            Standfirst = copy.Standfirst,
            Body = copy.Markdown,
            SectionId = copy.SectionId,
            Kind = copy.Kind,
            CoverageEnded = copy.CoverageEnded,
            Topics = PlainLines.Names([.. copy.TopicIds.Select(id => topics.GetValueOrDefault(id)).OfType<string>(), .. copy.NewTopics ?? []]),
            Bylines = await PlainBylines.WriteAsync(db, copy.Bylines, cancellationToken),
            Dateline = copy.Dateline,
            Language = copy.Language,
            Story = copy.StoryId is { } storyId
                ? await db.Stories.AsNoTracking().Where(s => s.Id == storyId).Select(s => s.Title).SingleOrDefaultAsync(cancellationToken)
                : copy.NewStory,
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
            EmbargoLocal = embargo?.Local,
            EmbargoSecond = embargo?.Second,
        };
    }

    private static async Task<(IReadOnlyList<int> Known, IReadOnlyList<string> New)> TopicsAsync(
        NewsDb db, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var slugs = names.Select(Slug.From).ToList();
        var bySlug = await db.Topics.AsNoTracking().Where(t => slugs.Contains(t.Slug)).ToDictionaryAsync(t => t.Slug, t => t.Id, cancellationToken);
        var (known, unknown) = (new List<int>(), new List<string>());
        foreach (var (slug, name) in slugs.Zip(names))
        {
            int? id = bySlug.TryGetValue(slug, out var found) ? found : await KnownNames.FindAsync(db, TopicPages.Kind, name, cancellationToken);
            if (id is { } topic)
                known.Add(topic);
            else
                unknown.Add(name);
        }

        return ([.. known.Distinct()], [.. unknown.DistinctBy(Slug.From)]);
    }

    private Task<int> MakeTopicAsync(string name, CancellationToken cancellationToken) => gate.WriteAsync(
        async (db, token) =>
        {
            var slug = Slug.From(name);
            var topic = await db.Topics.SingleOrDefaultAsync(t => t.Slug == slug, token) ?? db.Topics.Add(new Topic(slug, name)).Entity;
            await db.SaveChangesAsync(token);
            return topic.Id;
        },
        cancellationToken);

    private Task<int> MakeStoryAsync(string title, CancellationToken cancellationToken) => gate.WriteAsync(
        async (db, token) =>
        {
            var slug = Slug.From(title);
            var story = await db.Stories.SingleOrDefaultAsync(s => s.Slug == slug, token) ?? db.Stories.Add(new Story(slug, title)).Entity;
            await db.SaveChangesAsync(token);
            return story.Id;
        },
        cancellationToken);

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
