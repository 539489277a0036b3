using System.Runtime.CompilerServices;

namespace NewsSite.Import.Language;

/// <summary>Who says so, in the words of the text.</summary>
/// <param name="Url">An http or https address that the text gives with the name, or null.</param>
internal sealed record Attribution(string Name, string? Url);

/// <summary>
/// Finds the named sources of a story: "according to X", "reports X", "X reported that", "citing X", "X said in a
/// statement", "published on the official website of the X" and their kin. Every name stands verbatim in the text.
/// </summary>
internal static class Attributions
{
    private const int Limit = 20;

    public static IReadOnlyList<Attribution> Find(IReadOnlyList<TextPart> parts)
    {
        var found = new List<Attribution>();
        foreach (var part in parts)
        {
            for (var at = 0; at < part.Words.Count && found.Count < Limit; at++)
            {
                if (At(part, at, parts) is not { } source)
                    continue;

                Add(found, source, part);
                if (Second(part, source) is { } second)
                    Add(found, second, part);
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static NamedSource? At(TextPart part, int at, IReadOnlyList<TextPart> parts)
    {
        var word = part.Words[at];
        return word.Length switch
        {
            2 when part[at] is "by" => By(part, at),
            2 when part[at] is "on" => Site(part, at),
            2 when part[at] is "to" && IsWord(part, at - 1, "according") => SourceNames.After(part, at + 1),
            2 when part[at] is "to" && (IsWord(part, at - 1, "referring") || IsWord(part, at - 1, "reference")) => Medium(part, at + 1),
            4 when part[at] is "told" => Medium(part, at + 1),
            4 when part[at] is "said" && IsStatement(part, at + 1) => Proven(part, SourceNames.Before(part, Math.Max(at, 1)), parts),
            6 when word.Is(part.Text, "citing") => SourceNames.After(part, at + 1),
            7 when word.Is(part.Text, "quoting") => SourceNames.After(part, at + 1),
            6 when part[at] is "writes" => Inverted(part, at),
            7 when part[at] is "reports" => Inverted(part, at) ?? Reporting(part, at, parts),
            8 when part[at] is "reported" => Inverted(part, at) ?? Reporting(part, at, parts),
            _ => null,
        };
    }

    /// <summary>"…, reports AP News." The clause before ends, and nothing follows the name that would make it an object.</summary>
    private static NamedSource? Inverted(TextPart part, int verb)
    {
        if (part.Words[verb].Opens || part.Words[verb].Before is not (',' or '—' or '–' or '-' or '"' or '”' or '»')
            || SourceNames.After(part, verb + 1) is not { } source)
            return null;

        var next = source.To + 1;
        var ends = !part.Has(next) || !part.Words[next].IsJoined || part[next] is "citing" or "quoting" or "with" or "in" or "on" or "and";
        return ends || AttributionWords.MediaKinds.Contains(part[next]) || part[next] is "news" ? source : null;
    }

    /// <summary>"Reuters reported …". Whose trade is not reporting must go on with "that" or end there: a firm reports losses.</summary>
    private static NamedSource? Reporting(TextPart part, int verb, IReadOnlyList<TextPart> parts)
    {
        if (verb == 0 || Proven(part, SourceNames.Before(part, verb), parts) is not { } source)
            return null;

        var next = verb + 1;
        var ends = !part.Has(next) || !part.Words[next].IsJoined || part[next] is "that";
        if (ends)
            return source;
        return AttributionWords.IsMedia(source.Text(part)) && part[next] is not ("of" or "suggest" or "suggested" or "indicate" or "indicated" or "from" or "were")
            ? source
            : null;
    }

    /// <summary>"as reported by X", "quoted by X".</summary>
    private static NamedSource? By(TextPart part, int at) =>
        IsWord(part, at - 1, "quoted") || (IsWord(part, at - 1, "reported") && (IsWord(part, at - 2, "as") || IsWord(part, at - 2, "first")))
            ? SourceNames.After(part, at + 1)
            : null;

    /// <summary>"published on the website of X", "posted on X's website"; an attack on a website is no attribution.</summary>
    private static NamedSource? Site(TextPart part, int at)
    {
        var says = false;
        for (var back = at - 1; back >= 0 && at - back <= 8 && !part.Words[back + 1].Opens; back--)
            says |= IsPublishing(part[back]);
        if (!says || SourceNames.After(part, at + 1) is not { } source)
            return null;

        for (var word = at + 1; part.Has(word) && word <= source.To + 2; word++)
        {
            if (AttributionWords.Sites.Contains(part[word]))
                return source;
        }

        return null;
    }

    private static bool IsPublishing(ReadOnlySpan<char> word) => word
        is "published" or "posted" or "released" or "announced" or "appeared" or "stated" or "said" or "reported" or "listed"
        or "information" or "statement" or "according";

    private static NamedSource? Medium(TextPart part, int at) =>
        SourceNames.After(part, at) is { } source && AttributionWords.IsMedia(source.Text(part)) ? source : null;

    private static bool IsStatement(TextPart part, int at)
    {
        if (!IsWord(part, at, "in"))
            return false;

        for (var word = at + 1; part.Has(word) && word <= at + 4 && part.Words[word].IsJoined; word++)
        {
            if (AttributionWords.Statements.Contains(part[word]))
                return true;
        }

        return false;
    }

    /// <summary>"according to Reuters and AFP", where nothing goes on after the second.</summary>
    private static NamedSource? Second(TextPart part, NamedSource first)
    {
        if (!IsWord(part, first.To + 1, "and") || SourceNames.After(part, first.To + 2) is not { } second)
            return null;
        return !part.Has(second.To + 1) || !part.Words[second.To + 1].IsJoined ? second : null;
    }

    /// <summary>A single capitalised word that begins a sentence needs other evidence: "Residents reported that …".</summary>
    private static NamedSource? Proven(TextPart part, NamedSource? source, IReadOnlyList<TextPart> parts)
    {
        if (source is not { } name || name.From != name.To || !part.Words[name.From].Opens)
            return source;

        var text = name.Text(part);
        var isProven = AttributionWords.IsMedia(text) || text.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0
            || parts.Any(other => other.Names.Exists(run => !other.Words[run.First].Opens && EndsWith(run.Text(other.Text, other.Words), text)));
        return isProven ? source : null;
    }

    private static bool EndsWith(string name, string last) =>
        name.EndsWith(last, StringComparison.Ordinal) && (name.Length == last.Length || name[^(last.Length + 1)] == ' ');

    private static bool IsWord(TextPart part, int at, string word) => part.Has(at) && part.Words[at].Is(part.Text, word);

    private static void Add(List<Attribution> found, NamedSource source, TextPart part)
    {
        var next = new Attribution(source.Text(part), source.Link(part));
        var same = found.FindIndex(known => EndsWith(known.Name, next.Name) || EndsWith(next.Name, known.Name));
        if (same < 0)
        {
            found.Add(next);
            return;
        }

        var known = found[same];
        found[same] = new Attribution(known.Name.Length >= next.Name.Length ? known.Name : next.Name, known.Url ?? next.Url);
    }
}
