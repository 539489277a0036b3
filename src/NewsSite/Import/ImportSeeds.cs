using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Setup;

namespace NewsSite.Import;

/// <summary>
/// The import of a new site's first start: the files in <see cref="SitePaths.Seeds"/>, once. A start that was killed
/// before the end is made up for by the next. Needs the sections of <see cref="FirstRun"/>.
/// </summary>
internal sealed class ImportSeeds(
    ImportFiles import, WriteGate gate, IDbContextFactory<NewsDb> databases, SitePaths paths, SiteClock clock)
{
    /// <returns>Null when this was no first start or the content is invented, or when there is no folder of seeds: then a later start asks again.</returns>
    public async Task<ImportResult?> RunAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(paths.Seeds) || await IsFinishedAsync(cancellationToken))
            return null;

        var result = await import.RunAsync([paths.Seeds], progress: null, cancellationToken);
        await gate.WriteAsync(
            (db, _) =>
            {
                db.Add(new Setting(Setting.FirstRunFinished, clock.UtcNow.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
                return Task.FromResult(true);
            },
            cancellationToken);
        return result;
    }

    private async Task<bool> IsFinishedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Settings.AnyAsync(
            setting => setting.Key == Setting.FirstRunFinished || setting.Key == Setting.SampleContent, cancellationToken);
    }
}
