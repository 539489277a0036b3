using System.Globalization;

namespace NewsSite.Articles.Writing;

/// <summary>
/// Three-way merge of what two people made of one article: the text block by block, lists item by item, everything else
/// field by field. Where both changed the same, the decision for that clash counts; without one, theirs stands in the
/// merged copy and the clash is reported.
/// </summary>
internal sealed class CopyMerge
{
    private readonly Dictionary<string, ClashDecision> _decisions;
    private readonly List<Clash> _clashes = [];

    private CopyMerge(IEnumerable<ClashDecision> decisions) =>
        _decisions = decisions.DistinctBy(decision => decision.ClashId).ToDictionary(decision => decision.ClashId, StringComparer.Ordinal);

    /// <param name="base">What both started from.</param>
    /// <param name="theirs">What was saved meanwhile.</param>
    /// <param name="mine">What is to be saved.</param>
    public static MergedCopy Merge(ArticleCopy @base, ArticleCopy theirs, ArticleCopy mine, IEnumerable<ClashDecision> decisions)
    {
        var merge = new CopyMerge(decisions);
        var copy = merge.Copy(@base, theirs, mine);
        return new MergedCopy(copy, merge._clashes);
    }

    private ArticleCopy Copy(ArticleCopy b, ArticleCopy t, ArticleCopy m) => new()
    {
        Headline = Words(nameof(b.Headline), b.Headline, t.Headline, m.Headline) ?? "",
        Standfirst = Words(nameof(b.Standfirst), b.Standfirst, t.Standfirst, m.Standfirst) ?? "",
        Markdown = Text(b.Markdown, t.Markdown, m.Markdown),
        SectionId = Value(nameof(b.SectionId), b.SectionId, t.SectionId, m.SectionId),
        ShortHeadline = Words(nameof(b.ShortHeadline), b.ShortHeadline, t.ShortHeadline, m.ShortHeadline),
        Slug = Words(nameof(b.Slug), b.Slug, t.Slug, m.Slug),
        Kind = Value(nameof(b.Kind), b.Kind, t.Kind, m.Kind),
        CoverageEnded = Value(nameof(b.CoverageEnded), b.CoverageEnded, t.CoverageEnded, m.CoverageEnded),
        Language = Words(nameof(b.Language), b.Language, t.Language, m.Language),
        Dateline = Words(nameof(b.Dateline), b.Dateline, t.Dateline, m.Dateline),
        StoryId = Value(nameof(b.StoryId), b.StoryId, t.StoryId, m.StoryId),
        LeadPictureId = Value(nameof(b.LeadPictureId), b.LeadPictureId, t.LeadPictureId, m.LeadPictureId),
        TopicIds = List(nameof(b.TopicIds), b.TopicIds, t.TopicIds, m.TopicIds, id => id.ToString(CultureInfo.InvariantCulture)),
        Bylines = List(nameof(b.Bylines), b.Bylines, t.Bylines, m.Bylines, byline => $"{byline.Name} ({byline.Role}, {byline.AuthorId})"),
        Sources = List(nameof(b.Sources), b.Sources, t.Sources, m.Sources, source => $"{source.Name} {source.Url}"),
        Background = List(nameof(b.Background), b.Background, t.Background, m.Background, item => $"{item.Markdown} {item.EarlierArticleId}"),
        AiUse = Value(nameof(b.AiUse), b.AiUse, t.AiUse, m.AiUse),
        AiNote = Words(nameof(b.AiNote), b.AiNote, t.AiNote, m.AiNote),
        SearchTitle = Words(nameof(b.SearchTitle), b.SearchTitle, t.SearchTitle, m.SearchTitle),
        SearchDescription = Words(nameof(b.SearchDescription), b.SearchDescription, t.SearchDescription, m.SearchDescription),
        CanonicalUrl = Words(nameof(b.CanonicalUrl), b.CanonicalUrl, t.CanonicalUrl, m.CanonicalUrl),
        EmbargoNote = Words(nameof(b.EmbargoNote), b.EmbargoNote, t.EmbargoNote, m.EmbargoNote),
        EmbargoUtc = Value(nameof(b.EmbargoUtc), b.EmbargoUtc, t.EmbargoUtc, m.EmbargoUtc),
    };

    private T Value<T>(string field, T @base, T theirs, T mine)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(theirs, mine) || same.Equals(@base, theirs))
            return mine;
        if (same.Equals(@base, mine))
            return theirs;
        return Decide(Clash.Of(field, Shown(@base), Shown(theirs), Shown(mine), takesText: false, takesBoth: false)) is { Choice: ClashChoice.Mine }
            ? mine
            : theirs;
    }

    private string? Words(string field, string? @base, string? theirs, string? mine)
    {
        if (theirs == mine || @base == theirs)
            return mine;
        if (@base == mine)
            return theirs;
        return Decide(Clash.Of(field, @base ?? "", theirs ?? "", mine ?? "", takesText: true)) is { } decision
            ? decision.Choice switch
            {
                ClashChoice.Mine => mine,
                ClashChoice.Both => $"{theirs} {mine}".Trim(),
                ClashChoice.Text => decision.Text,
                _ => theirs,
            }
            : theirs;
    }

    private string Text(string @base, string theirs, string mine)
    {
        if (theirs == mine || @base == theirs)
            return mine;
        if (@base == mine)
            return theirs;

        var (b, t, m) = (TextBlock.Of(@base), TextBlock.Of(theirs), TextBlock.Of(mine));
        var blocks = new List<TextBlock>();
        foreach (var run in SequenceMerge.Merge([.. b.Select(x => x.Text)], [.. t.Select(x => x.Text)], [.. m.Select(x => x.Text)]))
        {
            blocks.AddRange(run switch
            {
                MergedRun.Taken taken => (taken.FromMine ? m : t).Skip(taken.Start).Take(taken.Count),
                MergedRun.Clashing clash => Decided([.. b.Take(clash.Base)], [.. t.Take(clash.Theirs)], [.. m.Take(clash.Mine)]),
                _ => throw new InvalidOperationException("There is no third kind of run."),
            });
        }

        return TextBlock.Join(blocks);
    }

    private IEnumerable<TextBlock> Decided(List<TextBlock> @base, List<TextBlock> theirs, List<TextBlock> mine)
    {
        var clash = Clash.Of(
            nameof(ArticleCopy.Markdown), TextBlock.Join(@base).TrimEnd(), TextBlock.Join(theirs).TrimEnd(),
            TextBlock.Join(mine).TrimEnd(), takesText: true);
        return Decide(clash) is { } decision
            ? decision.Choice switch
            {
                ClashChoice.Mine => mine,
                ClashChoice.Both => [.. theirs, .. mine],
                ClashChoice.Text => TextBlock.Of((decision.Text ?? "").ReplaceLineEndings("\n")),
                _ => theirs,
            }
            : theirs;
    }

    private IReadOnlyList<T> List<T>(
        string field, IReadOnlyList<T> @base, IReadOnlyList<T> theirs, IReadOnlyList<T> mine, Func<T, string> shown)
    {
        string[] Lines(IEnumerable<T> items) => [.. items.Select(shown)];
        var merged = new List<T>();
        foreach (var run in SequenceMerge.Merge(Lines(@base), Lines(theirs), Lines(mine)))
        {
            merged.AddRange(run switch
            {
                MergedRun.Taken taken => (taken.FromMine ? mine : theirs).Skip(taken.Start).Take(taken.Count),
                MergedRun.Clashing clash => DecidedItems([.. @base.Take(clash.Base)], [.. theirs.Take(clash.Theirs)], [.. mine.Take(clash.Mine)]),
                _ => throw new InvalidOperationException("There is no third kind of run."),
            });
        }

        return [.. merged.Distinct()];

        IEnumerable<T> DecidedItems(List<T> b, List<T> t, List<T> m)
        {
            string Shown(List<T> items) => string.Join('\n', Lines(items));

            // Two additions at one place are no contradiction: both stand, theirs first.
            if (b.Count == 0 && t.Count > 0 && m.Count > 0)
                return [.. t, .. m];
            return Decide(Clash.Of(field, Shown(b), Shown(t), Shown(m), takesText: false))?.Choice switch
            {
                ClashChoice.Mine => m,
                ClashChoice.Both => [.. t, .. m],
                _ => t,
            };
        }
    }

    /// <returns>Null, and the clash is reported, when nobody has decided it.</returns>
    private ClashDecision? Decide(Clash clash)
    {
        if (_decisions.TryGetValue(clash.Id, out var decision) && (decision.Choice != ClashChoice.Text || clash.TakesText)
            && (decision.Choice != ClashChoice.Both || clash.TakesBoth))
            return decision;
        _clashes.Add(clash);
        return null;
    }

    private static string Shown<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

/// <param name="Copy">With theirs wherever a clash is undecided.</param>
/// <param name="Clashes">What is undecided.</param>
/// <param name="HoldsBoth">Two people's work stands in it.</param>
internal sealed record MergedCopy(ArticleCopy Copy, IReadOnlyList<Clash> Clashes, bool HoldsBoth = false);
