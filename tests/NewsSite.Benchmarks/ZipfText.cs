using System.Globalization;
using System.Text;
using NewsSite.Articles;

namespace NewsSite.Benchmarks;

/// <summary>
/// Articles of a news story's length (about 320 words) from a vocabulary of 120,000 invented words, which occur as words of a language
/// do (Zipf's law). "government" stands in a third of them. The same ones for the same numbers.
/// </summary>
internal sealed class ZipfText
{
    public const int Topics = 3_000;
    public const int Authors = 200;

    private const int Years = 12;
    private static readonly string[] Syllables =
        ["ba", "ken", "ti", "ro", "mal", "su", "ver", "don", "li", "pra", "gor", "en", "ta", "mi", "cho", "stra", "wel", "ni", "fo", "ras", "ul", "pe", "qua", "zel", "hum"];

    private readonly int[] _ranks = new int[1 << 22];

    public ZipfText()
    {
        Words = [.. Vocabulary(120_000)];
        var weights = Words.Select((_, rank) => 1 / Math.Pow(rank + 6, 1.06)).ToArray();
        var (total, sum, next) = (weights.Sum(), weights[0], 0);
        for (var at = 0; at < _ranks.Length; at++)
        {
            while (sum < (at + 0.5) / _ranks.Length * total && next < Words.Count - 1)
                sum += weights[++next];
            _ranks[at] = next;
        }
    }

    /// <summary>The most common first.</summary>
    public IReadOnlyList<string> Words { get; }

    public static string TopicName(int number, IReadOnlyList<string> words) => Capital(words[(number * 37 % 20_000) + 500]) + ' ' + Capital(words[(number * 101 % 30_000) + 900]);

    public static string AuthorName(int number, IReadOnlyList<string> words) => Capital(words[number + 4_000]) + ' ' + Capital(words[(number * 7) + 6_000]);

    /// <param name="articles">Of all together, which fill twelve years.</param>
    public Article Article(int number, int articles, int sections, DateTime untilUtc, IReadOnlyList<string> authors)
    {
        var random = new Random(number);
        var publishedUtc = untilUtc.AddSeconds(-(double)(articles - number) * Years * 31_557_600 / articles);
        publishedUtc = publishedUtc.AddTicks(-(publishedUtc.Ticks % TimeSpan.TicksPerMinute));
        var paragraphs = Enumerable.Range(0, 6 + random.Next(9)).Select(_ => Sentences(random, 20 + random.Next(25))).ToList();
        if (random.Next(3) == 0)
            paragraphs[random.Next(paragraphs.Count)] += " The government said so.";
        var author = random.Next(Authors);
        var article = NewsSite.Articles.Article.Draft(
            new ArticleContent
            {
                Headline = Capital(Line(random, 6 + random.Next(6))),
                Standfirst = Sentences(random, 12 + random.Next(14)),
                Body = StoryText.PlainBody(paragraphs),
                SectionId = 1 + random.Next(sections),
                TopicIds = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => 1 + (int)(Topics * Math.Pow(random.NextDouble(), 2.5))).Distinct()],
                Bylines = [new BylineContent(authors[author], author + 1)],
            },
            string.Create(CultureInfo.InvariantCulture, $"article-{number}"), publishedUtc);
        article.Publish(publishedUtc, DateOnly.FromDateTime(publishedUtc), publishedUtc);
        return article;
    }

    private static HashSet<string> Vocabulary(int count)
    {
        var (random, words) = (new Random(1), new HashSet<string>());
        while (words.Count < count)
        {
            var syllables = words.Count < 300 ? 1 + random.Next(2) : 2 + random.Next(4);
            words.Add(string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[random.Next(Syllables.Length)])));
        }

        return words;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string Line(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_ranks[random.Next(_ranks.Length)]]));

    private string Sentences(Random random, int words)
    {
        var text = new StringBuilder(words * 8);
        for (var left = words; left > 0; left -= 12)
            text.Append(text.Length == 0 ? "" : " ").Append(Capital(Line(random, Math.Min(12, left)))).Append('.');
        return text.ToString();
    }
}
