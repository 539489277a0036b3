using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Media;

namespace NewsSite.Site.Checking;

/// <summary>Whether the picture files that the database promises are there, and whether the disk has room.</summary>
internal static class CheckMedia
{
    private const int NamedLimit = 3;

    public static async Task<CheckResult> PicturesAsync(NewsDb db, string folder, CancellationToken cancellationToken)
    {
        var there = Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles().ToDictionary(file => file.Name, file => file.Length, StringComparer.Ordinal)
            : [];
        var promised = new HashSet<string>(StringComparer.Ordinal);
        var missing = new List<string>();
        var pictures = db.MediaAssets.AsNoTracking().Select(asset => asset.Shown);
        await foreach (var shown in pictures.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var name in PictureFiles.Read(shown)?.Names() ?? [])
            {
                promised.Add(name);
                if (there.GetValueOrDefault(name) == 0)
                    missing.Add(name);
            }
        }

        if (missing.Count > 0)
        {
            var more = missing.Count > NamedLimit ? $" and {missing.Count - NamedLimit} more" : "";
            return new CheckResult(
                "Pictures", false, $"Files are missing or empty in {folder}: {string.Join(", ", missing.Take(NamedLimit))}{more}.");
        }

        var strays = there.Keys.Count(name => !promised.Contains(name));
        return new CheckResult("Pictures", true, string.Create(
            CultureInfo.InvariantCulture,
            $"All {promised.Count} files are there{(strays > 0 ? $", and {strays} that belong to no picture" : "")}."));
    }

    public static CheckResult Room(string folder)
    {
        var freeMegabytes = new DriveInfo(folder).AvailableFreeSpace >> 20;
        var said = string.Create(CultureInfo.InvariantCulture, $"{freeMegabytes:N0} MB free for the data folder");
        return freeMegabytes >= Health.FreeSpaceLimitBytes >> 20
            ? new CheckResult("Disk", true, $"{said}.")
            : new CheckResult("Disk", false, $"{said}: too little to go on saving. Make room.");
    }
}
