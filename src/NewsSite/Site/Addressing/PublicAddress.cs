using System.Text;

namespace NewsSite.Site.Addressing;

/// <summary>This site's addresses as pages, headers and feeds write them: percent-encoded ASCII (RFC 3986).</summary>
internal static class PublicAddress
{
    /// <param name="path">A decoded path of our own, or a part of one, with or without a query.</param>
    public static string Encode(string path)
    {
        if (Ascii.IsValid(path))
            return path;

        var encoded = new StringBuilder(path.Length * 3);
        foreach (var letter in path.EnumerateRunes())
        {
            if (letter.IsAscii)
                encoded.Append((char)letter.Value);
            else
                encoded.Append(Uri.EscapeDataString(letter.ToString()));
        }

        return encoded.ToString();
    }

    /// <summary>With the configured host, whatever host the request named.</summary>
    public static string Absolute(Uri site, string path) => site.GetLeftPart(UriPartial.Authority) + Encode(path);
}
