using System.Buffers.Binary;

namespace NewsSite.Articles.Related;

/// <summary>
/// The few terms that say most of what a text is about, weighed: those of the headline before those of the standfirst, names
/// before other words, what the story repeats before what it says once. How rare a term is counts only when two signatures
/// are compared: that changes with every article, and this does not.
/// </summary>
internal sealed record Signature(IReadOnlyList<WeighedTerm> Terms)
{
    /// <summary>Enough for headline and standfirst, and what the story insists on.</summary>
    public const int Length = 20;

    /// <summary>A news story says what it is about in its first thousand words.</summary>
    public const int StoryLimit = 6_000;

    private const int LineLimit = 1_000;
    private const double InHeadline = 3;
    private const double InStandfirst = 1.5;
    private const double InStory = 0.4;
    private const double OfName = 1.4;
    private const int MostRepeats = 5;
    private const int PackedBytes = sizeof(uint) + 1;

    /// <summary>Of an article, or of whatever is to be found among articles.</summary>
    /// <param name="story">Markdown; its first <see cref="StoryLimit"/> characters count.</param>
    public static Signature Of(string headline, string standfirst, string story)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in Related.Terms.Of(headline, LineLimit).Distinct())
            Add(weights, term, InHeadline);
        foreach (var term in Related.Terms.Of(standfirst, LineLimit).Distinct())
            Add(weights, term, InStandfirst);
        foreach (var term in Related.Terms.Of(story, StoryLimit))
        {
            if ((repeats[term.Text] = repeats.GetValueOrDefault(term.Text) + 1) <= MostRepeats)
                Add(weights, term, InStory);
        }

        var chosen = weights
            .OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(Length)
            .ToList();
        var size = Math.Sqrt(chosen.Sum(pair => pair.Value * pair.Value));
        return new Signature(
        [
            .. chosen.Select(pair => new WeighedTerm(new Term(pair.Key, IsName: false).Number, WeighedTerm.Stored(pair.Value / size)))
                .DistinctBy(term => term.Term),
        ]);
    }

    /// <summary>Four bytes of each term and one of its weight, little-endian.</summary>
    public byte[] Pack()
    {
        var packed = new byte[Terms.Count * PackedBytes];
        for (var i = 0; i < Terms.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(i * PackedBytes), Terms[i].Term);
            packed[(i * PackedBytes) + sizeof(uint)] = Terms[i].Weight;
        }

        return packed;
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    public static IEnumerable<WeighedTerm> Unpack(byte[] packed)
    {
        for (var at = 0; at + PackedBytes <= packed.Length; at += PackedBytes)
            yield return new WeighedTerm(BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(at)), packed[at + sizeof(uint)]);
    }

    private static void Add(Dictionary<string, double> weights, Term term, double weight) =>
        weights[term.Text] = weights.GetValueOrDefault(term.Text) + (weight * (term.IsName ? OfName : 1));
}

/// <param name="Term">See <see cref="Related.Term.Number"/>; below 2³¹.</param>
/// <param name="Weight">Of 255ths; the squares of a signature's weights add up to one.</param>
internal readonly record struct WeighedTerm(uint Term, byte Weight)
{
    public double Part => Weight / 255.0;

    public static byte Stored(double part) => (byte)Math.Clamp((int)Math.Round(part * 255), 1, 255);
}
