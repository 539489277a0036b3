using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>
/// Sections, topics, authors and stories by name (see <see cref="Names.KnownNames"/>), with what is missing created on the way: for writers of many
/// articles. Belongs to one transaction, begun before; a writer that rolls back throws it away.
/// </summary>
internal sealed class Vocabulary : IDisposable
{
    private readonly Dictionary<string, int> _sections;
    private readonly Entries<Topic> _topics;
    private readonly Entries<Author> _authors;
    private readonly Entries<Story> _stories;

    private Vocabulary(NewsDb db, Dictionary<string, int> sections, int firstSectionId)
    {
        (_sections, FirstSectionId) = (sections, firstSectionId);
        _topics = new(db, ArticlePath.OfTopic(""), (slug, name) => new Topic(slug, name));
        _authors = new(db, ArticlePath.OfAuthor(""), (slug, name) => new Author(slug, name));
        _stories = new(db, ArticlePath.OfStory(""), (slug, title) => new Story(slug, title));
    }

    /// <summary>The leftmost of the section bar.</summary>
    public int FirstSectionId { get; }

    public static async Task<Vocabulary> LoadAsync(NewsDb db, CancellationToken cancellationToken)
    {
        var sections = await db.Sections.AsNoTracking().OrderBy(s => s.Position).ToListAsync(cancellationToken);
        return new(db, sections.ToDictionary(s => s.Slug, s => s.Id, StringComparer.Ordinal), sections[0].Id);
    }

    /// <summary>Null when there is no such section: sections are made by people, not by files.</summary>
    public int? SectionId(string slug) => _sections.TryGetValue(slug, out var id) ? id : null;

    public Task<int> TopicIdAsync(string name, CancellationToken cancellationToken) => _topics.IdAsync(name, cancellationToken);

    public Task<int> AuthorIdAsync(string name, CancellationToken cancellationToken) => _authors.IdAsync(name, cancellationToken);

    public Task<int> StoryIdAsync(string title, CancellationToken cancellationToken) => _stories.IdAsync(title, cancellationToken);

    public void Dispose()
    {
        _topics.Dispose();
        _authors.Dispose();
        _stories.Dispose();
    }

    /// <summary>
    /// One table, looked up as needed through one prepared statement: an archive has tens of thousands of topics, a
    /// batch of it a few hundred.
    /// </summary>
    private sealed class Entries<T> : IDisposable
        where T : class
    {
        /// <summary>By name: making a slug costs more than finding it, and a batch asks for the same names again and again.</summary>
        private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
        private readonly Func<string, string, T> _create;
        private readonly BulkInsert<T> _insert;
        private readonly DbCommand _find;
        private readonly DbParameter _slug;
        private readonly DbParameter _name;
        private readonly DbCommand _last;
        private int? _lastId;

        /// <param name="path">What stands before the slug in an address.</param>
        public Entries(NewsDb db, string path, Func<string, string, T> create)
        {
            _create = create;
            _insert = new(db);
            var table = db.Model.FindEntityType(typeof(T))?.GetTableName();
            var name = typeof(T) == typeof(Story) ? nameof(Story.Title) : nameof(Topic.Name);
            _find = Command(db, $"""
                SELECT COALESCE(
                    (SELECT "Id" FROM "{table}" WHERE "Slug" = $slug),
                    (SELECT MIN("Id") FROM "{table}" WHERE "{name}" = $name),
                    (SELECT t."Id" FROM "Redirects" r JOIN "{table}" t ON t."Slug" = substr(r."ToPath", length($path) + 1)
                     WHERE r."FromPath" = $path || $slug))
                """);
            _slug = Parameter("$slug");
            _name = Parameter("$name");
            Parameter("$path").Value = path;

            // Not the highest in use: the number of one that is gone still stands in the history of articles.
            _last = Command(db, $"SELECT COALESCE((SELECT \"seq\" FROM \"sqlite_sequence\" WHERE \"name\" = '{table}'), 0)");
        }

        public async Task<int> IdAsync(string name, CancellationToken cancellationToken)
        {
            if (_known.TryGetValue(name, out var id))
                return id;

            var slug = Slug.From(name);
            (_slug.Value, _name.Value) = (slug, name);
            return _known[name] = await _find.ExecuteScalarAsync(cancellationToken) is long stored
                ? (int)stored
                : await AddAsync(slug, name, cancellationToken);
        }

        public void Dispose()
        {
            _insert.Dispose();
            _find.Dispose();
            _last.Dispose();
        }

        private async Task<int> AddAsync(string slug, string name, CancellationToken cancellationToken)
        {
            _lastId ??= await _last.ExecuteScalarAsync(cancellationToken) is long last ? (int)last : 0;
            _lastId++;
            _insert.Add(_create(slug, name), (nameof(Topic.Id), (long)_lastId.Value));
            return _lastId.Value;
        }

        private DbParameter Parameter(string name)
        {
            var parameter = _find.CreateParameter();
            parameter.ParameterName = name;
            _find.Parameters.Add(parameter);
            return parameter;
        }

        private static DbCommand Command(NewsDb db, string sql)
        {
            var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = sql;
            return command;
        }
    }
}
