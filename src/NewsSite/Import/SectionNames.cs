namespace NewsSite.Import;

/// <summary>The sections of this site as they are when an import starts, in the order of the section bar; at least one.</summary>
/// <param name="former">Slugs that sections had once, with the slugs that took over from them.</param>
internal sealed class SectionNames(
    IReadOnlyList<(string Slug, string Name)> sections, IReadOnlyDictionary<string, string>? former = null)
{
    private const string World = "world";

    /// <summary>Where an article goes whose words point nowhere.</summary>
    public string Default => Find(World) ?? sections[0].Slug;

    /// <param name="name">A section's name, or a slug that it has or had, in any case.</param>
    /// <returns>Its slug, or null when there is none.</returns>
    public string? Find(string name)
    {
        foreach (var section in sections)
        {
            if (string.Equals(section.Slug, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(section.Name, name, StringComparison.OrdinalIgnoreCase))
                return section.Slug;
        }

        return former is not null && former.TryGetValue(name.ToLowerInvariant(), out var present) ? present : null;
    }

    public override string ToString() => string.Join(", ", sections.Select(section => section.Name));
}
