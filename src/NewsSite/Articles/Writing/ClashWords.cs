using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Data;

namespace NewsSite.Articles.Writing;

/// <summary>Clashes as people read them: names instead of numbers. What identifies a clash stays.</summary>
internal static partial class ClashWords
{
    public static async Task<IReadOnlyList<Clash>> ForPeopleAsync(NewsDb db, IReadOnlyList<Clash> clashes, CancellationToken cancellationToken)
    {
        IReadOnlyList<int> Numbers(string field) =>
            [.. clashes.Where(clash => clash.Field == field).SelectMany(clash => new[] { clash.Base, clash.Theirs, clash.Mine }).SelectMany(Lines).Select(Number).OfType<int>()];
        var names = await FieldNames.LoadAsync(
            db, Numbers(nameof(ArticleCopy.TopicIds)), Numbers(nameof(ArticleCopy.StoryId)), Numbers(nameof(ArticleCopy.LeadPictureId)), cancellationToken);
        return
        [
            .. clashes.Select(clash => clash with
            {
                Base = Told(names, clash.Field, clash.Base),
                Theirs = Told(names, clash.Field, clash.Theirs),
                Mine = Told(names, clash.Field, clash.Mine),
            }),
        ];
    }

    private static string Told(FieldNames names, string field, string text) => field switch
    {
        nameof(ArticleCopy.Bylines) => string.Join('\n', Lines(text).Select(line => ByRole().Replace(line, match => match.Groups["role"].Value == nameof(BylineRole.Pictures) ? " (pictures)" : ""))),
        nameof(ArticleCopy.Background) => string.Join('\n', Lines(text).Select(line => ByNumber().Replace(line, ""))),
        _ when names.Of(field, null) is null => text,
        _ => string.Join('\n', Lines(text).Select(line => Number(line) is { } id ? names.Of(field, id) : line)),
    };

    private static string[] Lines(string text) => text.Split('\n');

    private static int? Number(string line) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A byline is told apart by its role and its author's number.</summary>
    [GeneratedRegex(@" \((?<role>\w+), \d*\)$")]
    private static partial Regex ByRole();

    /// <summary>A background paragraph by the number of the article that it leads to.</summary>
    [GeneratedRegex(@" \d*$")]
    private static partial Regex ByNumber();
}
