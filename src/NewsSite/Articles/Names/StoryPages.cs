using NewsSite.Accounts;
using NewsSite.Data;

namespace NewsSite.Articles.Names;

/// <inheritdoc/>
internal sealed class StoryPages : NamedPages<Story>
{
    public static readonly StoryPages Kind = new();

    public override string Noun => "story";

    public override Act Act => Act.KeepTopics;

    public override int NameLimit => 160;

    public override IReadOnlyList<string> Moves => ["""UPDATE "Articles" SET "StoryId" = {1} WHERE "StoryId" = {0}"""];

    public override string PathOf(string slug) => ArticlePath.OfStory(slug);

    public override IQueryable<NamedLine> Lines(NewsDb db) => db.Stories.Select(s => new NamedLine
    {
        Id = s.Id, Slug = s.Slug, Name = s.Title, About = s.Summary, Version = s.Version,
    });

    public override IQueryable<int> ArticlesOf(NewsDb db, int id) => db.Articles.Where(a => a.StoryId == id).Select(a => a.Id);

    public override Story New(string slug, NamedText text, int position) => new(slug, text.Name, text.About);
}
