namespace NewsSite.Import;

/// <summary>The sections of this site as they are when an import starts, in the order of the section bar; at least one.</summary>
internal sealed class SectionNames(IReadOnlyList<(string Slug, string Name)> sections)
{
    private const string World = "world";

    /// <summary>Where an article goes whose words point nowhere.</summary>
    public string Default { get; } = sections.Any(section => section.Slug == World) ? World : sections[0].Slug;

    /// <param name="name">A section's name or slug, in any case.</param>
    /// <returns>Its slug, or null when there is none.</returns>
    public string? Find(string name)
    {
        foreach (var section in sections)
        {
            if (string.Equals(section.Slug, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(section.Name, name, StringComparison.OrdinalIgnoreCase))
                return section.Slug;
        }

        return null;
    }

    public override string ToString() => string.Join(", ", sections.Select(section => section.Name));
}
