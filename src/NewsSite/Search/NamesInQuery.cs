using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;

namespace NewsSite.Search;

/// <summary>Finds out which topics, authors and sections a query speaks of. A name that was changed or merged still counts.</summary>
internal sealed class NamesInQuery
{
    /// <summary>Topics that one word of a query may stand for.</summary>
    private const int TopicsOfWord = 8;

    private const int NamesOfFilter = 50;
    private const int BeginningLimit = 16;

    private readonly IndexTables _index;
    private readonly ILookup<(string Kind, int IntoId), int> _merged;
    private readonly Dictionary<(string Kind, int FromId), int> _survivors;

    private NamesInQuery(IndexTables index, List<MergedPage> merged)
    {
        _index = index;
        _merged = merged.ToLookup(m => (m.Kind, m.IntoId), m => m.FromId);
        _survivors = merged.ToDictionary(m => (m.Kind, m.FromId), m => m.IntoId);
    }

    public static async Task<NamesInQuery> LoadAsync(IndexTables index, CancellationToken cancellationToken) =>
        new(index, await index.Db.MergedPages.ToListAsync(cancellationToken));

    /// <summary>What an article's mark means now.</summary>
    public int Present(string kind, int id) => _survivors.GetValueOrDefault((kind, id), id);

    public async Task<Match> ResolveAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var filters = new List<string>();
        var unwanted = query.Terms.Where(term => term.IsExcluded).Select(Term).ToList();
        var excluded = unwanted.Select(term => term.Expression).ToList();
        var isEmpty = false;
        foreach (var filter in query.Filters)
        {
            var expression = await ExpressionAsync(filter, cancellationToken);
            isEmpty |= expression is null && !filter.IsExcluded;
            if (expression is not null)
                (filter.IsExcluded ? excluded : filters).Add(expression);
        }

        return new Match
        {
            Terms = [.. query.Wanted.Select(Term)],
            Filters = filters,
            Excluded = excluded,
            ExcludedPhrases = [.. unwanted.Where(term => term.Term.IsPhrase).Select(term => term.Expression)],
            IsEmpty = isEmpty,
        };
    }

    private MatchedTerm Term(SearchTerm term)
    {
        var topics = _index.Named(term.Text, 't', TopicsOfWord).Select(name => Present("topic", Number(name.Mark))).Distinct()
            .SelectMany(id => Family("topic", id)).ToList();
        var words = term.IsBeginning
            ? _index.WordsFrom(term.Words[0], BeginningLimit).Select(word => Fold.Word(word)).Append(term.Words[0]).Distinct().Select(Match.Quoted).ToList()
            : [Match.Quoted(term.Text)];
        return new MatchedTerm(term, words, topics);
    }

    private async Task<string?> ExpressionAsync(SearchFilter filter, CancellationToken cancellationToken)
    {
        var slug = Slug.From(filter.Value);
        var words = string.Join(' ', Fold.Words(filter.Value).Select(word => Fold.Word(filter.Value[word])));
        switch (filter.Kind)
        {
            case FilterKind.Section:
                var sections = await _index.Db.Sections.Select(s => new { s.Id, s.Slug, s.Name }).ToListAsync(cancellationToken);
                return Match.Any([.. sections.Where(s => s.Slug == slug || Slug.From(s.Name) == slug).SelectMany(s => Marks('s', "section", s.Id))]);
            case FilterKind.Topic:
                var topic = await _index.Db.Topics.Where(t => t.Slug == slug).Select(t => (int?)t.Id).FirstOrDefaultAsync(cancellationToken);
                return Match.Any([.. Chosen(topic, words, 't', "topic").SelectMany(id => Marks('t', "topic", id))]);
            default:
                var author = await _index.Db.Authors.Where(a => a.Slug == slug).Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken);
                return Match.Any([$"people : {Match.Quoted(words)}", .. Chosen(author, words, 'a', "author").SelectMany(id => Marks('a', "author", id))]);
        }
    }

    /// <summary>The one with that address; else all with the words in their names.</summary>
    private IEnumerable<int> Chosen(int? exact, string words, char kind, string noun) => exact is { } id
        ? [id]
        : _index.Named(words, kind, NamesOfFilter).Select(name => Present(noun, Number(name.Mark))).Distinct();

    private IEnumerable<string> Marks(char kind, string noun, int id) => Family(noun, id).Select(each => Match.Marked(kind, each));

    /// <summary>Itself and what was merged into it, as which articles may still be indexed.</summary>
    private IEnumerable<int> Family(string noun, int id) => _merged[(noun, id)].Prepend(id);

    private static int Number(string mark) => int.Parse(mark.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
