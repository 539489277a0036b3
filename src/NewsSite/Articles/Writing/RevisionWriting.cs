using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Pictures;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Writing;

/// <summary>Puts a copy into the history, and where readers do not see the article also into its row.</summary>
internal static class RevisionWriting
{
    /// <summary>Saves: a new version of the article, staged if it is published.</summary>
    public static async Task SaveAsync(
        ArticleAtWork work, PreparedCopy prepared, RevisionLabel label, CancellationToken cancellationToken)
    {
        await KeepWhatWasBeforeAsync(work, prepared.Current, cancellationToken);
        if (work.Article.State == ArticleState.Published)
        {
            work.Article.Stage(work.NowUtc);
            await PictureUses.StageAsync(work.Db, work.Article.Id, prepared.Copy, cancellationToken);
        }
        else
        {
            await ApplyAsync(work, prepared, tellReaders: false, cancellationToken);
        }

        work.Article.OnDesk().Embargo(prepared.Copy.EmbargoUtc);
        Add(work, prepared.Copy, label);
    }

    /// <summary>Makes the copy the article's row; nothing is staged after it.</summary>
    public static async Task ApplyAsync(
        ArticleAtWork work, PreparedCopy prepared, bool tellReaders, CancellationToken cancellationToken)
    {
        await ArticleParts.LoadAsync(work.Db, work.Article, cancellationToken);
        work.Article.Revise(prepared.Content, tellReaders, work.NowUtc);
        var desk = work.Article.OnDesk();
        desk.LackSection(prepared.Copy.SectionId is null);
        desk.Stage(null);
        await PictureUses.ApplyAsync(work.Db, work.Article.Id, prepared.Copy, cancellationToken);
    }

    /// <summary>Writes the revision of the version that the article has now.</summary>
    public static void Add(ArticleAtWork work, ArticleCopy copy, RevisionLabel label) => work.Db.Revisions.Add(
        new Revision(work.Article.Id, work.Article.Version, label.Kind, work.By?.StaffId, work.By?.Name ?? label.For ?? "", work.NowUtc, label.Name)
        {
            Reason = label.Reason,
            Note = label.Note,
            AutosaveName = label.AutosaveName,
            Headline = copy.Headline,
            Standfirst = copy.Standfirst,
            Markdown = copy.Markdown,
            FieldsJson = CopyJson.Fields(copy),
        });

    /// <summary>An article that came from elsewhere has no history: what it said becomes the first entry.</summary>
    public static async Task KeepWhatWasBeforeAsync(
        ArticleAtWork work, WorkingCopy current, CancellationToken cancellationToken)
    {
        if (current.FromRevision is not null)
            return;

        await ArticleParts.LoadAsync(work.Db, work.Article, cancellationToken);
        var copy = WorkingCopy.Of(work.Article);
        work.Db.Revisions.Add(new Revision(
            work.Article.Id, work.Article.Version, RevisionKind.Before, staffId: null, staffName: "", work.Article.SavedUtc)
        {
            Headline = copy.Headline,
            Standfirst = copy.Standfirst,
            Markdown = copy.Markdown,
            FieldsJson = CopyJson.Fields(copy),
        });
    }

    /// <summary>What of the copy names something that does not exist, by field.</summary>
    public static async Task<IReadOnlyList<Problem>> ProblemsAsync(NewsDb db, ArticleCopy copy, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        async Task NeedAsync(string field, IEnumerable<int?> ids, Func<List<int>, IQueryable<int>> known)
        {
            var wanted = ids.OfType<int>().Distinct().ToList();
            if (wanted.Count > 0 && await known(wanted).CountAsync(cancellationToken) < wanted.Count)
                problems.Add(new Problem(field, "What was chosen here does not exist any more. Choose again."));
        }

        await NeedAsync(nameof(copy.SectionId), [copy.SectionId], ids => db.Sections.Where(s => ids.Contains(s.Id)).Select(s => s.Id));
        await NeedAsync(nameof(copy.StoryId), [copy.StoryId], ids => db.Stories.Where(s => ids.Contains(s.Id)).Select(s => s.Id));
        await NeedAsync(nameof(copy.LeadPictureId), [copy.LeadPictureId], ids => db.MediaAssets.Where(m => ids.Contains(m.Id)).Select(m => m.Id));
        await NeedAsync(nameof(copy.TopicIds), copy.TopicIds.Select(id => (int?)id), ids => db.Topics.Where(t => ids.Contains(t.Id)).Select(t => t.Id));
        await NeedAsync(nameof(copy.Bylines), copy.Bylines.Select(b => b.AuthorId), ids => db.Authors.Where(a => ids.Contains(a.Id)).Select(a => a.Id));
        await NeedAsync(nameof(copy.Background), copy.Background.Select(b => b.EarlierArticleId), ids => db.Articles.Where(a => ids.Contains(a.Id)).Select(a => a.Id));
        return problems;
    }
}

/// <param name="For">Whose name stands there when the site itself acts.</param>
internal sealed record RevisionLabel(
    RevisionKind Kind, string? Name = null, string? Reason = null, string? Note = null, string? For = null)
{
    /// <inheritdoc cref="Revision.AutosaveName"/>
    public string? AutosaveName { get; init; }
}
