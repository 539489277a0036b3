using Microsoft.Data.Sqlite;
using NewsSite.Data;
using NewsSite.Search;

namespace NewsSite.Tests.Search;

/// <summary>What the pages mark is what the index has found: both read words alike.</summary>
public sealed class IndexWordsTests
{
    private const string English = """
        caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned falling hissing
        fizzed failing filing happy sky relational conditional rational valenci hesitanci digitizer conformabli radicalli differentli vileli
        analogousli vietnamization predication operator feudalism decisiveness hopefulness callousness formaliti sensitiviti sensibiliti
        triplicate formative formalize electriciti electrical hopeful goodness revival allowance inference airliner gyroscopic adjustable
        defensible irritant replacement adjustment dependent adoption homologou communism activate angulariti homologous effective bowdlerize
        probate rate cease controll roll government governments governing elections elected minister ministers ministerial police policies
        analysis crises universities technology geology apologies possibly generalization oscillators by as is a the their yes says saying
        """;

    private const string Others = "Škoda naïve café Łódź ÄÖÜ straße Île señor Москва Αθήνα हिन्दी العربية 北京 2026 covid19 İstanbul e\u0301tude";

    [Fact]
    public void English_words_have_the_stems_of_the_index()
    {
        var words = English.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            words.Select(word => $"{word} {Assert.Single(Tokens(SearchSchema.Stemming, word))}"),
            words.Select(word => $"{word} {EnglishStem.Of(Fold.Word(word))}"));
    }

    [Fact]
    public void Other_words_are_folded_as_in_the_index()
    {
        var words = Others.Split(' ');
        Assert.Equal(words.Select(word => $"{word} {string.Join('|', Tokens(SearchSchema.Plain, word))}"), words.Select(word => $"{word} {Fold.Word(word)}"));
    }

    [Theory]
    [InlineData("It's 5.30, o'clock—or half-past (five)!")]
    [InlineData("https://paper.example/a_b?c=d#e 😀x\u200Dy")]
    [InlineData("हिन्दी में समाचार, السَّلام عليكم")]
    public void Texts_fall_into_the_same_words(string text) =>
        Assert.Equal(Tokens(SearchSchema.Plain, text), Fold.Words(text).Select(word => Fold.Word(text[word])));

    private static List<string> Tokens(string tokenizer, string text)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE VIRTUAL TABLE t USING fts5(x, tokenize='{tokenizer}'); CREATE VIRTUAL TABLE v USING fts5vocab(t, instance); INSERT INTO t VALUES ($text); SELECT term FROM v ORDER BY offset";
        command.Parameters.AddWithValue("$text", text);
        using var reader = command.ExecuteReader();
        var tokens = new List<string>();
        while (reader.Read())
            tokens.Add(reader.GetString(0));
        return tokens;
    }
}
