namespace NewsSite.Benchmarks;

/// <summary>What readers ask, of every kind; the same for the same vocabulary, no two alike in a run.</summary>
internal sealed class SearchQueries(IReadOnlyList<string> words, int seed)
{
    public static readonly IReadOnlyList<string> Kinds =
    [
        "rare word", "common word", "two words", "common and rare", "phrase", "phrase of common words", "nonsense", "slip of the pen", "filters",
        "without a word", "beginning", "newest first",
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<string> Of(string kind, int count) => Enumerable.Range(0, count).Select(_ => kind switch
    {
        "rare word" => Word(20_000, 120_000),
        "common word" => _random.Next(4) == 0 ? "government " + (_random.Next(2) == 0 ? "" : "-" + Word(90_000, 120_000)) : Word(0, 120),
        "two words" => Word(300, 3_000) + " " + Word(300, 3_000),
        "common and rare" => "government " + Word(20_000, 120_000),
        "phrase" => $"\"{Word(1_000, 20_000)} {Word(1_000, 20_000)}\"",
        "phrase of common words" => _random.Next(3) switch
        {
            0 => $"\"government said so\" {Word(0, 2_000)}",
            1 => $"\"{Word(0, 30)} {Word(0, 30)} {Word(0, 30)}\"",
            _ => $"\"{Word(0, 10)} {Word(0, 10)} {Word(0, 10)} {Word(0, 10)} {Word(0, 10)}\"",
        },
        "nonsense" => string.Concat(Enumerable.Range(0, 8).Select(_ => (char)('a' + _random.Next(26)))),
        "slip of the pen" => Slip(Word(300, 20_000)),
        "filters" => $"government section:{(_random.Next(2) == 0 ? "world" : "sport")} topic:topic-{_random.Next(3_000)} after:20{_random.Next(14, 26)}",
        "without a word" => $"{Word(0, 500)} -{Word(0, 200)}",
        "beginning" => Word(0, 60_000)[..2] + "*",
        _ => Word(0, 3_000) + " after:2015",
    });

    /// <summary>What a field holds while somebody types.</summary>
    public IEnumerable<string> Beginnings(int count) => Enumerable.Range(0, count).Select(_ =>
        Word(0, 60_000) is var word ? (_random.Next(3) == 0 ? Word(0, 5_000) + " " : "") + word[..Math.Min(word.Length, 2 + _random.Next(4))] : "");

    private string Word(int from, int to) => words[_random.Next(from, to)];

    private string Slip(string word)
    {
        var at = _random.Next(1, word.Length - 1);
        return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }
}
