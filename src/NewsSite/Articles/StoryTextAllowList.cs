using System.Buffers;
using NewsSite.Articles.Pictures;

namespace NewsSite.Articles;

/// <summary>The elements that story HTML may consist of and, for each, the attributes and the values they may have.</summary>
internal static class StoryTextAllowList
{
    private static readonly SearchValues<char> IdLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly Allowed Href = new("href", value => StoryTextAddress.IsLink(value));
    private static readonly Allowed Id = new("id", IsNoteId);
    private static readonly Allowed Label = new("aria-label", _ => true);
    private static readonly Allowed Title = new("title", _ => true);

    private static readonly Dictionary<string, Allowed[]> Elements = new(StringComparer.Ordinal)
    {
        ["p"] = [],
        ["h2"] = [],
        ["h3"] = [],
        ["h4"] = [],
        ["em"] = [],
        ["strong"] = [],
        ["small"] = [],
        ["sup"] = [],
        ["code"] = [],
        ["pre"] = [],
        ["br"] = [],
        ["hr"] = [],
        ["blockquote"] = [],
        ["footer"] = [],
        ["ul"] = [],
        ["ol"] = [new("start", IsNumber)],
        ["li"] = [Id],
        ["a"] = [Id, Href, Title, OneOf("role", "doc-noteref", "doc-backlink"), Label],
        ["figure"] = [OneOf("class", StoryPicture.Wide, StoryPicture.Full)],
        ["figcaption"] = [],
        ["picture"] = [],
        ["source"] =
        [
            OneOf("type", "image/avif", "image/webp"), new("srcset", IsOwnSet), OneOf("sizes", StoryPicture.AllSizes),
        ],
        ["img"] =
        [
            new("src", value => StoryTextAddress.IsOwnPath(value)), new("alt", _ => true), new("width", IsNumber),
            new("height", IsNumber), Title, OneOf("loading", "lazy"), OneOf("decoding", "async"),
            new("srcset", IsOwnSet), OneOf("sizes", StoryPicture.AllSizes),
        ],
        ["aside"] = [OneOf("class", "embed", "pullquote")],
        ["section"] = [OneOf("class", "notes"), OneOf("role", "doc-endnotes"), Label],
        ["div"] = [OneOf("class", "table", "gallery"), OneOf("role", "region"), OneOf("tabindex", "0"), Label],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = [OneOf("scope", "col"), OneOf("class", "right", "centre")],
        ["td"] = [OneOf("class", "right", "centre")],
    };

    public static IReadOnlyCollection<string> ElementNames => Elements.Keys;

    /// <summary>The attributes that an element may have; null when it may not stand in a story.</summary>
    /// <param name="element">The local name in lower case.</param>
    public static IReadOnlyList<Allowed>? AttributesOf(string element) => Elements.GetValueOrDefault(element);

    private static Allowed OneOf(string attribute, params string[] values) =>
        new(attribute, value => values.Contains(value, StringComparer.Ordinal));

    /// <summary>Paths on this site, each with a width.</summary>
    private static bool IsOwnSet(string value) => value.Split(", ").All(part =>
        part.Split(' ') is [var path, [.. var width, 'w']] && StoryTextAddress.IsOwnPath(path) && IsNumber(width));

    private static bool IsNumber(string value) => value.Length is > 0 and < 10 && value.All(char.IsAsciiDigit);

    private static bool IsNoteId(string value) =>
        value.StartsWith("note-", StringComparison.Ordinal) && !value.AsSpan().ContainsAnyExcept(IdLetters);

    /// <summary>One attribute and the test that its value has to pass.</summary>
    public sealed record Allowed(string Name, Func<string, bool> Accepts);
}
