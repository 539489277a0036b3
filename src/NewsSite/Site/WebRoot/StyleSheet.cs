using System.Text;

namespace NewsSite.Site.WebRoot;

/// <summary>Makes a style sheet shorter without changing what it means.</summary>
internal static class StyleSheet
{
    /// <summary>
    /// Drops comments and superfluous white space outside quotes and <c>url()</c>. Nothing else: a comment that alone
    /// separates two words stays as an empty one, and a space before a colon or a sign stays, because it has a meaning.
    /// </summary>
    public static string Shorten(string css)
    {
        var shorter = new StringBuilder(css.Length);
        var spacePending = false;
        for (var i = 0; i < css.Length;)
        {
            if (char.IsWhiteSpace(css[i]))
            {
                spacePending = true;
                i++;
            }
            else if (StartsAt(css, i, "/*"))
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 2;
                if (!spacePending && Separates(shorter, css, i))
                    shorter.Append("/**/");
            }
            else
            {
                if (spacePending && shorter.Length > 0 && !ClosesUp(shorter[^1]) && !ClosesUp(css[i]))
                    shorter.Append(' ');
                spacePending = false;
                if (css[i] == '}' && shorter.Length > 0 && shorter[^1] == ';')
                    shorter.Length--;
                var end = EndOfToken(css, i);
                shorter.Append(css, i, end - i);
                i = end;
            }
        }

        return shorter.ToString();
    }

    private static bool ClosesUp(char letter) => letter is '{' or '}' or ';' or ',';

    private static bool Separates(StringBuilder before, string css, int after) =>
        before.Length > 0 && !ClosesUp(before[^1]) && before[^1] != '/'
        && after < css.Length && !char.IsWhiteSpace(css[after]) && !ClosesUp(css[after]);

    /// <summary>Quoted text, an unquoted address and an escaped character are copied whole; all else is one character.</summary>
    private static int EndOfToken(string css, int start)
    {
        if (css[start] is '"' or '\'')
            return EndOf(css, start + 1, css[start]);
        if (css[start] == '\\')
            return Math.Min(start + 2, css.Length);
        return StartsAt(css, start, "url(") ? EndOfAddress(css, start + 4) : start + 1;
    }

    private static int EndOfAddress(string css, int start)
    {
        while (start < css.Length && char.IsWhiteSpace(css[start]))
            start++;
        return start < css.Length && css[start] is '"' or '\'' ? start : EndOf(css, start, ')');
    }

    private static int EndOf(string css, int start, char closing)
    {
        for (var i = start; i < css.Length; i++)
        {
            if (css[i] == '\\')
                i++;
            else if (css[i] == closing)
                return i + 1;
        }

        return css.Length;
    }

    private static bool StartsAt(string css, int at, string what) =>
        string.Compare(css, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
