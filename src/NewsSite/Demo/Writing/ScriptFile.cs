using System.Reflection;

namespace NewsSite.Demo.Writing;

/// <summary>
/// The scripts as written, before their sentences are understood. A line <c>## list name</c>, <c>## table name: columns</c>
/// or <c>## pool name</c> opens rows; <c>*** name</c> opens a story and <c>=== name</c> a scenario or one of its stages;
/// an empty line means nothing.
/// </summary>
internal sealed class ScriptFile
{
    public Dictionary<string, List<string[]>> Lists { get; } = [];

    public Dictionary<string, Table> Tables { get; } = [];

    public Dictionary<string, List<string>> Pools { get; } = [];

    public List<ScriptBlock> Scenarios { get; } = [];

    public List<ScriptArc> Arcs { get; } = [];

    /// <summary>All scripts that the program carries, in the order of their names.</summary>
    public static ScriptFile ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var script = new ScriptFile();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith("demo/", StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            script.Read(reader.ReadToEnd());
        }

        return script;
    }

    private void Read(string text)
    {
        Action<string>? row = null;
        ScriptArc? arc = null;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("*** ", StringComparison.Ordinal))
                Arcs.Add(arc = new ScriptArc(new ScriptBlock(line[4..])));
            else if (line.StartsWith("=== ", StringComparison.Ordinal))
                row = Open(new ScriptBlock(line[4..]), arc);
            else if (line.StartsWith("## list ", StringComparison.Ordinal))
                row = Rows(Lists, line[8..]);
            else if (line.StartsWith("## table ", StringComparison.Ordinal))
                row = OpenTable(line[9..]);
            else if (line.StartsWith("## pool ", StringComparison.Ordinal))
                row = OpenPool(line[8..]);
            else if (arc is { Stages.Count: 0 })
                arc.Opening.Lines.Add(line);
            else
                (row ?? throw new FormatException($"Belongs nowhere: {line}"))(line);
        }
    }

    private Action<string> Open(ScriptBlock block, ScriptArc? arc)
    {
        (arc?.Stages ?? Scenarios).Add(block);
        return block.Lines.Add;
    }

    private static Action<string> Rows(Dictionary<string, List<string[]>> lists, string name)
    {
        var rows = lists[name] = [];
        return line => rows.Add(line.Split('|', StringSplitOptions.TrimEntries));
    }

    private Action<string> OpenTable(string head)
    {
        var (name, columns) = head.Split(':', 2) is [var left, var right] ? (left, right) : (head, "");
        var table = Tables[name] = new Table(name, columns.Split('|', StringSplitOptions.TrimEntries), []);
        return line =>
        {
            var cells = line.Split(" | ", StringSplitOptions.TrimEntries);
            if (cells.Length != table.Columns.Length)
                throw new FormatException($"{cells.Length} cells instead of {table.Columns.Length}: {line}");
            table.Rows.Add(cells);
        };
    }

    private Action<string> OpenPool(string name)
    {
        var lines = Pools[name] = [];
        return lines.Add;
    }
}

/// <param name="Head">Name and settings: <c>strike section=business weight=2</c>.</param>
internal sealed record ScriptBlock(string Head)
{
    public List<string> Lines { get; } = [];

    public string Name => Head.Split(' ')[0];

    /// <summary>What the head says under <paramref name="name"/>, or null.</summary>
    public string? Setting(string name) => Head.Split(' ')
        .Where(word => word.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(word => word[(name.Length + 1)..])
        .FirstOrDefault();

    /// <summary>What stands behind <c>name:</c>, one entry a line, in order.</summary>
    public IEnumerable<string> All(string name) => Lines
        .Where(line => line.StartsWith(name + ":", StringComparison.Ordinal))
        .Select(line => line[(name.Length + 1)..].Trim());
}

internal sealed record ScriptArc(ScriptBlock Opening)
{
    public List<ScriptBlock> Stages { get; } = [];
}
