using System.Runtime.CompilerServices;

namespace NewsSite.Import.Language;

/// <summary>
/// Decides whether the words at a place name somebody who can be asked: a person, an organisation, or a body that the
/// text identifies ("the Belarusian government"). "Police", "Khan's lawyer", "Pakistani officials", "Article 5" and a
/// bare country do not; what is doubtful is left out, because a source must never be invented.
/// </summary>
internal static class SourceNames
{
    private const int FillerLimit = 10;

    /// <summary>The name that begins at <paramref name="at"/> or after words such as "data published by the".</summary>
    public static NamedSource? After(TextPart part, int at)
    {
        var name = at;
        var site = -1;
        while (part.Has(name) && name - at < FillerLimit && IsNear(part.Words[name])
            && !part.Words[name].IsCapital && AttributionWords.Fillers.Contains(part[name]))
        {
            if (AttributionWords.Sites.Contains(part[name]))
                site = name;
            name++;
        }

        if (!part.Has(name) || !IsNear(part.Words[name]) || (name > at && !LeadsIn(part[name - 1])))
            return null;
        if (Find(part, name) is not { } found)
            return null;

        return site >= 0 && part[site + 1] is "of" ? found with { From = StartOfSite(part, site) } : found;
    }

    /// <summary>The name that ends right before <paramref name="verb"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static NamedSource? Before(TextPart part, int verb)
    {
        if (!part.Words[verb].IsJoined && !part.Words[verb - 1].IsLink)
            return null;

        var end = verb;
        while (end > 0 && (part.Words[end - 1].IsLink || AttributionWords.Adverbs.Contains(part[end - 1])))
            end--;
        foreach (var run in part.Names)
        {
            if (run.Next == end && !part.Words[end - 1].IsPossessive && IsSubject(part, run.First))
                return IsSomebody(part, run) ? new(WithPossessor(part, run.First), end - 1) : StateBody(part, run);
        }

        return null;
    }

    private static NamedSource? Find(TextPart part, int first)
    {
        foreach (var run in part.Names)
        {
            if (run.First != first)
                continue;

            var last = run.Next - 1;
            if (part.Words[last].IsPossessive)
                return Possession(part, run);
            if (StateBody(part, run) is { } body)
                return FollowedWell(part, body.To + 1) ? body : null;
            return IsSomebody(part, run) && FollowedWell(part, run.Next) ? new(first, last) : null;
        }

        return null;
    }

    /// <summary>"Pakistan's Interior Ministry", "Pakistan's government", "Human Rights Watch's website"; not "Khan's lawyer".</summary>
    private static NamedSource? Possession(TextPart part, NameRun owner)
    {
        var next = owner.Next;
        if (!part.Has(next) || !part.Words[next].IsJoined)
            return null;
        if (Countries.IsName(owner.Text(part.Text, part.Words)))
        {
            foreach (var run in part.Names)
            {
                if (run.First == next)
                    return IsSomebody(part, run) && FollowedWell(part, run.Next) ? new(owner.First, run.Next - 1) : null;
            }

            return StateBody(part, owner);
        }

        var thing = part[next] is "official" && part.Has(next + 1) ? next + 1 : next;
        return IsSomebody(part, owner) && (AttributionWords.Sites.Contains(part[thing]) || AttributionWords.Statements.Contains(part[thing]))
            ? new(owner.First, owner.Next - 1)
            : null;
    }

    /// <summary>A country or its adjective with the lower-case name of one of its bodies.</summary>
    private static NamedSource? StateBody(TextPart part, NameRun run)
    {
        if (Countries.Named(run.Text(part.Text, part.Words), out _) is null)
            return null;

        var at = run.Next;
        if (part.Has(at) && part.Words[at].IsJoined && AttributionWords.Ministries.Contains(part[at]))
            at++;
        return part.Has(at) && part.Words[at].IsJoined && !part.Words[at].IsPossessive && AttributionWords.StateBodies.Contains(part[at])
            ? new(run.First, at)
            : null;
    }

    private static bool IsSomebody(TextPart part, NameRun run)
    {
        var text = run.Text(part.Text, part.Words);
        var last = part[run.Next - 1];
        return !AttributionWords.Speechless.Contains(part[run.First])
            && !(run.Count == 1 && (EnglishWords.Bodies.Contains(text) || EnglishWords.Openers.Contains(text)))
            && !EnglishWords.Titles.Contains(last)
            && Countries.Named(text, out _) is null
            && NameRuns.Titles(part.Text, part.Words, run, out _) < run.Count
            && last.Length > 1;
    }

    private static bool FollowedWell(TextPart part, int next) =>
        !part.Has(next) || !part.Words[next].IsJoined || part.Words[next].IsLink
        || EnglishWords.Weekdays.Contains(part[next]) || AttributionWords.Followers.Contains(part[next]);

    /// <summary>False when the name depends on what stands before it: "the father of …", "a man who met …".</summary>
    private static bool IsSubject(TextPart part, int first)
    {
        var at = first - 1;
        var joined = part.Words[first].IsJoined;
        while (at >= 0 && joined && part[at] is "the" or "a" or "an")
            joined = part.Words[at--].IsJoined;
        if (at >= 0 && joined && AttributionWords.Prepositions.Contains(part[at]))
            return at > 0 && part[at] is "for" && AttributionWords.Spokespeople.Contains(part[at - 1]);

        for (var back = 0; back < 8 && at >= 0 && joined; back++)
        {
            if (AttributionWords.Relatives.Contains(part[at]))
                return false;
            joined = part.Words[at--].IsJoined;
        }

        return true;
    }

    private static int WithPossessor(TextPart part, int first) =>
        first > 0 && part.Words[first].IsJoined && part.Words[first - 1].IsPossessive && Countries.IsName(part[first - 1])
            ? first - 1
            : first;

    private static int StartOfSite(TextPart part, int site) =>
        site > 0 && part.Words[site].IsJoined && part[site - 1] is "official" ? site - 1 : site;

    private static bool LeadsIn(ReadOnlySpan<char> word) =>
        AttributionWords.LeadIn.Contains(word) || AttributionWords.MediaKinds.Contains(word);

    private static bool IsNear(Word word) => word.IsJoined || word.IsQuoted;
}
