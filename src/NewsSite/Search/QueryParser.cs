using System.Globalization;
using System.Text;

namespace NewsSite.Search;

/// <summary>
/// Reads what readers type: words, <c>"a phrase"</c>, <c>-without</c>, <c>begin*</c>, <c>author:</c>, <c>section:</c>, <c>topic:</c>,
/// <c>before:</c> and <c>after:</c>. Whatever else it holds is white space; nothing of it ever becomes FTS syntax.
/// </summary>
internal static class QueryParser
{
    /// <summary>More than anybody types.</summary>
    public const int LengthLimit = 256;

    private const int TermLimit = 12;
    private const int PhraseLimit = 12;
    private const int LeastBeginning = 2;
    private const string TooManyWords = "Only the first 12 words were searched for.";

    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy-MM", "yyyy-M", "yyyy/MM", "yyyy"];

    public static SearchQuery Parse(string? typed)
    {
        var text = Tidy(typed ?? "");
        var notes = new List<string>();
        if (text.Length > LengthLimit)
        {
            text = text[..(char.IsHighSurrogate(text[LengthLimit - 1]) ? LengthLimit - 1 : LengthLimit)].TrimEnd();
            notes.Add($"Only the first {LengthLimit} characters were searched for.");
        }

        var reading = new Reading(notes);
        foreach (var piece in Pieces(text))
            reading.Take(piece);
        return reading.Query(text);
    }

    /// <summary>The query's text with a filter added: the address of a facet.</summary>
    public static string With(string text, string field, string value) =>
        (text + " " + field + ":" + (value.AsSpan().ContainsAny(" :\"") ? $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"" : value)).Trim();

    private static string Tidy(string typed)
    {
        var tidy = new StringBuilder(Math.Min(typed.Length, 2 * LengthLimit));
        foreach (var letter in typed)
        {
            var isSpace = char.IsWhiteSpace(letter) || char.IsControl(letter);
            if (!isSpace)
                tidy.Append(letter);
            else if (tidy.Length > 0 && tidy[^1] != ' ')
                tidy.Append(' ');
            if (tidy.Length > LengthLimit + 1)
                break;
        }

        return tidy.ToString().TrimEnd();
    }

    /// <summary>White space separates, except between quotation marks of any kind; an open one reaches to the end.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter is '"' or '“' or '”' or '„' or '«' or '»')
            {
                isQuoted = !isQuoted;
                piece.Append('"');
            }
            else if (letter == ' ' && !isQuoted)
            {
                yield return piece.ToString();
                piece.Clear();
            }
            else
            {
                piece.Append(letter);
            }
        }

        yield return piece.ToString();
    }

    private static (DateOnly First, DateOnly After)? Period(string value)
    {
        foreach (var form in DayForms)
        {
            if (!DateOnly.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year is < 1000 or > 9000)
                continue;
            return (first, form == "yyyy" ? first.AddYears(1) : form.Contains('d', StringComparison.Ordinal) ? first.AddDays(1) : first.AddMonths(1));
        }

        return null;
    }

    private sealed class Reading(List<string> notes)
    {
        private readonly List<SearchTerm> _terms = [];
        private readonly List<SearchFilter> _filters = [];
        private DateOnly? _from;
        private DateOnly? _before;

        public void Take(string piece)
        {
            var isExcluded = piece.Length > 1 && piece[0] is '-' or '−' && piece[1] != '-';
            var rest = isExcluded ? piece[1..] : piece;
            var colon = rest.IndexOf(':', StringComparison.Ordinal);
            var field = colon > 0 ? rest[..colon].ToLowerInvariant() : "";
            if (field is "author" or "section" or "topic" or "before" or "after")
                TakeField(field, rest[(colon + 1)..].Trim('"', ' '), isExcluded);
            else
                TakeWords(rest, isExcluded);
        }

        public SearchQuery Query(string text) => new()
        {
            Text = text,
            Terms = _terms,
            Filters = _filters,
            From = _from,
            Before = _before,
            Notes = notes,
        };

        private void TakeField(string field, string value, bool isExcluded)
        {
            if (value.Length == 0)
                return;
            if (field is "before" or "after")
            {
                TakeDay(field, value);
                return;
            }

            if (_filters.Count >= TermLimit || Fold.Words(value).Count == 0)
                return;
            _filters.Add(new SearchFilter(
                field == "author" ? FilterKind.Author : field == "section" ? FilterKind.Section : FilterKind.Topic, value, isExcluded));
        }

        private void TakeDay(string field, string value)
        {
            if (Period(value) is not { } period)
                notes.Add($"“{field}:{value}” was left out: write a day as 2026-11-22, a month as 2026-11 or a year as 2026.");
            else if (field == "before")
                _before = _before < period.First ? _before : period.First;
            else
                _from = _from > period.First ? _from : period.First;
        }

        private void TakeWords(string piece, bool isExcluded)
        {
            var words = Fold.Words(piece).Select(word => Fold.Word(piece[word])).Where(word => word.Length > 0).Take(PhraseLimit + 1).ToList();
            if (words.Count == 0)
                return;
            if (_terms.Count >= TermLimit)
            {
                if (!notes.Contains(TooManyWords))
                    notes.Add(TooManyWords);
                return;
            }

            var isBeginning = words.Count == 1 && piece.EndsWith('*') && words[0].Length >= LeastBeginning;
            _terms.Add(new SearchTerm(words.Take(PhraseLimit).ToList(), isExcluded, isBeginning));
        }
    }
}
