using NewsSite.Accounts;
using NewsSite.Media;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Media;

/// <summary>What becomes of pictures while something else than the picture is wrong.</summary>
public sealed class RenditionFaultTests
{
    [Fact]
    public async Task A_program_that_is_killed_gets_time_before_each_further_attempt_and_a_person_may_ask_for_one_at_once()
    {
        using var program = new FailingProgram();
        await using var site = SiteWith(program);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await editor.AddAsync(SampleFiles.Png());
        program.Fail(FailingProgram.IsKilled);
        foreach (var (minutes, failures) in new[] { (0, 1), (0, 1), (1, 2), (9, 2), (1, 3), (59, 3), (1, 4), (120, 4) })
        {
            site.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await site.DevelopAsync();
            Assert.Equal(failures, (await site.PictureAsync(id)).Attempts);
        }

        Assert.Equal(4, MediaAsset.AttemptsLimit);
        Assert.Contains("1 picture could not be made ready", (await editor.ReadAsync("/newsroom/status")).Body!.TextContent, StringComparison.Ordinal);
        await TryAgainAsync(editor, id);
        await site.DevelopAsync();
        Assert.Equal(1, (await site.PictureAsync(id)).Attempts);

        program.Recover();
        await site.DevelopAsync();
        Assert.Equal(1, (await site.PictureAsync(id)).Attempts);
        await TryAgainAsync(editor, id);
        await site.DevelopAsync();
        var picture = await site.PictureAsync(id);
        Assert.Equal((picture.Wanted, null), (picture.Shown, picture.Failure));
        Assert.Empty((await editor.ReadAsync($"/newsroom/media/{id}")).QuerySelectorAll("form[action$='handler=Retry']"));
    }

    [Fact]
    public async Task A_full_disk_counts_no_attempt_and_the_renditions_are_made_when_there_is_room()
    {
        using var program = new FailingProgram();
        await using var site = SiteWith(program);
        using var editor = await site.SignInAsync(Role.Editor);
        var id = await editor.AddAsync(SampleFiles.Png());
        program.Fail(FailingProgram.DiskIsFull);
        for (var round = 0; round < 6; round++)
        {
            await site.DevelopAsync();
            site.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        var waiting = await site.PictureAsync(id);
        Assert.Equal((0, null), (waiting.Attempts, waiting.Failure));
        Assert.NotEqual(waiting.Wanted, waiting.Shown);

        program.Recover();
        await site.DevelopAsync();
        var made = await site.PictureAsync(id);
        Assert.Equal(made.Wanted, made.Shown);
    }

    [Fact]
    public async Task A_file_that_the_site_cannot_take_in_just_now_is_not_called_damaged()
    {
        using var program = new FailingProgram();
        await using var site = SiteWith(program);
        using var reporter = await site.SignInAsync(Role.Reporter);
        foreach (var fault in (string[])[FailingProgram.DiskIsFull, FailingProgram.IsKilled])
        {
            program.Fail(fault);
            Assert.Contains("Nothing is wrong with the file", await reporter.RefusalAsync(SampleFiles.Png()), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(site.DataPath, "media"), "*", SearchOption.AllDirectories));
        program.Recover();
        await reporter.AddAsync(SampleFiles.Png());
    }

    /// <summary>Nothing is developed but when the test says so.</summary>
    private static SiteApp SiteWith(FailingProgram program) => new(("Site:PictureProgramPath", program.Folder))
    {
        Adjust = services => services.Remove(services.Single(service => service.ImplementationType == typeof(PictureLoop))),
    };

    private static async Task TryAgainAsync(SignedIn editor, int id)
    {
        var page = await editor.ReadAsync($"/newsroom/media/{id}");
        Assert.Contains("could not be decoded", page.Body!.TextContent, StringComparison.Ordinal);
        var form = page.QuerySelector("form[action$='handler=Retry']")!;
        await editor.PostAndFollowAsync(form.GetAttribute("action")!, ("version", form.QuerySelector("[name=version]")!.GetAttribute("value")!));
    }
}
