using NewsSite.Media.Social;
using NewsSite.Site.Setup;

namespace NewsSite.Media;

/// <summary>
/// The files of the library. Beside each other in the media folder stands what readers may get; originals and what is on
/// its way in are in folders of their own, which no address leads to. Every name is made here, out of hashes and numbers.
/// </summary>
internal sealed class MediaFolder(SitePaths paths, TimeProvider time)
{
    private static readonly TimeSpan KeptIncoming = TimeSpan.FromDays(1);

    private string Originals => Path.Combine(paths.Media, "originals");

    private string Incoming => Path.Combine(paths.Media, "incoming");

    public string Original(string hash, PictureFormat format) => Path.Combine(Originals, $"{hash}.{format.Extension()}");

    /// <summary>A file that readers may get.</summary>
    public string Shown(string name) => Path.Combine(paths.Media, name);

    /// <summary>A social picture; beside the library's files, because no asset promises it.</summary>
    public string Social(string name) => Path.Combine(paths.Media, SocialPicture.Folder, name);

    /// <summary>A new name for a file that counts for nothing until it is moved.</summary>
    public string Temporary(string extension)
    {
        Directory.CreateDirectory(Incoming);
        return Path.Combine(Incoming, $"{Guid.NewGuid():N}.{extension}");
    }

    /// <summary>Makes a finished file durable and gives it its name; one of the same name has the same content.</summary>
    public void Keep(string temporary, string path)
    {
        using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? paths.Media);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Begins the time after which files that no asset promises any more are removed: cached pages may name them.</summary>
    public void Retire(IEnumerable<string> names)
    {
        foreach (var name in names)
            Date(Shown(name));
    }

    /// <summary>The same for an original that no asset has any more: somebody may have replaced it by mistake.</summary>
    public void RetireOriginal(string hash, PictureFormat format) => Date(Original(hash, format));

    /// <summary>Removes what uploads left that were cut off.</summary>
    /// <param name="all">The site has just started, so that nobody is sending anything.</param>
    public void SweepIncoming(bool all)
    {
        if (!Directory.Exists(Incoming))
            return;
        foreach (var file in new DirectoryInfo(Incoming).EnumerateFiles())
        {
            if (all || Age(file) > KeptIncoming)
                file.Delete();
        }
    }

    /// <summary>Removes what is older than that and whose name is not among the promised ones.</summary>
    /// <returns>How many files went.</returns>
    public int SweepShown(IReadOnlySet<string> promised, TimeSpan keptFor) => Sweep(paths.Media, promised, keptFor);

    /// <inheritdoc cref="SweepShown"/>
    public int SweepOriginals(IReadOnlySet<string> promised, TimeSpan keptFor) => Sweep(Originals, promised, keptFor);

    /// <summary>Removes the social pictures whose names are not among those.</summary>
    /// <inheritdoc cref="SweepShown"/>
    public int SweepSocial(IReadOnlySet<string> wanted) => Sweep(Path.Combine(paths.Media, SocialPicture.Folder), wanted, TimeSpan.MinValue);

    private void Date(string file)
    {
        if (File.Exists(file))
            File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime);
    }

    private int Sweep(string folder, IReadOnlySet<string> promised, TimeSpan keptFor)
    {
        if (!Directory.Exists(folder))
            return 0;
        var old = new DirectoryInfo(folder).EnumerateFiles().Where(file => !promised.Contains(file.Name) && Age(file) > keptFor).ToList();
        foreach (var file in old)
            file.Delete();
        return old.Count;
    }

    private TimeSpan Age(FileInfo file) => time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc;
}
