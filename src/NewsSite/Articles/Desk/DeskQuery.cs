using System.Globalization;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Articles.Desk;

/// <summary>What the address of a list of the desk asks for; what is null or makes no sense is not asked for.</summary>
internal sealed record DeskQuery
{
    /// <summary>What <see cref="Person"/> says for whoever looks: a list that is kept means its keeper.</summary>
    public const string Myself = "me";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public ArticleState? State { get; init; }

    /// <summary>A section's number.</summary>
    public int? Section { get; init; }

    /// <summary>A member of staff's number, or <see cref="Myself"/>.</summary>
    public string? Person { get; init; }

    public string? Text { get; init; }

    /// <summary>Last saved on that day of the site's zone or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>On that day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only what readers see an earlier version of.</summary>
    public bool Changes { get; init; }

    /// <summary>Where the page before ended, as <see cref="Following"/> writes it.</summary>
    public string? After { get; init; }

    /// <summary>The cursor that <see cref="After"/> holds; null begins at the newest.</summary>
    public DeskCursor? Cursor
    {
        get
        {
            var parts = After?.Split('-') ?? [];
            return parts.Length == 2
                && long.TryParse(parts[0], NumberStyles.None, Plain, out var milliseconds)
                && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
                && int.TryParse(parts[1], NumberStyles.None, Plain, out var id)
                    ? new DeskCursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime, id)
                    : null;
        }
    }

    public DeskFilter FilterFor(Person by, SiteClock clock) => new()
    {
        State = State is { } state && Enum.IsDefined(state) ? state : null,
        SectionId = Section,
        StaffId = Person == Myself ? by.StaffId : int.TryParse(Person, NumberStyles.None, Plain, out var id) ? id : null,
        Text = Text,
        FromUtc = From is { } from && from > DateOnly.MinValue ? clock.StartOf(from) : null,
        BeforeUtc = To is { } to && to < DateOnly.MaxValue.AddDays(-1) ? clock.StartOf(to.AddDays(1)) : null,
        HasStagedChanges = Changes,
    };

    public DeskQuery Following(DeskCursor cursor) => this with
    {
        After = string.Create(Plain, $"{new DateTimeOffset(cursor.SavedUtc).ToUnixTimeMilliseconds()}-{cursor.Id}"),
    };

    /// <summary>The query string, without the question mark; empty for everything. The same list always has the same one.</summary>
    public override string ToString() => string.Join('&', Parts().Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));

    private IEnumerable<(string Name, string Value)> Parts()
    {
        if (State is { } state && Enum.IsDefined(state))
            yield return ("state", state.ToString());
        if (Section is { } section)
            yield return ("section", section.ToString(Plain));
        if (!string.IsNullOrEmpty(Person))
            yield return ("person", Person);
        if (!string.IsNullOrWhiteSpace(Text))
            yield return ("text", Text.Trim());
        if (From is { } from)
            yield return ("from", from.ToString("O", Plain));
        if (To is { } to)
            yield return ("to", to.ToString("O", Plain));
        if (Changes)
            yield return ("changes", "true");
        if (!string.IsNullOrEmpty(After))
            yield return ("after", After);
    }
}
