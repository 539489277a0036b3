using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>
/// Hands out the addresses of articles and keeps the superseded ones leading on. Belongs to one transaction of
/// <see cref="WriteGate"/>; what it has handed out is free again until the article is stored.
/// </summary>
internal sealed class Addresses : IDisposable
{
    private readonly NewsDb _db;
    private readonly DbCommand _isTaken;
    private readonly DbParameter _day;
    private readonly DbParameter _slug;
    private readonly DbParameter _path;

    /// <summary>The transaction has begun.</summary>
    public Addresses(NewsDb db)
    {
        _db = db;

        // Asked once per imported article: the command is prepared once, which EF's query pipeline cannot match.
        _isTaken = db.Database.GetDbConnection().CreateCommand();
        _isTaken.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        _isTaken.CommandText = """
            SELECT EXISTS (SELECT 1 FROM "Articles" WHERE "PublishedOn" = $day AND "Slug" = $slug)
                OR EXISTS (SELECT 1 FROM "Redirects" WHERE "FromPath" = $path)
            """;
        _day = Parameter("$day");
        _slug = Parameter("$slug");
        _path = Parameter("$path");
    }

    /// <summary>
    /// The slug itself, or the first number behind it that nobody has that day: neither an article nor a former address,
    /// which must lead to its article for ever.
    /// </summary>
    public async Task<string> FreeSlugAsync(DateOnly day, string slug, CancellationToken cancellationToken)
    {
        var number = 1;
        var candidate = slug;
        while (await IsTakenAsync(day, candidate, cancellationToken))
            candidate = Slug.Numbered(slug, ++number);
        return candidate;
    }

    /// <summary>
    /// Brings a stored article to another address and stores the former one as a redirect; redirects that led to the
    /// former one follow. Does nothing to the address when the article has this slug already, with a number or without.
    /// </summary>
    public async Task MoveAsync(
        Article article, string slug, DateTime publishedUtc, DateOnly day, DateTime nowUtc,
        CancellationToken cancellationToken)
    {
        if (article.PublishedOn is not { } formerDay)
            throw new ArgumentException("An article that was never published has no address to move from.");

        var former = ArticlePath.Of(formerDay, article.Slug);
        await ReclaimAsync(ArticlePath.Of(day, slug), former, cancellationToken);
        if (formerDay == day && (article.Slug == slug || await IsBestNumberAsync(day, article.Slug, slug, cancellationToken)))
        {
            article.MoveTo(article.Slug, publishedUtc, day);
            return;
        }

        article.MoveTo(await FreeSlugAsync(day, slug, cancellationToken), publishedUtc, day);
        await LeadOnAsync(former, ArticlePath.Of(day, article.Slug), nowUtc, cancellationToken);
    }

    public void Dispose() => _isTaken.Dispose();

    /// <summary>An article may go back to an address that it had before.</summary>
    private Task<int> ReclaimAsync(string wanted, string current, CancellationToken cancellationToken) =>
        _db.Redirects.Where(r => r.FromPath == wanted && r.ToPath == current).ExecuteDeleteAsync(cancellationToken);

    private async Task LeadOnAsync(string former, string present, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await _db.Redirects.Where(r => r.ToPath == former)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ToPath, present), cancellationToken);
        _db.Redirects.Add(new Redirect(former, present, nowUtc));
        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> IsTakenAsync(DateOnly day, string slug, CancellationToken cancellationToken)
    {
        _day.Value = day.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);
        _slug.Value = slug;
        _path.Value = ArticlePath.Of(day, slug);
        return await _isTaken.ExecuteScalarAsync(cancellationToken) is 1L;
    }

    /// <summary>True for "visit-2" when "visit" is wanted and somebody else has it.</summary>
    private async Task<bool> IsBestNumberAsync(DateOnly day, string present, string wanted, CancellationToken cancellationToken) =>
        present.StartsWith(wanted + "-", StringComparison.Ordinal)
        && present.AsSpan(wanted.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0
        && await IsTakenAsync(day, wanted, cancellationToken);

    private DbParameter Parameter(string name)
    {
        var parameter = _isTaken.CreateParameter();
        parameter.ParameterName = name;
        _isTaken.Parameters.Add(parameter);
        return parameter;
    }
}
