using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Moves an article to another section, as a save that changes nothing else. For whoever may edit the article.</summary>
internal sealed class ChangeSection(CopyWork copies)
{
    /// <param name="sectionId">Null for none yet.</param>
    public Task<Outcome<StepTaken>> RunAsync(Person by, int articleId, int? sectionId, CancellationToken cancellationToken) =>
        copies.OnCopyAsync<StepTaken>(
            by, articleId, Act.EditArticle,
            (_, current, _) => Task.FromResult(new MergedCopy(current.Copy with { SectionId = sectionId }, [])),
            async (work, prepared, token) =>
            {
                if (await RevisionWriting.ProblemsAsync(work.Db, prepared.Copy, token) is { Count: > 0 } problems)
                    return new Outcome<StepTaken>.Invalid(problems);
                if (SaveArticle.RefusalOf(by, work.Article) is { } why)
                    return new Outcome<StepTaken>.Forbidden(why);

                await RevisionWriting.SaveAsync(work, prepared, new RevisionLabel(RevisionKind.Saved, Note: "Moved to another section."), token);
                work.Note("article.saved", "section");
                return new Outcome<StepTaken>.Ok(work.Taken());
            },
            cancellationToken);
}
