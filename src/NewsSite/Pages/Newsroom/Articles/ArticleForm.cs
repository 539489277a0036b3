using System.Globalization;
using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>How to save what stands in the editor's form beside it: a <see cref="PlainCopy"/>.</summary>
internal sealed record ArticleForm
{
    /// <summary>A long story with all its fields, each letter of another script written as nine bytes.</summary>
    public const int LimitBytes = 4 * 1024 * 1024;

    private const int BeginningLength = 90;
    private const string ChoicePrefix = "clash-";
    private const string TextPrefix = "text-";

    public int Version { get; init; }

    /// <summary>Keeps the revision under this name.</summary>
    public string? RevisionName { get; init; }

    public string? Reason { get; init; }

    /// <summary>After saving, to the page that says what comes next.</summary>
    public bool GoOn { get; init; }

    /// <summary>A suggested earlier article for a paragraph of the background: the paragraph's key, a space, and the article's path.</summary>
    public string? LinkEarlier { get; init; }

    /// <summary>The name under which the browser keeps what it sent; it may forget that copy once it reads the name again.</summary>
    public string? KeptAs { get; init; }

    /// <inheritdoc cref="AutosaveClaim.As"/>
    public string? AutosaveAs { get; init; }

    /// <inheritdoc cref="AutosaveClaim.Over"/>
    public string? AutosaveOver { get; init; }

    public AutosaveClaim Autosave => AutosaveClaim.Sent(AutosaveAs, AutosaveOver);

    /// <summary>Where to go once it is saved.</summary>
    public string After(int id)
    {
        var page = string.Create(CultureInfo.InvariantCulture, $"/newsroom/articles/{id}{(GoOn ? "/next" : "")}");
        return (string.IsNullOrEmpty(KeptAs) ? page : page + QueryString.Create("saved", KeptAs)) + (LinkEarlier is null ? "" : "#field-background");
    }

    /// <summary>As much of a paragraph as tells which one it is.</summary>
    public static string Beginning(string markdown) =>
        markdown.Length <= BeginningLength ? markdown : string.Concat(markdown.AsSpan(0, BeginningLength - 1).TrimEnd(), "…");

    public static string ChoiceField(Clash clash) => ChoicePrefix + clash.Id;

    public static string TextField(Clash clash) => TextPrefix + clash.Id;

    /// <param name="fields">The same form, for the decisions: their names are not known beforehand.</param>
    public SentForm With(PlainCopy copy, IFormCollection fields) => new(Version, EarlierLink.Into(copy, LinkEarlier))
    {
        RevisionName = RevisionName,
        Reason = Reason,
        Autosave = Autosave,
        Decisions =
        [
            .. fields.Where(field => field.Key.StartsWith(ChoicePrefix, StringComparison.Ordinal))
                .Select(field => (Id: field.Key[ChoicePrefix.Length..], Choice: field.Value.ToString()))
                .Where(field => Enum.TryParse<ClashChoice>(field.Choice, out var choice) && Enum.IsDefined(choice))
                .Select(field => new ClashDecision(
                    field.Id, Enum.Parse<ClashChoice>(field.Choice), fields[TextPrefix + field.Id].ToString())),
        ],
    };
}
