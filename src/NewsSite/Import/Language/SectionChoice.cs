using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace NewsSite.Import.Language;

/// <summary>Chooses the section of a story by its words; knows the sections that a new site begins with.</summary>
internal static class SectionChoice
{
    private const int HeadlineFactor = 3;
    private const int StandfirstFactor = 2;

    /// <summary>Below this the words are chance. One strong word in the headline, or a few in the text, reach it.</summary>
    private const int Evidence = 6;

    /// <summary>Two countries in one story are the surest sign of foreign news.</summary>
    private const int CountryWeight = 3;

    private const string World = "world";

    private static readonly FrozenDictionary<string, (int Section, int Weight)> Weights = Read();

    private static readonly FrozenDictionary<string, (int Section, int Weight)>.AlternateLookup<ReadOnlySpan<char>> WeightOf =
        Weights.GetAlternateLookup<ReadOnlySpan<char>>();

    private static string[] Sections { get; } = [.. Words().Select(line => line.Section)];

    /// <param name="text">Standfirst first, then the body.</param>
    /// <returns>The slug of one of the eight default sections; null when the words point nowhere.</returns>
    public static string? Find(TextPart headline, IReadOnlyList<TextPart> text)
    {
        Span<int> scores = stackalloc int[Sections.Length];
        var countries = new HashSet<string>(StringComparer.Ordinal);
        Count(headline, HeadlineFactor, scores, countries);
        for (var part = 0; part < text.Count; part++)
            Count(text[part], part == 0 ? StandfirstFactor : 1, scores, countries);
        if (countries.Count > 1)
            scores[Array.IndexOf(Sections, World)] += countries.Count * CountryWeight;

        var best = 0;
        for (var section = 1; section < scores.Length; section++)
        {
            if (scores[section] > scores[best])
                best = section;
        }

        return scores[best] >= Evidence ? Sections[best] : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(TextPart part, int factor, Span<int> scores, HashSet<string> countries)
    {
        foreach (var word in part.Words)
        {
            var text = word.In(part.Text);
            if (word.IsCapital && Countries.Named(text, out _) is { } country)
                countries.Add(country);
            else if (WeightOf.TryGetValue(text, out var weight) || (text.Length > 4 && text[^1] == 's' && WeightOf.TryGetValue(text[..^1], out weight)))
                scores[weight.Section] += weight.Weight * factor;
        }
    }

    /// <summary>Three points for a word that hardly stands elsewhere, two for a typical one, one for a hint.</summary>
    private static IEnumerable<(string Section, string Three, string Two, string One)> Words() =>
    [
        (World,
            "ceasefire embassy ambassador airstrike nato refugee insurgent genocide peacekeeper consulate diplomat",
            "war troops border sanction invasion missile envoy treaty bilateral diplomatic militant coup hostage humanitarian foreign military junta summit militia",
            "protest protester international abroad clashes visit tear overseas demonstrator capital"),
        ("politics",
            "election parliament parliamentary senate congress ballot referendum lawmaker electorate legislature mp",
            "vote voter coalition cabinet legislation opposition constituency candidate campaign impeachment manifesto ministers politician",
            "government minister policy bill reform party debate political president council"),
        ("business",
            "shareholder inflation gdp nasdaq ftse bankruptcy dividend earnings ipo",
            "market stocks investor economy profit revenue merger acquisition bank tariff retailer export startup economist budget share",
            "company price trade sales industry firm growth ceo consumer jobs"),
        ("technology",
            "software smartphone chatbot cybersecurity semiconductor cryptocurrency algorithm ai app hacker encryption",
            "artificial computer chip robot digital online internet startup device data tech silicon developer",
            "platform users technology network cyber"),
        ("science",
            "physicist astronomer genome telescope vaccine biologist fossil spacecraft asteroid species nasa neuroscience",
            "scientist researcher study research climate laboratory planet virus disease experiment orbit",
            "discovery medical health university species space"),
        ("culture",
            "novelist filmmaker exhibition orchestra sculpture box-office choreographer bestseller oscar grammy",
            "film museum artist album theatre theater novel gallery concert festival actor actress singer director painting author opera",
            "music book art audience stage culture movie"),
        ("sport",
            "footballer striker midfielder goalkeeper quarterback wicket grand-slam olympic olympics semifinal semi-final fifa uefa",
            "match tournament championship coach league goal football tennis cricket basketball rugby medal athlete champion stadium squad penalty",
            "team season player cup final win score game club"),
        ("opinion",
            "op-ed editorial columnist commentary",
            "viewpoint essay",
            "opinion argue"),
    ];

    private static FrozenDictionary<string, (int Section, int Weight)> Read()
    {
        var weights = new Dictionary<string, (int, int)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, line) in Words().Select((line, section) => (section, line)))
        {
            foreach (var (words, weight) in new[] { (line.Three, 3), (line.Two, 2), (line.One, 1) })
            {
                foreach (var word in words.Split(' '))
                    weights.TryAdd(word, (section, weight));
            }
        }

        return weights.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
