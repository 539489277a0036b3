namespace NewsSite.Demo.Writing;

/// <summary>Matters that articles of one pattern may be about: a row each, its cells in the language of the scripts.</summary>
internal sealed record Table(string Name, string[] Columns, List<string[]> Rows);
