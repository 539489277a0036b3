namespace NewsSite.Articles;

/// <summary>
/// Counts the words of a text that comes in pieces. A word is what stands between white space and holds a letter or a
/// digit; scripts that write without spaces (Han, kana) count by the letter.
/// </summary>
internal struct StoryTextWords
{
    private bool _inWord;

    public int Count { get; private set; }

    public void Read(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter == ' ' || char.IsWhiteSpace(letter))
            {
                _inWord = false;
            }
            else if (letter is >= '\u3040' and <= '\u9FFF')
            {
                _inWord = false;
                Count++;
            }
            else if (!_inWord && char.IsLetterOrDigit(letter))
            {
                _inWord = true;
                Count++;
            }
        }
    }

    /// <summary>The next piece starts a new block, so a new word.</summary>
    public void Break() => _inWord = false;
}
