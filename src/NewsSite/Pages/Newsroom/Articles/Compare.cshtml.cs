using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>What changed between any two revisions of an article.</summary>
[Permit(Act.ReadArticle)]
internal sealed class CompareModel(EditorReader reader, CompareRevisions compare) : ArticlePageModel(reader)
{
    public override string Title => $"Versions {Comparison.Before.Version} and {Comparison.After.Version}: {Headline}";

    /// <summary>The text's Markdown line by line, instead of blocks with marked words.</summary>
    public bool IsSource { get; private set; }

    public required RevisionComparison Comparison { get; set; }

    public IReadOnlyList<BlockRun> Runs => BlockRun.Of(Comparison.Blocks);

    public bool IsSame => Comparison.Fields.Count == 0 && Comparison.Before.Headline == Comparison.After.Headline
        && Comparison.Source.All(piece => piece.Kind == ChangeKind.Same);

    /// <summary>Whichever is named first, the older one is the one before.</summary>
    public async Task<IActionResult> OnGetAsync(int id, int before, int after, string? view, CancellationToken cancellationToken)
    {
        var (older, newer) = (Math.Min(before, after), Math.Max(before, after));
        if (!await ShowAsync(id, typed: null, cancellationToken) || await compare.RunAsync(Me, id, older, newer, cancellationToken) is not Outcome<RevisionComparison>.Ok { Value: var found })
            return NotFound();
        (IsSource, Comparison) = (view == "source", found);
        return Page();
    }
}
