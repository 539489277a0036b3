namespace NewsSite.Import;

/// <summary>The files that a person named, directly or by their folder, in one order that every run has.</summary>
/// <param name="Files">Sorted by full path, ordinal; none twice.</param>
/// <param name="Refused">What was named or found and will not be read.</param>
/// <param name="Ignored">How many files of other kinds, and hidden ones, stood in the folders.</param>
internal sealed record FilesToImport(IReadOnlyList<string> Files, IReadOnlyList<ImportRow> Refused, int Ignored)
{
    private static readonly string[] Extensions = [".txt", ".md", ".markdown"];

    private static readonly EnumerationOptions OneFolder = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
    };

    /// <summary>Looks into folders at any depth. Reads no file, and lets no unreadable folder stop the others.</summary>
    public static FilesToImport Find(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var search = new Search(cancellationToken);
        foreach (var path in paths)
            search.Named(path);

        var files = search.Files.ToArray();
        Array.Sort(files, StringComparer.Ordinal);
        return new FilesToImport(files, [.. search.Refused.OrderBy(row => row.FileName, StringComparer.Ordinal)], search.Ignored);
    }

    private sealed class Search(CancellationToken cancellationToken)
    {
        public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

        public List<ImportRow> Refused { get; } = [];

        public int Ignored { get; private set; }

        public void Named(string path)
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full))
                Folder(Path.TrimEndingDirectorySeparator(full));
            else if (!Path.Exists(full))
                Refuse(path, "There is no such file or folder.");
            else if (!IsArticle(full))
                Refuse(path, "Only .txt and .md files are read.");
            else
                Found(new FileInfo(full), Path.GetDirectoryName(full) ?? full);
        }

        private void Folder(string root)
        {
            var folders = new Stack<string>([root]);
            while (folders.TryPop(out var folder))
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", OneFolder))
                    {
                        if (entry is not DirectoryInfo)
                            InFolder(entry, root);
                        else if (entry.LinkTarget is not null)
                            Refuse(entry.FullName, "Links to folders are not followed.");
                        else if (!IsHidden(entry))
                            folders.Push(entry.FullName);
                    }
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    Refuse(folder, $"The folder cannot be read: {error.Message}");
                }
            }
        }

        private void InFolder(FileSystemInfo file, string root)
        {
            if (IsHidden(file) || !IsArticle(file.Name))
                Ignored++;
            else
                Found(file, root);
        }

        private void Found(FileSystemInfo file, string root)
        {
            if (file.Attributes.HasFlag(FileAttributes.ReparsePoint) && !LinkTarget.StaysIn(root, file))
                Refuse(file.FullName, "The link leads out of its folder, or nowhere.");
            else
                Files.Add(file.FullName);
        }

        private void Refuse(string path, string reason) =>
            Refused.Add(new ImportRow(path, ImportOutcome.Refused, reason));

        private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.');

        private static bool IsArticle(string path) =>
            Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
    }
}
