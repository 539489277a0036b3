using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Pictures;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Names;

/// <summary>
/// <inheritdoc/> A byline keeps the name as it was printed, which is a matter of record; only those that read exactly like
/// the former name follow a new one, and only when that is asked for.
/// </summary>
internal sealed class AuthorPages : NamedPages<Author>
{
    public static readonly AuthorPages Kind = new();

    public override string Noun => "author";

    public override Act Act => Act.KeepTopics;

    public override bool HasAccounts => true;

    public override IReadOnlyList<string> Moves =>
    [
        """
        DELETE FROM "Bylines" WHERE "AuthorId" = {0} AND EXISTS (
            SELECT 1 FROM "Bylines" o WHERE o."ArticleId" = "Bylines"."ArticleId" AND o."AuthorId" = {1} AND o."Role" = "Bylines"."Role")
        """,
        """UPDATE "Bylines" SET "AuthorId" = {1} WHERE "AuthorId" = {0}""",
    ];

    public override string PathOf(string slug) => ArticlePath.OfAuthor(slug);

    public override IQueryable<NamedLine> Lines(NewsDb db) => db.Authors.Select(a => new NamedLine
    {
        Id = a.Id, Slug = a.Slug, Name = a.Name, About = a.Biography, JobTitle = a.JobTitle, StaffId = a.StaffId, Version = a.Version,
        PictureId = a.PictureId, Profile = new AuthorProfile(a.Email, a.Website, a.Social, a.Expertise),
    });

    public override IQueryable<int> ArticlesOf(NewsDb db, int id) =>
        db.Bylines.Where(b => b.AuthorId == id).Select(b => b.ArticleId).Distinct();

    public override Author New(string slug, NamedText text, int position) => new(slug, text.Name, text.JobTitle, text.About);

    public override async Task<Problem?> KeepMoreAsync(
        NewsDb db, Author page, PageForm form, string formerName, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (form.StaffId is { } staffId)
        {
            if (!await db.Staff.AnyAsync(s => s.Id == staffId, cancellationToken))
                return new Problem(nameof(form.StaffId), "There is no such account.");
            if (await db.Authors.AnyAsync(a => a.StaffId == staffId && a.Id != page.Id, cancellationToken))
                return new Problem(nameof(form.StaffId), "Another author has that account already.");
        }

        var (profile, problem) = TypedProfile.Read(form);
        problem ??= await TypedPicture.KeepAsync(db, form.Picture, page.PictureId, nowUtc, page.Show, cancellationToken);
        if (problem is not null)
            return problem;

        page.Introduce(profile);
        page.BelongTo(form.StaffId);
        if (form.RenamesBylines && formerName.Length > 0 && formerName != page.Name)
        {
            await db.Bylines.Where(b => b.AuthorId == page.Id && b.Name == formerName)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.Name, page.Name), cancellationToken);
        }

        return null;
    }
}
