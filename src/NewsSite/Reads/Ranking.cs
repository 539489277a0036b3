namespace NewsSite.Reads;

/// <summary>What readers read most at one moment, most first. Immutable.</summary>
internal sealed class Ranking
{
    /// <summary>Stands for the whole paper where a section's number is asked for.</summary>
    public const int WholePaper = 0;

    /// <summary>More than any page shows of it, with room for what stands elsewhere on the page.</summary>
    private const int Length = 100;

    private readonly Dictionary<int, int[]> _articles = [];

    private Ranking()
    {
    }

    public static Ranking Nothing { get; } = new();

    public bool IsEmpty => _articles.Count == 0;

    /// <param name="mostReadFirst">Article and section.</param>
    public static Ranking Of(IReadOnlyCollection<(int ArticleId, int SectionId)> mostReadFirst)
    {
        var ranking = new Ranking();
        if (mostReadFirst.Count == 0)
            return ranking;
        ranking._articles[WholePaper] = [.. mostReadFirst.Take(Length).Select(read => read.ArticleId)];
        foreach (var section in mostReadFirst.GroupBy(read => read.SectionId))
            ranking._articles[section.Key] = [.. section.Take(Length).Select(read => read.ArticleId)];
        return ranking;
    }

    /// <summary>Numbers of articles.</summary>
    /// <param name="sectionId">Or <see cref="WholePaper"/>.</param>
    public IReadOnlyList<int> In(int sectionId) => _articles.GetValueOrDefault(sectionId, []);

    /// <summary>Would a list of that length say the same, of the paper and of each section?</summary>
    public bool SaysTheSameAs(Ranking other, int length) =>
        _articles.Count == other._articles.Count
        && _articles.All(list => list.Value.Take(length).SequenceEqual(other.In(list.Key).Take(length)));
}
