namespace NewsSite.Demo.Writing;

/// <summary>
/// Understands a line of a script: <c>{member.form}</c> names somebody, <c>[one|other]</c> leaves the wording to
/// chance, <c>\n</c> ends a line within a paragraph. Everything else stands as it is.
/// </summary>
internal static class Wording
{
    /// <exception cref="FormatException">A bracket is not closed, or a name is unknown.</exception>
    public static Part Understand(string line, Cast cast)
    {
        var at = 0;
        return Read(line.Replace("\\n", "\n", StringComparison.Ordinal), ref at, cast, within: false);
    }

    private static Part Read(string line, ref int at, Cast cast, bool within)
    {
        var parts = new List<Part>();
        while (at < line.Length && !(within && line[at] is '|' or ']'))
        {
            if (line[at] == '{')
                parts.Add(Named(line, ref at, cast));
            else if (line[at] == '[')
                parts.Add(Chosen(line, ref at, cast));
            else
                parts.Add(Plain(line, ref at, within));
        }

        return parts.Count == 1 ? parts[0] : new Sequence([.. parts]);
    }

    private static Words Plain(string line, ref int at, bool within)
    {
        var end = at;
        while (end < line.Length && line[end] is not ('{' or '[') && !(within && line[end] is '|' or ']'))
            end++;
        var text = line[at..end];
        at = end;
        return new Words(text);
    }

    private static Choice Chosen(string line, ref int at, Cast cast)
    {
        var wordings = new List<Part>();
        do
        {
            at++;
            wordings.Add(Read(line, ref at, cast, within: true));
        }
        while (at < line.Length && line[at] == '|');

        if (at >= line.Length)
            throw new FormatException($"A bracket is open: {line}");
        at++;
        return new Choice([.. wordings]);
    }

    private static Part Named(string line, ref int at, Cast cast)
    {
        var end = line.IndexOf('}', at);
        if (end < 0)
            throw new FormatException($"A brace is open: {line}");
        var (name, form) = line[(at + 1)..end].Split('.') is [var before, var after]
            ? (before, after)
            : (line[(at + 1)..end], "");
        at = end + 1;
        if (Calendar.Names.Contains(name))
            return new Calendar(name);
        var table = cast.TableOf(name);
        if (table >= 0)
            return FieldOf(cast, table, form);
        return new Mention(cast.Member(name), form.Length == 0 ? Form.Plain : FormOf(form, line));
    }

    private static Field FieldOf(Cast cast, int table, string column)
    {
        var rows = cast.Tables[table];
        var at = Array.IndexOf(rows.Columns, column);
        if (at < 0)
            throw new FormatException($"The table {rows.Name} has no column {column}.");
        return new Field(table, [.. rows.Rows.Select(row => Understand(row[at], cast))]);
    }

    private static Form FormOf(string form, string line) => form switch
    {
        "poss" => Form.Possessive,
        _ => Enum.TryParse<Form>(form, ignoreCase: true, out var known)
            ? known
            : throw new FormatException($"No such form: {form} in {line}"),
    };
}
