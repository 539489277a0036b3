namespace NewsSite.Demo.Writing;

/// <summary>
/// A sentence under construction. What is put in adapts to what stands before it: "a" becomes "an" before a vowel, a
/// sentence begins with a capital, a quotation that goes on ends in a comma, and an apposition gets its closing comma unless the sentence ends there.
/// </summary>
internal sealed class Copy
{
    private char[] _text = new char[4096];
    private int _length;
    private bool _commaDue;

    public int Length => _length;

    public void Add(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        Reserve(text.Length + 2);
        var first = text[0];
        if (_commaDue)
        {
            _commaDue = false;
            if (first is not ('.' or ',' or ';' or ':' or '?' or '!' or ')' or '”' or '–'))
                _text[_length++] = ',';
        }

        if (_length > 0 && first is ' ' or ',')
        {
            var last = _text[_length - 1];
            if (first == last)
                text = text[1..];
            else if (first == ',' && last == ' ')
                _length--;
            else if (first == ',' && last == '.')
                _length--;
            else if (first == ',' && last is '?' or '!')
                text = text[1..];
        }
        else if (char.IsAsciiLetterOrDigit(first))
        {
            if (_length > 1 && _text[_length - 1] == ' ' && EndsInArticle() && SoundsLikeVowel(text))
                (_text[_length - 1], _text[_length++]) = ('n', ' ');
            if (char.IsAsciiLetterLower(first) && AtSentenceStart())
            {
                _text[_length++] = char.ToUpperInvariant(first);
                text = text[1..];
            }
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Whatever follows, but for a full stop and its like, is set apart by a comma.</summary>
    public void CommaDue() => _commaDue = true;

    /// <summary>The text so far; starts anew.</summary>
    public string Take()
    {
        var text = new string(_text.AsSpan(0, _length).TrimEnd(' '));
        _length = 0;
        _commaDue = false;
        return text;
    }

    private void Reserve(int more)
    {
        if (_length + more > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
    }

    private bool EndsInArticle() =>
        _text[_length - 2] is 'a' or 'A' && (_length == 2 || _text[_length - 3] is ' ' or '“' or '(' or '\n');

    private bool AtSentenceStart()
    {
        var at = _length - 1;
        while (at >= 0 && _text[at] is '“' or '‘')
            at--;
        if (at < 0 || _text[at] == '\n')
            return true;
        if (_text[at] != ' ' || at == 0)
            return false;
        return _text[at - 1] switch
        {
            '.' or '?' or '!' => true,
            '”' or '*' => at > 1 && _text[at - 2] is '.' or '?' or '!',
            ':' => at + 1 < _length,
            '#' or '>' => true,
            '-' => at == 1 || _text[at - 2] == '\n',
            _ => false,
        };
    }

    private static bool SoundsLikeVowel(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("uni") || text.StartsWith("use") || text.StartsWith("one") || text.StartsWith("eu"))
            return false;
        if (text.StartsWith("hour") || text.StartsWith("honest") || text[0] == '8')
            return true;
        if (text.StartsWith("11") || text.StartsWith("18"))
            return text.Length == 2 || !char.IsAsciiDigit(text[2]);
        return text[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O' or 'U';
    }
}
