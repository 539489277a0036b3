using NewsSite.BrowserTests.Browsing;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>From the set-up link of a new site to an article that was published, changed, restored and withdrawn.</summary>
[Collection(SharedNewsroom.Name)]
public sealed class JourneyTests(Newspaper newspaper)
{
    [ScriptFact]
    public Task The_whole_journey_with_script() => TravelAsync(hasScript: true);

    [Fact]
    public Task The_whole_journey_without_script() => TravelAsync(hasScript: false);

    private async Task TravelAsync(bool hasScript)
    {
        await using var stand = Newsstand.StartNamed();
        await using var journey = new Journey(newspaper.Browser, stand, hasScript);
        await journey.OpenNewsroomAsync();
        await journey.InviteReporterAsync();
        await journey.WriteAsync();
        await journey.ReviewAsync();
        await journey.ScheduleAsync();
        await journey.StageAsync();
        await journey.RestoreAsync();
        await journey.WithdrawAsync();
        journey.Administrator.AssertContent();
        journey.Reporter.AssertContent();
    }
}
