namespace NewsSite.Import;

/// <summary>Where a symbolic link leads.</summary>
internal static class LinkTarget
{
    /// <summary>
    /// True when following <paramref name="link"/> to its end arrives at a file beneath <paramref name="root"/> without
    /// passing another link on the way down; false too when it leads nowhere or in a circle.
    /// </summary>
    public static bool StaysIn(string root, FileSystemInfo link)
    {
        try
        {
            var target = link.ResolveLinkTarget(returnFinalTarget: true);
            if (target is not FileInfo { Exists: true })
                return false;

            var prefix = root + Path.DirectorySeparatorChar;
            return target.FullName.StartsWith(prefix, StringComparison.Ordinal)
                && FoldersBetween(prefix, target.FullName).All(folder => new DirectoryInfo(folder).LinkTarget is null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<string> FoldersBetween(string prefix, string file)
    {
        for (var folder = Path.GetDirectoryName(file);
            folder is not null && folder.Length > prefix.Length;
            folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
