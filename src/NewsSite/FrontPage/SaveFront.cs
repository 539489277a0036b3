using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.FrontPage;

/// <summary>
/// Saves what somebody arranged as the front's new draft; readers see nothing of it. Where a colleague saved meanwhile,
/// nothing is saved and both changes are told, until the person says that theirs is to stand on top. For who arranges fronts.
/// </summary>
internal sealed class SaveFront(FrontWork fronts, ArrangementCheck check)
{
    /// <returns>
    /// Invalid also when both changes together pass the limits. Conflict with <see cref="SavedFront.Clash"/> when a colleague was
    /// quicker. A save that changes nothing makes no version.
    /// </returns>
    public Task<Outcome<SavedFront>> RunAsync(Person by, SaveFrontRequest request, CancellationToken cancellationToken) =>
        fronts.OnFrontAsync<SavedFront>(
            by, request.Key,
            async (work, token) =>
            {
                var (mine, problems) = await check.RunAsync(work.Db, request.Arrangement, work.NowUtc, token);
                if (problems.Count > 0)
                    return new Outcome<SavedFront>.Invalid(problems);

                var draft = await work.VersionAsync(work.Front.DraftNumber, token);
                if (mine.SaysTheSameAs(draft.Arrangement))
                    return new Outcome<SavedFront>.Ok(new SavedFront(draft.Number));
                if (request.From == draft.Number)
                    return new Outcome<SavedFront>.Ok(new SavedFront(work.Add(mine, "").Number));

                var from = (await work.FindAsync(request.From, token))?.Arrangement ?? FrontKey.Initial(request.Key);
                if (request.OnTopOf == draft.Number)
                {
                    var merged = ArrangementMerge.Merge(from, draft.Arrangement, mine);
                    if (ArrangementLimits.ProblemsOf(merged).ToList() is { Count: > 0 } tooMuch)
                        return new Outcome<SavedFront>.Invalid([.. tooMuch.Select(problem => new Problem("", $"With what {draft.StaffName} changed: {problem.Message}"))]);
                    return new Outcome<SavedFront>.Ok(new SavedFront(work.Add(merged, $"On top of version {draft.Number}").Number));
                }

                return new Outcome<SavedFront>.Conflict(
                    $"{draft.StaffName} changed this front while you worked on it. Nothing is lost: see what differs, and choose.",
                    new SavedFront(draft.Number)
                    {
                        Clash = new FrontClash(
                            draft.StaffName, draft.MadeUtc, ArrangementDifference.Of(from, draft.Arrangement), ArrangementDifference.Of(from, mine)),
                    });
            },
            cancellationToken);
}

/// <param name="Key">See <see cref="FrontKey"/>.</param>
/// <param name="From">The version that the person had before them when they began.</param>
/// <param name="OnTopOf">The version, seen since, on top of which their changes are to stand all the same.</param>
internal sealed record SaveFrontRequest(string Key, int From, Arrangement Arrangement, int? OnTopOf = null);

/// <param name="Number">Of the draft as it is now.</param>
internal sealed record SavedFront(int Number)
{
    public FrontClash? Clash { get; init; }
}

/// <summary>What two people changed of the same version.</summary>
internal sealed record FrontClash(string TheirName, DateTime TheirSavedUtc, IReadOnlyList<FrontChange> Theirs, IReadOnlyList<FrontChange> Mine);
