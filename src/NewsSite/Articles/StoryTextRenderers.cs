using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace NewsSite.Articles;

/// <summary>Writes the parts of a story that Markdig would write otherwise, or does not know.</summary>
internal sealed class StoryTextRenderers : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        var renderers = renderer.ObjectRenderers;
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new StoryTextLinkRenderer());
        renderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new NotesRenderer());
        renderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new NoteLinkRenderer());
        renderers.AddIfNotAlready<FigureRenderer>();
        renderers.AddIfNotAlready<GalleryRenderer>();
        renderers.AddIfNotAlready<CardRenderer>();
        renderers.AddIfNotAlready<PullQuoteRenderer>();
        renderers.AddIfNotAlready<AttributionRenderer>();
    }

    private sealed class FigureRenderer : HtmlObjectRenderer<StoryTextShape.Figure>
    {
        protected override void Write(HtmlRenderer renderer, StoryTextShape.Figure figure)
        {
            var picture = figure.Picture;
            renderer.EnsureLine().Write(picture.Class is { } standsOut ? $"<figure class=\"{standsOut}\">" : "<figure>").WriteLeafInline(figure);
            if (picture.Caption.Length + picture.Credit.Length + picture.Provenance.Length > 0)
            {
                renderer.Write("<figcaption>").WriteEscape(picture.Caption);
                WriteSmall(renderer, picture.Credit, picture.Caption.Length > 0);
                WriteSmall(renderer, picture.Provenance, picture.Caption.Length + picture.Credit.Length > 0);
                renderer.Write("</figcaption>");
            }

            renderer.WriteLine("</figure>");
        }

        private static void WriteSmall(HtmlRenderer renderer, string words, bool followsOthers)
        {
            if (words.Length > 0)
                renderer.Write(followsOthers ? " " : "").Write("<small>").WriteEscape(words).Write("</small>");
        }
    }

    private sealed class GalleryRenderer : HtmlObjectRenderer<StoryTextShape.Gallery>
    {
        protected override void Write(HtmlRenderer renderer, StoryTextShape.Gallery gallery)
        {
            renderer.EnsureLine().WriteLine("<div class=\"gallery\">").WriteChildren(gallery);
            renderer.EnsureLine().WriteLine("</div>");
        }
    }

    private sealed class CardRenderer : HtmlObjectRenderer<StoryTextShape.Card>
    {
        protected override void Write(HtmlRenderer renderer, StoryTextShape.Card card) => renderer.EnsureLine()
            .Write("<aside class=\"embed\"><a href=\"").WriteEscapeUrl(card.Address).Write("\">")
            .Write("<strong>").WriteEscape(card.Host).Write("</strong> ")
            .Write("<small>").WriteEscape(card.Address).WriteLine("</small></a></aside>");
    }

    private sealed class PullQuoteRenderer : HtmlObjectRenderer<StoryTextShape.PullQuote>
    {
        protected override void Write(HtmlRenderer renderer, StoryTextShape.PullQuote quote)
        {
            renderer.EnsureLine().WriteLine("<aside class=\"pullquote\">").WriteChildren(quote);
            renderer.EnsureLine().WriteLine("</aside>");
        }
    }

    private sealed class AttributionRenderer : HtmlObjectRenderer<StoryTextShape.Attribution>
    {
        protected override void Write(HtmlRenderer renderer, StoryTextShape.Attribution name) =>
            renderer.EnsureLine().Write("<footer>").WriteLeafInline(name).WriteLine("</footer>");
    }

    /// <summary>In a region that can be focused, so that a wide table scrolls alone and by keyboard.</summary>
    private sealed class TableRenderer : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine().Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table ")
                .Write(Plain(StoryTextShape.NumberOf(table))).Write("\"><table>");
            var rows = table.Cast<TableRow>().ToLookup(row => row.IsHeader);
            WriteRows(renderer, table, "thead", rows[true]);
            WriteRows(renderer, table, "tbody", rows[false]);
            renderer.WriteLine("</table></div>");
        }

        private static void WriteRows(HtmlRenderer renderer, Table table, string group, IEnumerable<TableRow> rows)
        {
            var opened = false;
            foreach (var row in rows)
            {
                if (!opened)
                    renderer.Write('<').Write(group).Write('>');
                opened = true;
                renderer.Write("<tr>");
                for (var column = 0; column < row.Count; column++)
                    WriteCell(renderer, table, row, column);
                renderer.Write("</tr>");
            }

            if (opened)
                renderer.Write("</").Write(group).Write('>');
        }

        private static void WriteCell(HtmlRenderer renderer, Table table, TableRow row, int column)
        {
            var cell = (TableCell)row[column];
            var isHeading = row.IsHeader && cell.Any(part => part is LeafBlock { Inline.FirstChild: not null });
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            renderer.Write(isHeading ? "<th scope=\"col\"" : "<td")
                .Write(alignment switch
                {
                    TableColumnAlign.Right => " class=\"right\">",
                    TableColumnAlign.Center => " class=\"centre\">",
                    _ => ">",
                });
            var outer = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = outer;
            renderer.Write(isHeading ? "</th>" : "</td>");
        }
    }

    private sealed class NotesRenderer : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
        {
            if (notes.Count == 0)
                return;

            renderer.EnsureLine().WriteLine("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"Notes\"><ol>");
            foreach (var note in notes.Cast<Footnote>())
            {
                renderer.Write("<li id=\"").Write(StoryTextShape.PrefixOf(note)).Write('-').Write(Plain(note.Order))
                    .Write("\">").WriteChildren(note);
                renderer.WriteLine("</li>");
            }

            renderer.WriteLine("</ol></section>");
        }
    }

    private sealed class NoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (!renderer.EnableHtmlForInline)
                return;

            var prefix = StoryTextShape.PrefixOf(link.Footnote);
            var reference = Plain(link.Index);
            var note = Plain(link.Footnote.Order);
            if (link.IsBackLink)
            {
                renderer.Write(" <a href=\"#").Write(prefix).Write("-ref-").Write(reference)
                    .Write("\" role=\"doc-backlink\" aria-label=\"Back to reference ").Write(reference).Write("\">↩</a>");
            }
            else
            {
                renderer.Write("<sup><a id=\"").Write(prefix).Write("-ref-").Write(reference)
                    .Write("\" href=\"#").Write(prefix).Write('-').Write(note)
                    .Write("\" role=\"doc-noteref\">").Write(note).Write("</a></sup>");
            }
        }
    }

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
