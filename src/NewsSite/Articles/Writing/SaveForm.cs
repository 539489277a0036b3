using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Saves what stands in the form: see <see cref="SaveArticle"/>. For whoever may edit the article.</summary>
internal sealed class SaveForm(IDbContextFactory<NewsDb> databases, PlainCopies copies, SaveArticle save)
{
    public async Task<Outcome<SavedCopy>> RunAsync(Person by, int articleId, SentForm form, CancellationToken cancellationToken)
    {
        // Whose save is refused makes no topic and no story; what they named stays in the copy that is kept of it.
        var copy = await copies.ReadAsync(form.Copy, cancellationToken);
        if (copy is { NewTopics: not null } or { NewStory: not null } && await MaySaveAsync(by, articleId, cancellationToken))
            copy = await copies.MakeAsync(copy, cancellationToken);
        return await save.RunAsync(
            by,
            new SaveRequest(articleId, form.Version, copy)
            {
                Name = form.RevisionName,
                Reason = form.Reason,
                Decisions = form.Decisions,
                Autosave = form.Autosave,
            },
            cancellationToken);
    }

    private async Task<bool> MaySaveAsync(Person by, int articleId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Articles.AsNoTracking().Include(a => a.Desk).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken) is { } article
            && Permissions.Allows(by, Act.EditArticle, article.Standing())
            && SaveArticle.RefusalOf(by, article) is null;
    }
}

/// <summary>Keeps what stands in the form without saving it: see <see cref="AutosaveArticle"/>. For whoever may edit the article.</summary>
internal sealed class AutosaveForm(PlainCopies copies, AutosaveArticle autosave)
{
    public async Task<Outcome<DateTime>> RunAsync(Person by, int articleId, SentForm form, CancellationToken cancellationToken) =>
        await autosave.RunAsync(by, articleId, form.Version, await copies.ReadAsync(form.Copy, cancellationToken), form.Autosave, cancellationToken);
}

/// <summary>The editor's form as it was sent.</summary>
/// <param name="Version">The version that the person had before them when they began.</param>
internal sealed record SentForm(int Version, PlainCopy Copy)
{
    /// <inheritdoc cref="SaveRequest.Name"/>
    public string? RevisionName { get; init; }

    /// <inheritdoc cref="SaveRequest.Reason"/>
    public string? Reason { get; init; }

    /// <inheritdoc cref="SaveRequest.Autosave"/>
    public AutosaveClaim Autosave { get; init; } = AutosaveClaim.None;

    /// <inheritdoc cref="SaveRequest.Decisions"/>
    public IReadOnlyList<ClashDecision> Decisions { get; init; } = [];
}
