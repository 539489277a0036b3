namespace NewsSite.Import;

/// <summary>What is to be done with a file that was read.</summary>
/// <param name="Intent">Imported, Updated or Renamed.</param>
/// <param name="FormerName">Of a renamed file.</param>
internal sealed record PlannedFile(FoundFile File, ImportOutcome Intent, string? FormerName = null);

/// <summary>
/// Decides, file by file in their order, which are new, changed, renamed or doubles. The name is a file's identity, the
/// hash its content: a new name with known content is a renamed file if the old name is gone, else a duplicate.
/// </summary>
/// <param name="names">The names of all files of this run.</param>
internal sealed class ImportPlan(KnownFiles known, IReadOnlySet<string> names)
{
    private readonly Dictionary<string, string> _nameByHash = Reverse(known);
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _postponed = [];

    /// <summary>Files unchanged so far.</summary>
    public int Unchanged { get; private set; }

    /// <summary>What is decided without the database: refused files and duplicates.</summary>
    public List<ImportRow> Rows { get; } = [];

    public IReadOnlyList<PlannedFile> Plan(IEnumerable<FoundFile> files)
    {
        var planned = new List<PlannedFile>();
        foreach (var file in files)
        {
            if (Decide(file) is { } plan)
                planned.Add(plan);
        }

        return planned;
    }

    /// <summary>
    /// Files whose content stood under a name that comes later in this run. Only then is it known whether that one has
    /// changed; ask when all others are planned, and plan these last.
    /// </summary>
    public IReadOnlyList<string> TakePostponed()
    {
        var paths = _postponed.ToArray();
        _postponed.Clear();
        return paths;
    }

    private PlannedFile? Decide(FoundFile file)
    {
        if (_seen.TryGetValue(file.Name, out var first) && !string.Equals(first, file.Path, StringComparison.Ordinal))
        {
            Rows.Add(new(file.Path, ImportOutcome.Refused, $"Another file of this name was read before: {first}. The name is a file's identity."));
            return null;
        }

        _seen[file.Name] = file.Path;
        if (file.Refusal is not null)
        {
            Rows.Add(new(file.Name, ImportOutcome.Refused, file.Refusal));
            return null;
        }

        if (file.Article is null)
        {
            Unchanged++;
            return null;
        }

        return known.HashByName.TryGetValue(file.Name, out var former) ? Changed(file, former) : Unknown(file);
    }

    private PlannedFile Changed(FoundFile file, string formerHash)
    {
        if (_nameByHash.TryGetValue(formerHash, out var owner) && string.Equals(owner, file.Name, StringComparison.Ordinal))
            _nameByHash.Remove(formerHash);
        _nameByHash.TryAdd(file.Hash, file.Name);
        return new(file, ImportOutcome.Updated);
    }

    private PlannedFile? Unknown(FoundFile file)
    {
        if (!_nameByHash.TryGetValue(file.Hash, out var owner))
        {
            _nameByHash.Add(file.Hash, file.Name);
            return new(file, ImportOutcome.Imported);
        }

        if (names.Contains(owner) && !_seen.ContainsKey(owner))
        {
            _postponed.Add(file.Path);
            return null;
        }

        if (names.Contains(owner) || File.Exists(Path.Combine(Path.GetDirectoryName(file.Path) ?? "", owner)))
        {
            Rows.Add(new(file.Name, ImportOutcome.Duplicate, $"It has the same content as {owner}, which is on the site."));
            return null;
        }

        _nameByHash[file.Hash] = file.Name;
        return new(file, ImportOutcome.Renamed, owner);
    }

    private static Dictionary<string, string> Reverse(KnownFiles known)
    {
        var names = new Dictionary<string, string>(known.HashByName.Count, StringComparer.Ordinal);
        foreach (var (name, hash) in known.HashByName.OrderBy(file => file.Key, StringComparer.Ordinal))
            names.TryAdd(hash, name);
        return names;
    }
}
