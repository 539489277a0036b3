using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Articles.Pictures;

namespace NewsSite.Articles;

/// <summary>
/// Gives the parts of one parsed text the shape that <see cref="StoryText"/> promises: fits headings to the page, finds
/// figures, galleries, cards and pull quotes, numbers tables and names notes. What it puts in the tree,
/// <see cref="StoryTextRenderers"/> writes.
/// </summary>
/// <param name="markdown">What the document was parsed from.</param>
/// <param name="notePrefix">What the ids of its footnotes begin with.</param>
/// <param name="pictures">The library's pictures that the text names.</param>
internal sealed class StoryTextShape(string markdown, string notePrefix, StoryPictures pictures)
{
    public const string PullQuoteMark = "[!pullquote]";

    private const int OutermostHeading = 2;
    private const int InnermostHeading = 4;

    private readonly Stack<int> _openLevels = new();
    private int _tables;

    /// <summary>A picture that stands alone.</summary>
    public sealed class Figure : LeafBlock
    {
        public Figure(ContainerInline inline, StoryPicture picture)
            : base(null)
        {
            Inline = inline;
            Picture = picture;
        }

        public StoryPicture Picture { get; }
    }

    /// <summary>Figures beside each other.</summary>
    public sealed class Gallery() : ContainerBlock(null);

    /// <summary>An address that stands alone.</summary>
    public sealed class Card(string address, string host) : LeafBlock(null)
    {
        public string Address => address;

        public string Host => host;
    }

    /// <summary>Who is quoted.</summary>
    public sealed class Attribution : LeafBlock
    {
        public Attribution(ContainerInline name)
            : base(null) => Inline = name;
    }

    /// <summary>A quotation set apart to catch the eye.</summary>
    public sealed class PullQuote() : ContainerBlock(null);

    public void Fit(MarkdownDocument document) => FitBlocks(document);

    public static int NumberOf(Table table) => (int?)table.GetData(typeof(StoryTextShape)) ?? 1;

    public static string PrefixOf(Footnote note) => (string?)note.GetData(typeof(StoryTextShape)) ?? "note";

    private void FitBlocks(ContainerBlock blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case HeadingBlock { Inline: null or { FirstChild: null } }:
                    blocks.RemoveAt(i--);
                    break;
                case HeadingBlock heading:
                    FitHeading(heading);
                    break;
                case ParagraphBlock paragraph when ShapeOf(paragraph) is { } shape:
                    blocks[i] = shape;
                    break;
                case Table table:
                    table.SetData(typeof(StoryTextShape), ++_tables);
                    break;
                case QuoteBlock quote:
                    FitBlocks(quote);
                    FitAttribution(quote);
                    if (TakePullQuoteMark(quote))
                        blocks[i] = PullQuoteFrom(quote);
                    break;
                case Footnote note:
                    note.SetData(typeof(StoryTextShape), notePrefix);
                    FitBlocks(note);
                    break;
                case ContainerBlock container:
                    FitBlocks(container);
                    break;
            }
        }
    }

    /// <summary>A heading is one deeper than the nearest earlier one that the author placed above it.</summary>
    private void FitHeading(HeadingBlock heading)
    {
        while (_openLevels.TryPeek(out var open) && open >= heading.Level)
            _openLevels.Pop();
        _openLevels.Push(heading.Level);
        heading.Level = Math.Min(OutermostHeading + _openLevels.Count - 1, InnermostHeading);
    }

    private Block? ShapeOf(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: { } only } inline)
            return null;
        if (only == inline.LastChild && PictureIn(only) is { } picture)
        {
            paragraph.Inline = null;
            return FigureOf(inline, picture, isInGallery: false);
        }

        if (GalleryOf(inline) is { } gallery)
            return gallery;

        // The source, not the tree: there an escaped address would look the same as a bare one.
        var source = markdown.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Trim();
        return paragraph.Parent is MarkdownDocument && StoryTextAddress.HostOf(source) is { } host
            ? new Card(source.ToString(), host)
            : null;
    }

    /// <summary>Each picture becomes a figure of its own; null when there is anything else, or less than two.</summary>
    private Gallery? GalleryOf(ContainerInline inline)
    {
        var shown = inline.Where(part => part is not LineBreakInline && !(part is LiteralInline text && text.Content.IsEmptyOrWhitespace())).ToList();
        if (shown.Count < 2 || shown.Exists(part => PictureIn(part) is null))
            return null;

        var gallery = new Gallery();
        foreach (var (part, picture) in shown.Select(part => (part, PictureIn(part))))
        {
            if (picture is null)
                continue;
            part.Remove();
            var alone = new ContainerInline();
            alone.AppendChild(part);
            gallery.Add(FigureOf(alone, picture, isInGallery: true));
        }

        return gallery;
    }

    private Figure FigureOf(ContainerInline inline, LinkInline image, bool isInGallery)
    {
        var picture = StoryPicture.Of(image, pictures, isInGallery);
        image.SetData(typeof(StoryPicture), picture);
        image.Title = null;
        return new Figure(inline, picture);
    }

    /// <summary>The picture that is all there is, perhaps within a link.</summary>
    private static LinkInline? PictureIn(Inline inline) => inline switch
    {
        LinkInline { IsImage: true } image => StoryTextAddress.IsOwnPath(image.Url) ? image : null,
        LinkInline { FirstChild: { } only } link when only == link.LastChild => PictureIn(only),
        _ => null,
    };

    private static void FitAttribution(QuoteBlock quote)
    {
        if (quote is { Count: > 1, LastChild: ParagraphBlock { Inline: { FirstChild: LiteralInline name } inline } last }
            && name.Content.AsSpan().StartsWith("— ", StringComparison.Ordinal))
        {
            last.Inline = null;
            quote[^1] = new Attribution(inline);
        }
    }

    private static bool TakePullQuoteMark(QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock { Inline: { } inline } paragraph, ..])
            return false;

        var mark = inline.TakeWhile(part => part is not LineBreakInline).ToArray();
        if (!mark.All(part => part is LiteralInline { IsFirstCharacterEscaped: false })
            || !string.Concat(mark.Cast<LiteralInline>().Select(part => part.Content.ToString())).Trim()
                .Equals(PullQuoteMark, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var part in mark)
            part.Remove();
        inline.FirstChild?.Remove();
        if (inline.FirstChild is null)
            quote.Remove(paragraph);
        return true;
    }

    private static PullQuote PullQuoteFrom(QuoteBlock quote)
    {
        var pullQuote = new PullQuote();
        quote.TransferChildrenTo(pullQuote);
        return pullQuote;
    }
}
