namespace NewsSite.Import;

/// <summary>A file taken apart: every word of its story stands in exactly one of these.</summary>
/// <param name="Standfirst">Plain text; empty when the file has none.</param>
/// <param name="Body">The paragraphs: plain text as it stands in the file or, when <paramref name="IsMarkdown"/>, blocks of Markdown.</param>
/// <param name="Background">The trailing paragraphs about earlier events, in the same form.</param>
internal sealed record ArticleFile(
    string Headline,
    string Standfirst,
    IReadOnlyList<string> Body,
    IReadOnlyList<string> Background,
    bool IsMarkdown,
    FrontMatter FrontMatter);
