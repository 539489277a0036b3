using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Media.Library;
using NewsSite.Site;

namespace NewsSite.Articles.Desk;

/// <summary>What the pages of one article in the newsroom show around its text. For whoever may read the article.</summary>
internal sealed class EditorReader(
    IDbContextFactory<NewsDb> databases, OpenArticle open, PlainCopies copies, CheckArticle check, ArticleComments comments, LibraryReader library)
{
    /// <param name="typed">What stands in the form, when that was not saved; it is shown and checked instead.</param>
    public async Task<Outcome<EditorView>> FindAsync(Person by, int articleId, PlainCopy? typed, CancellationToken cancellationToken)
    {
        if (await open.RunAsync(by, articleId, cancellationToken) is not Outcome<OpenedArticle>.Ok { Value: var opened })
            return new Outcome<EditorView>.Missing();

        var copy = typed is null ? opened.Copy : await copies.ReadAsync(typed, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var planned = await CheckAsync(by, articleId, copy, opened.ScheduledUtc, cancellationToken);
        return new Outcome<EditorView>.Ok(new EditorView
        {
            Opened = opened,
            Form = typed ?? await copies.WriteAsync(copy, cancellationToken),
            Checklist = planned,
            ChecklistOfNow = opened.ScheduledUtc is null ? planned : await CheckAsync(by, articleId, copy, appearsUtc: null, cancellationToken),
            Comments = await comments.ListAsync(by, articleId, cancellationToken) is Outcome<IReadOnlyList<CommentView>>.Ok said ? said.Value : [],
            LeadPicture = copy.LeadPictureId is { } picture ? await library.FindAsync(picture, cancellationToken) : null,
            Sections = await db.Sections.AsNoTracking().OrderBy(section => section.Position)
                .Select(section => new SectionChoice(section.Id, section.Name)).ToListAsync(cancellationToken),
        });
    }

    /// <summary>The person's autosaved text as a form holds it; null when there is none that differs from what was saved.</summary>
    public async Task<SentForm?> FindTypedAsync(Person by, int articleId, CancellationToken cancellationToken) =>
        await open.RunAsync(by, articleId, cancellationToken) is Outcome<OpenedArticle>.Ok { Value: { Autosave: { } autosave } opened }
            ? new SentForm(autosave.FromVersion, await copies.WriteAsync(autosave.Copy, cancellationToken)) { Autosave = new("", opened.AutosaveName) }
            : null;

    private async Task<IReadOnlyList<ChecklistItem>> CheckAsync(
        Person by, int articleId, ArticleCopy copy, DateTime? appearsUtc, CancellationToken cancellationToken) =>
        await check.RunAsync(by, articleId, copy, appearsUtc, cancellationToken) is Outcome<IReadOnlyList<ChecklistItem>>.Ok items ? items.Value : [];
}

internal sealed record EditorView
{
    public required OpenedArticle Opened { get; init; }

    public required PlainCopy Form { get; init; }

    /// <summary>What it lacks to appear when it is to: at the time that it is scheduled for, else now.</summary>
    public required IReadOnlyList<ChecklistItem> Checklist { get; init; }

    /// <summary>What it lacks to appear now, whenever it is scheduled for.</summary>
    public required IReadOnlyList<ChecklistItem> ChecklistOfNow { get; init; }

    public required IReadOnlyList<CommentView> Comments { get; init; }

    public required IReadOnlyList<SectionChoice> Sections { get; init; }

    /// <summary>The lead picture as it stands in the form; null for none.</summary>
    public PictureLine? LeadPicture { get; init; }

    public bool CanAppear => !Blocking(ChecklistOfNow).Any();

    /// <summary>Nothing but an embargo is in the way now, and that ends by itself.</summary>
    public bool AwaitsEmbargo => !CanAppear && Blocking(ChecklistOfNow).All(IsEmbargo);

    /// <summary>
    /// There is a later time at which it could appear: what is in its way both now and at the time that it is scheduled for, other
    /// than an embargo, is always. The right to show a picture may end between the two.
    /// </summary>
    public bool CanAppearLater => Blocking(ChecklistOfNow).Intersect(Blocking(Checklist)).All(IsEmbargo);

    private static IEnumerable<ChecklistItem> Blocking(IEnumerable<ChecklistItem> items) => items.Where(item => item.Severity == CheckSeverity.Blocking);

    private static bool IsEmbargo(ChecklistItem item) => item.Field == nameof(ArticleCopy.EmbargoUtc);
}
