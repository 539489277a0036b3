using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Media;
using NewsSite.Media.Making;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Media;

/// <summary>What is taken into the library, what is refused with which words, and what of it anybody can get.</summary>
public sealed class UploadTests
{
    [Fact]
    public async Task Each_format_is_taken_by_its_content_and_shown_in_every_modern_one()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        foreach (var (extension, format) in new[]
            { ("jpg", PictureFormat.Jpeg), ("png", PictureFormat.Png), ("webp", PictureFormat.WebP), ("gif", PictureFormat.Gif), ("avif", PictureFormat.Avif) })
        {
            var id = await reporter.AddAsync(SampleFiles.As(extension), "../../holiday.exe");
            var picture = await site.PictureAsync(id);
            Assert.Equal((format, 300, 200, "holiday"), (picture.Format, picture.Width, picture.Height, picture.Name));
            Assert.Contains("jpg:300", picture.Shown, StringComparison.Ordinal);
        }

        await site.DevelopAsync();
        await using var db = await site.DatabaseAsync();
        using var reader = site.Browser();
        foreach (var picture in await db.MediaAssets.AsNoTracking().ToListAsync())
        {
            Assert.Equal(picture.Wanted, picture.Shown);
            foreach (var name in PictureFiles.Read(picture.Shown)!.Names())
            {
                using var answer = await reader.GetAsync($"/media/{name}");
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(PictureFormats.MediaType(name.Split('.')[1]), answer.Content.Headers.ContentType!.MediaType);
                Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            }
        }
    }

    [Fact]
    public async Task What_is_no_picture_or_too_much_of_one_is_refused_in_words_and_leaves_nothing()
    {
        await using var site = new SiteApp(("Site:UploadLimitBytes", "2000000"));
        using var reporter = await site.SignInAsync(Role.Reporter);
        var jpeg = SampleFiles.As("jpg");
        Assert.Contains("30,000 × 30,000 pixels", await reporter.RefusalAsync(SampleFiles.Huge()), StringComparison.Ordinal);
        foreach (var extension in (string[])["jpg", "webp", "gif", "avif"])
            Assert.Contains("30,000 × 30,000 pixels", await reporter.RefusalAsync(SampleFiles.Huge(extension)), StringComparison.Ordinal);
        Assert.Contains("ends too early", await reporter.RefusalAsync(jpeg[..(jpeg.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("damaged", await reporter.RefusalAsync(SampleFiles.Noise()), StringComparison.Ordinal);
        Assert.Contains("more than 500 frames", await reporter.RefusalAsync(SampleFiles.Frames(10_000)), StringComparison.Ordinal);
        Assert.Contains("SVG", await reporter.RefusalAsync(SampleFiles.Svg(), "drawing.png"), StringComparison.Ordinal);
        Assert.Contains("not a picture", await reporter.RefusalAsync("MZ, a program"u8.ToArray(), "cat.jpg"), StringComparison.Ordinal);
        Assert.Contains("empty", await reporter.RefusalAsync([]), StringComparison.Ordinal);
        Assert.Contains("larger than 2 MB", await reporter.RefusalAsync([.. jpeg, .. new byte[2_000_000]]), StringComparison.Ordinal);
        foreach (var extension in (string[])["png", "webp", "gif", "avif"])
        {
            var whole = SampleFiles.As(extension);
            Assert.Contains("ends too early", await reporter.RefusalAsync(whole[..(whole.Length - 30)]), StringComparison.Ordinal);
        }

        await using var db = await site.DatabaseAsync();
        Assert.Equal(0, await db.MediaAssets.CountAsync());
        Assert.Empty(site.PublicFiles());
        Assert.Empty(Directory.GetFiles(Path.Combine(site.DataPath, "media"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Files_that_are_slightly_wrong_are_answered_in_words_or_taken_in()
    {
        await using var site = new SiteApp();
        using var reporter = await site.SignInAsync(Role.Reporter);
        var avif = SampleFiles.As("avif");
        foreach (var length in (int[])[0, 1, 15, 16, 17, 20, 21, 23])
        {
            // A box of Content Credentials that ends before its purpose, or before its own name does.
            using var answer = await reporter.SendAsync([.. avif, .. SampleFiles.CredentialsBox(length)], $"{length}.avif", asScript: true);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{length}: {answer.StatusCode}");
        }

        using var bare = await reporter.SendAsync(SampleFiles.UnpaddedWebP(), "bare.webp", asScript: true);
        Assert.True(bare.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{bare.StatusCode}");
    }

    [Fact]
    public async Task Without_the_program_a_file_without_its_last_padding_is_answered_in_words_or_taken_in()
    {
        await using var site = new SiteApp(("Site:PictureProgramPath", "/nowhere"));
        using var reporter = await site.SignInAsync(Role.Reporter);
        using var bare = await reporter.SendAsync(SampleFiles.UnpaddedWebP(), "bare.webp", asScript: true);
        Assert.True(bare.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{bare.StatusCode}");
    }

    [Fact]
    public async Task Metadata_scripts_and_what_hangs_on_a_file_are_in_nothing_that_readers_get()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var talkative = await editor.AddAsync(SampleFiles.Talkative());
        await editor.AddAsync(SampleFiles.JpegAndPage(), "page.jpg");
        await editor.AddAsync(SampleFiles.GifAndScript(), "script.gif");
        await site.DevelopAsync();

        var picture = await site.PictureAsync(talkative);
        Assert.Equal((200, 300), (picture.Width, picture.Height));
        Assert.Equal("Ada Lens/Harbour Agency", picture.Credit);
        Assert.Contains("Camera Works 3.1", picture.Provenance, StringComparison.Ordinal);
        Assert.NotEmpty(site.PublicFiles());
        foreach (var file in site.PublicFiles())
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            foreach (var trace in (string[])["GPS", "13.4050", "<script", "alert", "Harbour Agency", "c2pa", "Photoshop", "PK\u0003\u0004", "<html"])
                Assert.False(text.Contains(trace, StringComparison.Ordinal), $"{Path.GetFileName(file)} holds {trace}");
        }

        using var reader = site.Browser();
        using var original = await reader.GetAsync($"/media/originals/{picture.Hash}.jpg");
        Assert.Equal(HttpStatusCode.NotFound, original.StatusCode);
        using var known = await reader.GetAsync($"/media/{picture.Key}.jpg");
        Assert.Contains(site.PublicFiles(), file => known.Headers.Location!.OriginalString == $"/media/{Path.GetFileName(file)}");
        var page = await editor.ReadAsync($"/newsroom/media/{talkative}");
        Assert.Contains("Content Credentials", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("what readers get does not", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task A_request_that_is_larger_than_any_upload_is_refused_unread_and_in_words()
    {
        await using var site = new SiteApp(("Site:UploadLimitBytes", "100000"));
        using var editor = await site.SignInAsync(Role.Editor);
        using var form = await editor.SendAsync(new byte[200_000]);
        var page = await editor.Browser.PageOfAsync(form, HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("The file has more than 100 kB.", page.Body!.TextContent, StringComparison.Ordinal);
        using var script = await editor.SendAsync(new byte[200_000], asScript: true);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, script.StatusCode);
    }

    [Fact]
    public async Task The_same_file_sent_twice_at_once_is_one_picture()
    {
        await using var site = new SiteApp();
        using var one = await site.SignInAsync(Role.Reporter);
        using var other = await site.SignInAsync(Role.Editor);
        var both = await Task.WhenAll(one.AddAsync(SampleFiles.Png()), other.AddAsync(SampleFiles.Png(), "other.png"));
        Assert.Equal(both[0], both[1]);
        Assert.Equal(both[0], await one.AddAsync(SampleFiles.Png()));
    }

    [Fact]
    public async Task An_upload_that_was_killed_before_its_row_counts_for_nothing_and_is_swept()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        await editor.AddAsync(SampleFiles.Png());
        var media = Path.Combine(site.DataPath, "media");
        var (incoming, original) = (Path.Combine(media, "incoming", "left.upload"), Path.Combine(media, "originals", $"{new string('a', 32)}.jpg"));
        var shown = Path.Combine(media, $"{new string('a', 32)}-800.jpg");
        foreach (var file in (string[])[incoming, original, shown])
        {
            await File.WriteAllTextAsync(file, "left");
            File.SetLastWriteTimeUtc(file, site.Clock.GetUtcNow().UtcDateTime.AddDays(-31));
        }

        await site.Of<SweepMedia>().RunAsync(CancellationToken.None);
        Assert.False(File.Exists(incoming) || File.Exists(original) || File.Exists(shown));
        Assert.Single(site.PublicFiles());
        var page = await editor.ReadAsync("/newsroom/media");
        Assert.Single(page.QuerySelectorAll(".library__picture"));
    }

    [Fact]
    public async Task A_kill_in_the_middle_of_uploads_loses_none_that_was_acknowledged()
    {
        await using var site = new SiteApp();
        var told = await SavingProcess.KillAfterAsync(SavingProcess.Pictures, site.DataPath, 12);

        await using var db = await site.DatabaseAsync();
        var kept = await db.MediaAssets.AsNoTracking().ToDictionaryAsync(asset => $"{asset.Id}.");
        Assert.All(told, number => Assert.Contains(number, kept));
        foreach (var asset in kept.Values)
        {
            Assert.Equal(asset.OriginalBytes, new FileInfo(Path.Combine(site.DataPath, "media", "originals", $"{asset.Hash}.png")).Length);
            Assert.All(PictureFiles.Read(asset.Shown)!.Names(), name => Assert.Contains(site.PublicFiles(), file => Path.GetFileName(file) == name));
        }
    }

    [Fact]
    public async Task Without_the_program_readers_get_the_picture_and_nothing_of_its_metadata()
    {
        await using var site = new SiteApp(("Site:PictureProgramPath", "/nowhere"));
        using var editor = await site.SignInAsync(Role.Editor);
        foreach (var extension in (string[])["jpg", "png", "webp", "gif"])
            await editor.AddAsync(SampleFiles.As(extension, 320, 200));
        await editor.AddAsync(SampleFiles.Talkative());
        Assert.Contains("libvips-tools", await editor.RefusalAsync(SampleFiles.As("avif")), StringComparison.Ordinal);

        Assert.Equal(5, site.PublicFiles().Length);
        foreach (var file in site.PublicFiles())
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
            Assert.DoesNotContain("script", text, StringComparison.Ordinal);
        }

        var status = await editor.ReadAsync("/newsroom/status");
        Assert.Contains("The picture program is missing", status.Body!.TextContent, StringComparison.Ordinal);
    }
}
