namespace NewsSite.FrontPage;

/// <summary>
/// What somebody gives readers by hand overtakes every version that was made before it and is still scheduled: who planned
/// that one did not know of it. What goes live by schedule overtakes nothing, for everybody could see it coming.
/// </summary>
internal static class Overtaking
{
    /// <summary>Each overtakes the scheduled versions of its front that have a smaller number.</summary>
    public static IQueryable<FrontVersion> PublishedByHand(this IQueryable<FrontVersion> versions) =>
        versions.Where(version => version.PublishedUtc != null && !version.IsBySchedule);
}
