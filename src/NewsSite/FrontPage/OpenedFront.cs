using System.Linq.Expressions;
using NewsSite.Articles;

namespace NewsSite.FrontPage;

/// <summary>A front as the newsroom finds it.</summary>
/// <param name="Id">0 when nobody has arranged it yet.</param>
/// <param name="SectionId">Null for the front page.</param>
/// <param name="Scheduled">In the order of time.</param>
internal sealed record OpenedFront(
    int Id, string Key, string Name, int? SectionId, FrontVersionLine Draft, FrontVersionLine Live, IReadOnlyList<FrontVersionLine> Scheduled)
{
    /// <summary>What readers were last given by hand; null for nothing yet.</summary>
    public FrontVersionLine? ByHand { get; init; }

    public bool HasUnpublishedWork => Draft.Number != Live.Number;

    /// <summary>Where readers find it.</summary>
    public string Path => SectionId is null ? "/" : ArticlePath.OfSection(Key);

    /// <summary>Why a scheduled version does not go live; null when it does. See <see cref="Overtaking"/>.</summary>
    public FrontVersionLine? OvertakerOf(FrontVersionLine planned) =>
        planned.DueUtc is not null && ByHand is { } byHand && byHand.Number > planned.Number ? byHand : null;

    /// <summary>Its place in the newsroom.</summary>
    public string Home => $"/newsroom/fronts/{Key}";
}

/// <summary>What a list says of a version of a front.</summary>
internal sealed record FrontVersionLine(
    int Number, string StaffName, string Note, DateTime MadeUtc, DateTime? DueUtc, string DueByName, DateTime? PublishedUtc, string PublishedByName,
    bool IsBySchedule, string LeftOut)
{
    public static readonly Expression<Func<FrontVersion, FrontVersionLine>> Projection = version => new FrontVersionLine(
        version.Number, version.StaffName, version.Note, version.MadeUtc, version.DueUtc, version.DueByName, version.PublishedUtc, version.PublishedByName,
        version.IsBySchedule, version.LeftOut);

    /// <summary>Of a front that nobody has arranged yet.</summary>
    public static FrontVersionLine ByItself { get; } = new(0, "", "As the site arranges it by itself", DateTime.UnixEpoch, null, "", null, "", false, "");

    /// <summary>Who gave it to readers; empty for the site itself.</summary>
    public string PublishedBy => FrontVersion.Publisher(PublishedByName, IsBySchedule);
}
