using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;

namespace NewsSite.Site;

/// <summary>What the person who starts the site is told once it is open: where to look, what is in it, how to stop it.</summary>
internal sealed class StartupText(IDbContextFactory<NewsDb> databases, IdentityReader identity, SitePaths paths)
{
    private readonly List<string> _notes = [];

    /// <summary>Adds what happened on the way up, for example how many files the first run imported.</summary>
    public void Note(IEnumerable<string> sentences) => _notes.AddRange(sentences);

    /// <summary>Looks what the site holds; before it opens, so that nothing reads behind the back of a site that closes again.</summary>
    public async Task<Contents> LookAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return new Contents(
            await db.Articles.CountAsync(Article.VisibleToReaders, cancellationToken),
            await db.Settings.AnyAsync(setting => setting.Key == Setting.SampleContent, cancellationToken));
    }

    /// <param name="addresses">What the server really listens on.</param>
    public string Compose(Contents contents, IReadOnlyCollection<string> addresses)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{identity.Current.Name} is open: {string.Join("  ", addresses)}");
        foreach (var note in _notes)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {note}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {Counted(contents.Published)} published{(contents.AreInvented ? ", invented: this is sample content" : "")}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"  Data: {paths.Data}");
        if (PublicAddressHint(addresses) is { } hint)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {hint}");
        return text.AppendLine("  Stop it with Ctrl+C.").ToString();
    }

    /// <summary>Links that lead to another machine or port are hard to explain, so say where they come from.</summary>
    private string? PublicAddressHint(IReadOnlyCollection<string> addresses)
    {
        var publicUrl = identity.Current.Url;
        return publicUrl.IsLoopback && !addresses.Any(address => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Port == publicUrl.Port)
            ? $"Feeds and canonical links say {publicUrl.GetLeftPart(UriPartial.Authority)}: set Site:Url to the public address."
            : null;
    }

    private static string Counted(int articles) =>
        articles == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{articles:N0} articles");

    /// <param name="Published">Articles that readers see.</param>
    /// <param name="AreInvented">The articles are sample content.</param>
    public sealed record Contents(int Published, bool AreInvented);
}
