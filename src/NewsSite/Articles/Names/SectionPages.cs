using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Names;

/// <inheritdoc/>
internal sealed class SectionPages : NamedPages<Section>
{
    public static readonly SectionPages Kind = new();

    public override string Noun => "section";

    /// <summary>The section bar is the paper's shape, and its addresses are the shortest.</summary>
    public override Act Act => Act.ChangeSettings;

    public override int NameLimit => 40;

    public override IReadOnlyList<string> Moves =>
    [
        """UPDATE "Articles" SET "SectionId" = {1} WHERE "SectionId" = {0}""",
        """INSERT OR IGNORE INTO "StaffSections" ("StaffId", "SectionId") SELECT "StaffId", {1} FROM "StaffSections" WHERE "SectionId" = {0}""",
        """DELETE FROM "StaffSections" WHERE "SectionId" = {0}""",
    ];

    public override string PathOf(string slug) => ArticlePath.OfSection(slug);

    public override IQueryable<NamedLine> Lines(NewsDb db) => db.Sections.Select(s => new NamedLine
    {
        Id = s.Id, Slug = s.Slug, Name = s.Name, About = s.Description, Version = s.Version, Position = s.Position, MediaTopic = s.MediaTopic,
    });

    public override IQueryable<int> ArticlesOf(NewsDb db, int id) => db.Articles.Where(a => a.SectionId == id).Select(a => a.Id);

    public override Section New(string slug, NamedText text, int position)
    {
        var section = new Section(slug, text.Name, position);
        section.Say(text);
        return section;
    }

    public override Task<Problem?> KeepMoreAsync(
        NewsDb db, Section page, PageForm form, string formerName, DateTime nowUtc, CancellationToken cancellationToken) =>
        Task.FromResult(MediaTopic.Read(form.MediaTopic, nameof(form.MediaTopic), page.Classify));

    public override string? RefusalOf(string slug) => ReservedWords.Contains(slug)
        ? $"“/{slug}” is an address of the site itself. Choose other words."
        : null;
}
