using NewsSite.Articles.Comments;

namespace NewsSite.Pages.Newsroom.Shared;

/// <param name="Home">The article's address in the newsroom.</param>
internal sealed record CommentLook(CommentView Comment, string Home);

/// <summary>The form for a comment.</summary>
/// <param name="Home">The article's address in the newsroom.</param>
/// <param name="Block">The block that it is about, counted from 0; null for the article as a whole.</param>
/// <param name="Quote">The block's text, or the words of it that are meant.</param>
/// <param name="Typed">What was typed, when it could not be said.</param>
internal sealed record CommentFormLook(string Home, int? Block, string? Quote, string? Typed);
