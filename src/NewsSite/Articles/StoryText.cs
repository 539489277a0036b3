using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;
using NewsSite.Articles.Pictures;

namespace NewsSite.Articles;

/// <summary>
/// The notation that stories are kept in, and the one way from it to HTML that a page may write out unencoded. Runs
/// once, at save. Never throws: what is too large or too deeply nested to read as Markdown
/// (<see cref="StoryTextLimits"/>) is shown word for word as plain paragraphs.
/// </summary>
/// <remarks>
/// <para>The notation is CommonMark without raw HTML (tags are shown as typed), with pipe tables and footnotes, and:</para>
/// <list type="bullet">
/// <item>Headings: the page has the h1, so the outermost heading of a text is an h2, none is skipped, none is deeper
/// than h4, however many <c>#</c> the text has.</item>
/// <item>Picture: an image alone in its paragraph is a figure, <c>![alt](/media/ab12.jpg#1200x800 "Caption | Credit")</c>.
/// The fragment is width × height in pixels; the credit is what follows the last bar. <c>-wide</c> or <c>-full</c> behind
/// the size lets it stand out of the column. What a use does not say (words, caption, credit) the library's picture says.
/// Pictures come from this site only: one from elsewhere becomes a link, for no page asks third parties for anything.</item>
/// <item>Gallery: two or more images and nothing else in a paragraph.</item>
/// <item>Quotation: a block quote; its last paragraph names the speaker when it begins with an em dash and a space.</item>
/// <item>Pull quote: a block quote whose first line is <c>[!pullquote]</c>.</item>
/// <item>Card: a paragraph that is nothing but an http or https address, a link that names its host.</item>
/// <item>Footnote: <c>word[^name]</c>, and <c>[^name]: the note</c> on a line of its own.</item>
/// </list>
/// <para>Typography is the reporter's: no quotation mark, dash or ellipsis is changed. A bare address within a sentence
/// stays text; <c>&lt;https://…&gt;</c> is a link.</para>
/// </remarks>
internal static class StoryText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseFootnotes()
        .Use<StoryTextRenderers>()
        .Build();

    private static readonly HtmlParser Parser = new();

    /// <summary>The whole text of an article, of which a page shows one.</summary>
    /// <param name="pictures">Those of the library that the text names; null for none.</param>
    public static ArticleBody Body(string markdown, StoryPictures? pictures = null)
    {
        var (html, wordCount) = Render(markdown, notePrefix: "note", pictures);
        return ArticleBody.Of(markdown, html, wordCount);
    }

    /// <summary>
    /// A short text of its own: a background paragraph, a standing page. Its footnotes cannot be taken for those of
    /// another text on the same page.
    /// </summary>
    /// <param name="pictures">Those of the library that the text names; null for none.</param>
    public static string Html(string markdown, StoryPictures? pictures = null) =>
        Render(markdown, $"note-{Fingerprint(markdown):x8}", pictures).Html;

    /// <summary>
    /// Markdown that shows exactly <paramref name="plain"/>, as one paragraph, whatever characters it holds. White space
    /// at the ends goes, a line break becomes a space; ordinary prose comes back unchanged.
    /// </summary>
    public static string Escape(string plain) => StoryTextEscape.Escape(plain);

    /// <summary>
    /// The article that <see cref="Body"/> makes of these paragraphs, each through <see cref="Escape"/> and a blank line
    /// between them, made without parsing: for importers, which have thousands. Blank paragraphs are left out.
    /// </summary>
    public static ArticleBody PlainBody(IReadOnlyList<string> paragraphs)
    {
        var (markdown, html, wordCount) = StoryTextPlain.Of(paragraphs);
        return ArticleBody.Of(markdown, html, wordCount);
    }

    /// <summary>
    /// Where the top-level blocks of a text begin, in order, the first at 0; always at the beginning of a line. A text that
    /// cannot be read as Markdown is one block.
    /// </summary>
    public static IReadOnlyList<int> BlockStarts(string markdown)
    {
        if (Tree(markdown) is not { } document)
            return [0];

        // Notes and the targets of links stand in groups at the end of the tree, wherever they stand in the text.
        var starts = document
            .SelectMany(block => block is FootnoteGroup or LinkReferenceDefinitionGroup ? (IEnumerable<Block>)(ContainerBlock)block : [block])
            .Where(block => block.Span.Start > 0 && block.Span.Start < markdown.Length)
            .Select(block => markdown.LastIndexOf('\n', block.Span.Start - 1) + 1);
        return [.. starts.Append(0).Distinct().Order()];
    }

    private static (string Html, int WordCount) Render(string markdown, string notePrefix, StoryPictures? pictures)
    {
        if (Rendered(markdown, notePrefix, pictures ?? StoryPictures.None) is not { } html)
            return StoryTextPlain.WordForWord(markdown);

        // Not disposed: that takes the tree apart node by node (5 s for 60,000 paragraphs) and frees nothing more.
        return new StoryTextSanitiser().Write(Parser.ParseDocument(html).Body);
    }

    /// <returns>HTML to be sanitised; null when the text cannot be read as Markdown.</returns>
    private static string? Rendered(string markdown, string notePrefix, StoryPictures pictures)
    {
        if (Tree(markdown) is not { } document)
            return null;

        try
        {
            new StoryTextShape(markdown, notePrefix, pictures).Fit(document);

            // Not document.ToHtml(Pipeline): its pooled renderers, once a text was too deep for one, refuse every later text.
            using var html = new StringWriter();
            var renderer = new HtmlRenderer(html);
            Pipeline.Setup(renderer);
            renderer.Render(document);
            return html.ToString();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <returns>Null when the text cannot be read as Markdown.</returns>
    internal static MarkdownDocument? Tree(string markdown)
    {
        try
        {
            return StoryTextLimits.Allow(markdown) ? Markdown.Parse(markdown, Pipeline) : null;
        }
        catch (ArgumentException)
        {
            // Markdig's answer to elements nested more than 128 deep, which the limits cannot all foresee.
            return null;
        }
    }

    /// <summary>FNV-1a, which unlike <see cref="string.GetHashCode()"/> is the same in every process.</summary>
    private static uint Fingerprint(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * 16777619u);
        return hash;
    }
}
