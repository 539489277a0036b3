using NewsSite.Media.Origin;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>What is said of a picture before anybody has said anything, and how long each saying may be.</summary>
internal static class PictureNames
{
    private const int NameLimit = 120;

    /// <summary>Characters, by field.</summary>
    private static readonly Dictionary<string, int> Limits = new(StringComparer.Ordinal)
    {
        [nameof(PictureWords.Name)] = NameLimit,
        [nameof(PictureWords.AlternativeText)] = 500,
        [nameof(PictureWords.Caption)] = 1_000,
        [nameof(PictureWords.Credit)] = 200,
        [nameof(PictureWords.Rights)] = 2_000,
    };

    /// <summary>The file's name without folders, ending and what no line of text can hold.</summary>
    public static string Of(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName.Split('/', '\\')[^1]);
        return ReadOrigin.Short(name) is { } words ? words[..Math.Min(words.Length, NameLimit)] : "Picture";
    }

    /// <summary>What the file says of itself, to begin with.</summary>
    public static PictureWords Words(string name, PictureOrigin origin)
    {
        var credit = (origin.Creator, origin.Credit) switch
        {
            ({ } creator, { } agency) when !agency.Contains(creator, StringComparison.OrdinalIgnoreCase) => $"{creator}/{agency}",
            (var creator, var agency) => agency ?? creator ?? "",
        };
        return new PictureWords(
            name, Fitting(nameof(PictureWords.AlternativeText), origin.AlternativeText), Fitting(nameof(PictureWords.Caption), origin.Description),
            Fitting(nameof(PictureWords.Credit), credit), Fitting(nameof(PictureWords.Rights), origin.Copyright), null);
    }

    public static IReadOnlyList<Problem> ProblemsOf(PictureWords words)
    {
        (string Field, string Value)[] fields =
        [
            (nameof(words.Name), words.Name), (nameof(words.AlternativeText), words.AlternativeText), (nameof(words.Caption), words.Caption),
            (nameof(words.Credit), words.Credit), (nameof(words.Rights), words.Rights),
        ];
        var problems = fields.Where(field => field.Value.Length > Limits[field.Field])
            .Select(field => new Problem(field.Field, $"Say it in at most {Limits[field.Field]} characters."))
            .ToList();
        if (words.Name.Length == 0)
            problems.Add(new Problem(nameof(words.Name), "Give the picture a name, so that colleagues find it."));
        return problems;
    }

    private static string Fitting(string field, string? text) => text is null ? "" : text[..Math.Min(text.Length, Limits[field])].Trim();
}
