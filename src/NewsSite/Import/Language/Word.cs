namespace NewsSite.Import.Language;

/// <summary>One word of a paragraph: where it stands, and what names are told by.</summary>
/// <param name="Length">Without a possessive ending.</param>
/// <param name="IsCapital">Begins with an upper-case letter. No word is, in a script that has none.</param>
/// <param name="IsPossessive">"Khan's", "supporters'".</param>
/// <param name="Opens">Begins a sentence, a quotation or a line, where a capital proves nothing.</param>
/// <param name="IsQuoted">Follows an opening quotation mark.</param>
/// <param name="Before">The punctuation between the previous word and this one; a blank when there is none.</param>
internal readonly record struct Word(
    int Start, int Length, bool IsCapital, bool IsPossessive, bool Opens, bool IsQuoted, bool IsLink, char Before)
{
    public int End => Start + Length;

    /// <summary>Nothing but white space parts it from the previous word.</summary>
    public bool IsJoined => Before == ' ';

    public ReadOnlySpan<char> In(string paragraph) => paragraph.AsSpan(Start, Length);

    public bool Is(string paragraph, string lowerCase) =>
        Length == lowerCase.Length && In(paragraph).Equals(lowerCase, StringComparison.OrdinalIgnoreCase);
}
