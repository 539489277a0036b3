using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>The article with what colleagues say about it, each comment beside its passage.</summary>
[Permit(Act.ReadArticle)]
internal sealed class CommentsModel(EditorReader reader, CommentOnArticle comment, ResolveComment resolve) : ArticlePageModel(reader)
{
    public override string Title => $"Comments: {Headline}";

    public IReadOnlyList<TextBlock> Blocks => TextBlock.Of(Opened.Copy.Markdown);

    /// <summary>The block that somebody is commenting on; null for the article as a whole.</summary>
    public int? Chosen { get; private set; }

    /// <summary>The words of the block that somebody means; null for the whole block.</summary>
    public string? Quote { get; private set; }

    /// <summary>What was typed, when it could not be said.</summary>
    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int? block, string? quote, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, typed: null, cancellationToken))
            return NotFound();
        Chosen = block is >= 0 && block < Blocks.Count ? block : null;
        Quote = quote is { Length: > 0 } && Chosen is { } at && Blocks[at].Text.Contains(quote, StringComparison.Ordinal) ? quote : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string? text, string? quote, int? block, CancellationToken cancellationToken)
    {
        (Typed, Chosen, Quote) = (text, block, quote);
        return await AnswerAsync(
            await comment.RunAsync(Me, id, text ?? "", quote, block, cancellationToken),
            _ => SeeOther($"/newsroom/articles/{id}/comments"),
            token => ShowAsync(id, typed: null, token),
            cancellationToken);
    }

    public async Task<IActionResult> OnPostResolveAsync(int id, int commentId, bool resolved, CancellationToken cancellationToken) =>
        AnswerShortly(await resolve.RunAsync(Me, id, commentId, resolved, cancellationToken), $"/newsroom/articles/{id}/comments");
}
