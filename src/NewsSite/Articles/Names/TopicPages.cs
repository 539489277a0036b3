using NewsSite.Accounts;
using NewsSite.Articles.Pictures;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Names;

/// <inheritdoc/>
internal sealed class TopicPages : NamedPages<Topic>
{
    public static readonly TopicPages Kind = new();

    public override string Noun => "topic";

    public override Act Act => Act.KeepTopics;

    public override IReadOnlyList<string> Moves =>
    [
        """UPDATE OR IGNORE "ArticleTopics" SET "TopicId" = {1} WHERE "TopicId" = {0}""",
        """DELETE FROM "ArticleTopics" WHERE "TopicId" = {0}""",
    ];

    public override string PathOf(string slug) => ArticlePath.OfTopic(slug);

    public override IQueryable<NamedLine> Lines(NewsDb db) => db.Topics.Select(t => new NamedLine
    {
        Id = t.Id, Slug = t.Slug, Name = t.Name, About = t.Description, Version = t.Version, PictureId = t.PictureId, MediaTopic = t.MediaTopic,
    });

    public override IQueryable<int> ArticlesOf(NewsDb db, int id) => db.ArticleTopics.Where(t => t.TopicId == id).Select(t => t.ArticleId);

    public override Topic New(string slug, NamedText text, int position) => new(slug, text.Name, text.About);

    public override async Task<Problem?> KeepMoreAsync(
        NewsDb db, Topic page, PageForm form, string formerName, DateTime nowUtc, CancellationToken cancellationToken) =>
        MediaTopic.Read(form.MediaTopic, nameof(form.MediaTopic), page.Classify)
        ?? await TypedPicture.KeepAsync(db, form.Picture, page.PictureId, nowUtc, page.Show, cancellationToken);
}
