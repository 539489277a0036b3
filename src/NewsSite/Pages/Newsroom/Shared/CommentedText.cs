using NewsSite.Articles.Comments;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>A block's text in pieces: what open comments mean, and what stands between.</summary>
internal static class CommentedText
{
    /// <param name="comments">The open ones whose passage is in this block. Where passages overlap, the first begins and the last ends the mark.</param>
    /// <returns>Joined, the text again; a comment's number with a piece that is meant.</returns>
    public static IReadOnlyList<(string Text, int? CommentId)> Of(string text, IEnumerable<CommentView> comments)
    {
        var pieces = new List<(string Text, int? CommentId)>();
        var at = 0;
        foreach (var comment in comments.Where(comment => comment.Passage is not null).OrderBy(comment => comment.Passage!.Start))
        {
            var (start, end) = (Math.Max(at, comment.Passage!.Start), Math.Min(text.Length, comment.Passage.End));
            if (end <= start)
                continue;
            if (start > at)
                pieces.Add((text[at..start], null));
            pieces.Add((text[start..end], comment.Id));
            at = end;
        }

        if (at < text.Length)
            pieces.Add((text[at..], null));
        return pieces;
    }
}
