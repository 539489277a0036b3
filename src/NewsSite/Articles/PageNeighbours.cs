namespace NewsSite.Articles;

/// <summary>What stands around an article on its page: every other article at most once, in the place where it says most.</summary>
/// <remarks>A link in the background comes first, then the story, then what is like the article, then what is merely next.</remarks>
internal sealed class PageNeighbours
{
    private const int NextLength = 4;
    private const int LaterLength = 2;
    private const int StoryLength = 6;
    private const int RelatedLength = 4;

    private readonly HashSet<string> _shown;

    public PageNeighbours(ArticleCard card, IReadOnlyList<BackgroundView> background) =>
        _shown = [card.Path, .. background.Select(item => item.Earlier?.Path).OfType<string>()];

    /// <summary>How many to read where some may stand on the page already.</summary>
    public int Read => _shown.Count + StoryLength;

    /// <summary>The newest of what came after and the nearest of what came before, newest first.</summary>
    public IReadOnlyList<ArticleLine> StorySoFar(IEnumerable<ArticleLine> later, IEnumerable<ArticleLine> earlier)
    {
        var after = later.Where(line => !_shown.Contains(line.Path)).Take(LaterLength).ToList();
        var before = earlier.Where(line => !_shown.Contains(line.Path)).Take(StoryLength - after.Count);
        return Show([.. after, .. before]);
    }

    public IReadOnlyList<ArticleLine> Related(IEnumerable<RelatedLine> found) => Show(
    [
        .. found.Where(line => !_shown.Contains(line.Article.Path))
            .DistinctBy(line => line.StoryId is { } story ? (object)story : line.Article.Path)
            .Take(RelatedLength)
            .Select(line => line.Article),
    ]);

    public IReadOnlyList<ArticleLine> Next(IEnumerable<ArticleLine> newest) =>
        Show([.. newest.Where(line => !_shown.Contains(line.Path)).Take(NextLength)]);

    private List<ArticleLine> Show(List<ArticleLine> lines)
    {
        _shown.UnionWith(lines.Select(line => line.Path));
        return lines;
    }
}
