using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsSite.Pages.LinkedData;

/// <summary>Writes what a page says of itself in the words of https://schema.org, for a script element.</summary>
internal static class JsonLd
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Letters, apostrophes and offsets stay readable; the three characters that mean something to HTML are escaped, so
    /// that no headline can end the script element or begin another. They occur in JSON's strings only, never between them.
    /// </summary>
    /// <param name="thing">Has an <c>@type</c>; properties that are null are left out.</param>
    public static string Write(JsonObject thing)
    {
        thing.Insert(0, "@context", "https://schema.org");
        return thing.ToJsonString(Options)
            .Replace("<", "\\u003C", StringComparison.Ordinal)
            .Replace(">", "\\u003E", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal);
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
