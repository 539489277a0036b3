using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsSite.Site.Caching;

/// <summary>The part of a query that a page declared; all else (utm_source, fbclid …) does not reach it.</summary>
internal static class ReaderQuery
{
    /// <param name="query">As sent, with or without its question mark; may be empty.</param>
    /// <returns>
    /// The declared keys in the order of their declaration, each with its first value, encoded anew; empty when nothing
    /// is left. Two queries that mean the same give the same string.
    /// </returns>
    public static string Narrow(string? query, IEnumerable<string> keys)
    {
        if (string.IsNullOrEmpty(query))
            return "";

        var narrowed = new StringBuilder();
        foreach (var key in keys)
        {
            if (FirstValue(query, key) is { Length: > 0 } value)
                narrowed.Append(narrowed.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }

        return narrowed.ToString();
    }

    private static string? FirstValue(string query, string key)
    {
        foreach (var pair in new QueryStringEnumerable(query))
        {
            if (pair.DecodeName().Span.SequenceEqual(key))
                return pair.DecodeValue().ToString();
        }

        return null;
    }
}
