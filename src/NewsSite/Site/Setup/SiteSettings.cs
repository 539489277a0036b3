using System.Reflection;
using Microsoft.Extensions.Options;

namespace NewsSite.Site.Setup;

/// <summary>
/// Reads the names and the raw text of section <c>Site</c> before they become <see cref="SiteOptions"/>: a misspelt
/// name would otherwise be ignored in silence, and a number that is none would be reported with a stack.
/// </summary>
internal static class SiteSettings
{
    private static readonly Dictionary<string, PropertyInfo> Known = typeof(SiteOptions)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <param name="given">Name and text of each setting.</param>
    /// <exception cref="OptionsValidationException">A name is unknown, or a text cannot be what the setting needs.</exception>
    public static void Check(IEnumerable<KeyValuePair<string, string?>> given)
    {
        var wrong = given.Select(setting => Wrong(setting.Key, setting.Value)).OfType<string>().ToArray();
        if (wrong.Length > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(SiteOptions), wrong);
    }

    private static string? Wrong(string name, string? text)
    {
        if (!Known.TryGetValue(name, out var property))
        {
            var nearest = Known.Keys.MinBy(known => Distance(known, name));
            return $"Site:{name} is no setting of this site. Did you mean Site:{nearest}?";
        }

        if (property.PropertyType == typeof(int) && !int.TryParse(text, out _))
            return $"Site:{property.Name} is \"{text}\". Write a whole number, without a unit.";
        if (property.PropertyType == typeof(bool) && !bool.TryParse(text, out _))
            return $"Site:{property.Name} is \"{text}\". Write true or false.";
        if (property.PropertyType.IsEnum && !Enum.GetNames(property.PropertyType).Contains(text, StringComparer.OrdinalIgnoreCase))
            return $"Site:{property.Name} is \"{text}\". Write one of {string.Join(", ", Enum.GetNames(property.PropertyType))}.";
        return property.PropertyType == typeof(Uri) && !Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)
            ? $"Site:{property.Name} is \"{text}\", which is not an address. Write one like https://news.example."
            : null;
    }

    /// <summary>How many letters must be added, removed or changed to make one word of the other (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
