using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NewsSite.Pages.LinkedData;

/// <summary>Writes what a page says of itself in the words of https://schema.org, for a script element.</summary>
internal static class JsonLd
{
    /// <summary>
    /// Letters of every script stay as they are; this encoder still escapes &lt; &gt; &amp; and the line separators, so
    /// that no headline can end the script element or begin another.
    /// </summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="thing">Has an <c>@type</c>; properties that are null are left out.</param>
    public static string Write(JsonObject thing)
    {
        thing.Insert(0, "@context", "https://schema.org");
        return thing.ToJsonString(Options);
    }

    /// <summary>Sets a property that only some things have.</summary>
    public static JsonObject With(this JsonObject thing, string property, JsonNode? value)
    {
        if (value is not (null or JsonArray { Count: 0 }))
            thing[property] = value;
        return thing;
    }

    /// <summary>Null for an empty text, which says nothing.</summary>
    public static JsonNode? Text(string text) => text.Length == 0 ? null : JsonValue.Create(text);

    public static JsonArray All<T>(IEnumerable<T> values, Func<T, JsonNode> node) => new([.. values.Select(node)]);
}
