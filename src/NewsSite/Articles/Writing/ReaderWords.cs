using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Articles.Writing;

/// <summary>What readers take a block for.</summary>
internal enum BlockLook
{
    Paragraph,
    Heading,
    Quotation,
    PullQuote,
    List,
    Table,
    Code,
    Note,

    /// <summary>Shown as its Markdown: readers do not get it, or get it word for word.</summary>
    Source,
}

/// <summary>How words look within their line. Two words are the same to readers when their texts and their looks are.</summary>
/// <param name="Address">Where they lead, or where a picture is; null for words that are neither.</param>
internal sealed record WordLook(bool IsStrong = false, bool IsEmphasised = false, bool IsCode = false, bool IsRaised = false, string? Address = null)
{
    public static WordLook Plain { get; } = new();
}

/// <param name="Words">Words, blanks and signs, each for itself; line ends part items, rows and paragraphs.</param>
internal sealed record ReaderBlock(BlockLook Look, IReadOnlyList<(string Text, WordLook Look)> Words);

/// <summary>
/// The words of a text as readers see them, without the marks that make them bold, linked or a list. Markup that is more
/// than words is put into words: a picture is its description, an item begins with its sign.
/// </summary>
internal sealed class ReaderWords
{
    private const string PullQuoteMark = StoryTextShape.PullQuoteMark;

    private readonly List<(string, WordLook)> _words = [];

    /// <returns>A block for each of <see cref="TextBlock.Of"/>, in the same order.</returns>
    public static IReadOnlyList<ReaderBlock> Of(string markdown)
    {
        var texts = TextBlock.Of(markdown);
        var parts = StoryText.Tree(markdown)?
            .SelectMany(block => block is FootnoteGroup or LinkReferenceDefinitionGroup ? (IEnumerable<Block>)(ContainerBlock)block : [block])
            .ToLookup(block => block.Span.Start > 0 && block.Span.Start < markdown.Length ? markdown.LastIndexOf('\n', block.Span.Start - 1) + 1 : 0);
        var blocks = new List<ReaderBlock>(texts.Count);
        var start = 0;
        foreach (var text in texts)
        {
            var read = parts?[start].Where(block => block is not LinkReferenceDefinition).ToList() ?? [];
            blocks.Add(read.Count > 0 ? Read(read) : new ReaderBlock(BlockLook.Source, WordsOf(text.Text, WordLook.Plain)));
            start += text.Text.Length + text.Separator.Length;
        }

        return blocks;
    }

    private static ReaderBlock Read(List<Block> blocks)
    {
        var reader = new ReaderWords();
        var isPullQuote = blocks is [QuoteBlock quote, ..] && reader.IsPullQuote(quote);
        reader.AddAll(blocks, "\n", "");
        if (isPullQuote)
            reader._words.RemoveRange(0, WordsOf(PullQuoteMark, WordLook.Plain).Count);
        return new ReaderBlock(
            blocks[0] switch
            {
                HeadingBlock => BlockLook.Heading,
                QuoteBlock => isPullQuote ? BlockLook.PullQuote : BlockLook.Quotation,
                ListBlock => BlockLook.List,
                Table => BlockLook.Table,
                CodeBlock => BlockLook.Code,
                Footnote => BlockLook.Note,
                _ => BlockLook.Paragraph,
            },
            [.. reader._words.SkipWhile(word => string.IsNullOrWhiteSpace(word.Item1))]);
    }

    /// <summary>The mark stands first in the quotation, alone in its line, and has no look.</summary>
    private bool IsPullQuote(QuoteBlock quote)
    {
        AddAll([quote], "\n", "");
        var line = string.Concat(_words.TakeWhile(word => word.Item1 != "\n" && word.Item1 != " ").Select(word => word.Item1));
        var isMarked = line.Equals(PullQuoteMark, StringComparison.OrdinalIgnoreCase)
            && quote is [ParagraphBlock { Inline.FirstChild: LiteralInline { IsFirstCharacterEscaped: false } }, ..];
        _words.Clear();
        return isMarked;
    }

    private void AddAll(IEnumerable<Block> blocks, string between, string indent)
    {
        var isFirst = true;
        foreach (var block in blocks)
        {
            if (!isFirst)
                Add(between + indent, WordLook.Plain);
            isFirst = false;
            Add(block, indent);
        }
    }

    private void Add(Block block, string indent)
    {
        switch (block)
        {
            case ListBlock list:
                AddItems(list, indent);
                break;
            case Table table:
                AddRows(table);
                break;
            case CodeBlock code:
                Add(code.Lines.ToString(), new WordLook(IsCode: true));
                break;
            case ThematicBreakBlock:
                Add("* * *", WordLook.Plain);
                break;
            case Footnote note:
                Add($"{note.Order} ", new WordLook(IsRaised: true));
                AddAll(note, "\n", indent);
                break;
            case LeafBlock { Inline: { } line }:
                Add(line, WordLook.Plain);
                break;
            case ContainerBlock container:
                AddAll(container, "\n", indent);
                break;
        }
    }

    private void AddItems(ListBlock list, string indent)
    {
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, out var first) ? first : 1;
        var isFirst = true;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            Add((isFirst ? "" : "\n" + indent) + (list.IsOrdered ? $"{number++}. " : "• "), WordLook.Plain);
            isFirst = false;
            AddAll(item, "\n", indent + "    ");
        }
    }

    private void AddRows(Table table)
    {
        var isFirst = true;
        foreach (var row in table.OfType<TableRow>())
        {
            if (!isFirst)
                Add("\n", WordLook.Plain);
            isFirst = false;
            foreach (var cell in row.OfType<TableCell>())
            {
                if (cell != row[0])
                    Add(" | ", WordLook.Plain);
                AddAll(cell, " ", "");
            }
        }
    }

    private void Add(Inline inline, WordLook look)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Add(literal.Content.ToString(), look);
                break;
            case CodeInline code:
                Add(code.Content, look with { IsCode = true });
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.ToString(), look);
                break;
            case AutolinkInline address:
                Add(address.Url, look with { Address = address.Url });
                break;
            case LineBreakInline { IsHard: var isHard }:
                Add(isHard ? "\n" : " ", look);
                break;
            case FootnoteLink { IsBackLink: false } note:
                Add($"{note.Footnote.Order}", look with { IsRaised = true });
                break;
            case LinkInline { IsImage: true } picture:
                AddPicture(picture);
                break;
            case EmphasisInline emphasis:
                AddChildren(emphasis, emphasis.DelimiterCount > 1 ? look with { IsStrong = true } : look with { IsEmphasised = true });
                break;
            case LinkInline link:
                AddChildren(link, look with { Address = link.Url });
                break;
            case ContainerInline container:
                AddChildren(container, look);
                break;
        }
    }

    private void AddPicture(LinkInline picture)
    {
        var look = new WordLook(Address: picture.Url);
        Add("Picture: ", look);
        AddChildren(picture, look);
        if (!string.IsNullOrWhiteSpace(picture.Title))
            Add($" – {picture.Title}", WordLook.Plain);
    }

    private void AddChildren(ContainerInline container, WordLook look)
    {
        foreach (var child in container)
            Add(child, look);
    }

    private void Add(string text, WordLook look) => _words.AddRange(WordsOf(text, look));

    private static List<(string, WordLook)> WordsOf(string text, WordLook look) => [.. TextPieces.WordsOf(text).Select(word => (word, look))];
}
