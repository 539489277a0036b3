namespace NewsSite.Articles.Writing;

internal enum ChangeKind
{
    Same,
    Added,
    Removed,
    Changed,
}

/// <summary>Two revisions beside each other.</summary>
/// <param name="Fields">Only those that differ.</param>
/// <param name="Blocks">The text, block by block, in order.</param>
/// <param name="Source">The text's Markdown, line by line.</param>
internal sealed record RevisionComparison(
    RevisionLine Before, RevisionLine After, IReadOnlyList<FieldChange> Fields, IReadOnlyList<BlockChange> Blocks,
    IReadOnlyList<TextPiece> Source);

/// <param name="Field">The property of <see cref="ArticleCopy"/>.</param>
/// <param name="Words">Both values in one line, what was added and removed marked.</param>
internal sealed record FieldChange(string Field, string Before, string After, IReadOnlyList<TextPiece> Words);

/// <param name="Pieces">The block's words as readers see them; for a changed one those of both texts.</param>
internal sealed record BlockChange(ChangeKind Kind, BlockLook Look, IReadOnlyList<TextPiece> Pieces)
{
    /// <summary>The Markdown is another and readers see the same.</summary>
    public bool IsUnseen => Kind == ChangeKind.Changed && Pieces.All(piece => piece.Kind == ChangeKind.Same);
}

/// <param name="Kind">Same, added or removed.</param>
internal sealed record TextPiece(ChangeKind Kind, string Text)
{
    public WordLook Look { get; init; } = WordLook.Plain;
}
