using System.Globalization;
using System.Text;

namespace NewsSite.Benchmarks;

/// <summary>News files of the seed's form and size (2 to 5 KB), no two alike; the same ones for the same number.</summary>
internal static class VariedFiles
{
    private static readonly string[] FirstNames = ["Adela", "Bruno", "Carin", "Dorian", "Elsa", "Farid", "Greta", "Hamid", "Irena", "Jonas", "Kemal", "Lidia", "Marek", "Nadia", "Omar", "Petra"];
    private static readonly string[] Surnames = ["Abendrot", "Bakker", "Calder", "Dragan", "Eriksen", "Fontana", "Grabow", "Haddad", "Ivarson", "Jelinek", "Korsak", "Lindholm", "Moreau", "Novik", "Okafor", "Paulsen"];
    private static readonly string[] Cities = ["Aldermark", "Brandhaven", "Castelmora", "Dunwich", "Estavia", "Fernholt", "Grunwald", "Hartmoor", "Isenburg", "Jarovo"];
    private static readonly string[] Countries = ["Pakistan", "Belarus", "Poland", "Canada", "Norway", "Kenya", "Japan", "Brazil"];
    private static readonly string[] Adjectives = ["Pakistani", "Belarusian", "Polish", "Canadian", "Norwegian", "Kenyan", "Japanese", "Brazilian"];
    private static readonly string[] Agencies = ["AP News", "Reuters", "The Guardian", "Bloomberg", "Al Jazeera", "Deutsche Welle"];
    private static readonly string[] Matters = ["a trade agreement", "the new border crossing", "a museum of modern art", "the championship final", "a vaccine study", "the budget vote", "an airport strike", "flood defences", "a software failure", "the harbour extension"];
    private static readonly string[] Sentences =
    [
        "The talks went on late into the night and ended without a vote.",
        "Residents had gathered in front of the town hall since the early morning.",
        "The parties agreed to meet again before the end of the month.",
        "Three people were treated in hospital, none of them with serious injuries.",
        "The cost of the plan has doubled since it was first presented.",
        "Shops in the centre stayed closed, and trams were diverted.",
        "It remained unclear who would pay for the repairs.",
        "An earlier proposal had failed by a handful of votes.",
        "Engineers expect the work to take until the spring.",
        "Nobody at the ministry wanted to comment on the figures.",
    ];

    public static void Write(string folder, int count)
    {
        Parallel.For(0, count, number => File.WriteAllText(
            Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D6}_{number * 2654435761L % 0xFFFFFFFF:x8}.txt")),
            Text(number)));
    }

    private static string Text(int number)
    {
        var random = new Random(number);
        var person = $"{Pick(random, FirstNames)} {Pick(random, Surnames)}";
        var other = $"{Pick(random, FirstNames)} {Pick(random, Surnames)}";
        var place = random.Next(Cities.Length);
        var land = random.Next(Countries.Length);
        var matter = Pick(random, Matters);
        var surname = person[(person.IndexOf(' ', StringComparison.Ordinal) + 1)..];

        var text = new StringBuilder(4096);
        text.AppendLine(CultureInfo.InvariantCulture, $"{surname} defends {matter} during visit to {Cities[place]}, case {number}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{person} met {other} in {Cities[place]} to discuss {matter}, as {Adjectives[land]} officials looked on.");
        text.AppendLine(CultureInfo.InvariantCulture, $"On November {random.Next(1, 29)}, {person} arrived in {Cities[place]} for talks about {matter}, reports {Pick(random, Agencies)}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Adjectives[land]} Prime Minister {other} called the meeting useful, according to information published on the official website of the {Adjectives[land]} government.");
        for (var paragraph = random.Next(6, 14); paragraph > 0; paragraph--)
        {
            for (var sentence = random.Next(2, 5); sentence > 0; sentence--)
                text.Append(Pick(random, Sentences)).Append(' ');
            text.AppendLine(CultureInfo.InvariantCulture, $"\"We will not give up {matter},\" {surname} told people in {Cities[(place + paragraph) % Cities.Length]}.");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"Earlier, it was reported that {Countries[(land + 1) % Countries.Length]} had closed its embassy.");
        text.AppendLine(CultureInfo.InvariantCulture, $"It was also reported that {other} postponed a journey to {Countries[(land + 2) % Countries.Length]}.");
        return text.ToString();
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
