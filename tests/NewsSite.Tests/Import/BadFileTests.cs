using System.Text;
using NewsSite.Import;

namespace NewsSite.Tests.Import;

public sealed class BadFileTests
{
    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "empty", [], "empty" },
        { "blank", "\n \r\n\t\u200b"u8.ToArray(), "only blank lines" },
        { "only a byte order mark", [0xEF, 0xBB, 0xBF], "only blank lines" },
        { "one line", "A headline alone\n\n"u8.ToArray(), "one line only" },
        { "NUL", "Headline\nStand\0first\nText"u8.ToArray(), "NUL" },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Importing.Story), "NUL" },
        { "binary", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF], "not valid UTF-8" },
        { "Latin-1", Encoding.Latin1.GetBytes("Café\nStandfirst\nText"), "not valid UTF-8 (first at byte 3)" },
        { "cut off within a letter", "Headline\nStandfirst\nCaf\u00e9"u8[..^1].ToArray(), "not valid UTF-8" },
        { "overlong", [0xC0, 0xAF, .. "\nStandfirst\nText"u8], "not valid UTF-8" },
        { "half a UTF-16 letter", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Importing.Story), 0x41], "not valid UTF-16" },
        { "half a surrogate pair", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("A\nB\n"), 0x3D, 0xD8], "not valid UTF-16" },
        { "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Importing.Story)], "UTF-32" },
        { "a control character", "Headline\nStand\u001b[31mfirst\nText"u8.ToArray(), "U+001B" },
        { "too large", [.. "Headline\nStandfirst\n"u8, .. new byte[5000]], "larger than 4,096 bytes" },
        { "no lines", Encoding.ASCII.GetBytes(new string('a', 600) + "\nStandfirst\nText"), "not a headline" },
        { "front matter left open", "---\nslug: x\nHeadline\nStandfirst\nText"u8.ToArray(), "never closed" },
        { "front matter alone", "---\nheadline: x\n---\n"u8.ToArray(), "without a story" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_file_is_refused_by_name_and_reason_and_stops_nobody(string kind, byte[] bytes, string reason)
    {
        Assert.NotEmpty(kind);
        await using var importing = new Importing();
        importing.Folder.File("a-good.txt", Importing.Story);
        importing.Folder.File("bad.txt", bytes);
        importing.Folder.File("c-good.txt", Importing.Story + " More.");

        var result = await importing.RunAsync();

        Assert.Equal(2, result.Imported);
        var row = Assert.Single(result.Rows);
        Assert.Equal(("bad.txt", ImportOutcome.Refused), (row.FileName, row.Outcome));
        Assert.Contains(reason, row.Reason, StringComparison.Ordinal);
        Assert.Equal(2, (await importing.ArticlesAsync()).Count);
    }

    public static TheoryData<string, byte[]> Readable => new()
    {
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Importing.Story)] },
        { "UTF-16 little endian", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Importing.Story)] },
        { "UTF-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Importing.Story)] },
        { "CR LF", Encoding.UTF8.GetBytes(Importing.Story.Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "CR", Encoding.UTF8.GetBytes(Importing.Story.Replace('\n', '\r')) },
        { "mixed line ends", "Bridge closed\r\nIt will open again.\rThe bridge was closed.\nNobody was hurt.\r\n"u8.ToArray() },
        { "U+2028 and U+2029", "Bridge closed\u2028It will open again.\u2029The bridge was closed.\u0085Nobody was hurt."u8.ToArray() },
        { "blank lines", "\n\nBridge closed\n\nIt will open again.\n \n\nThe bridge was closed.\n\nNobody was hurt.\n\n"u8.ToArray() },
        { "bidi controls", "Bridge \u202Eclosed\u202C\nIt will \u2066open\u2069 again.\nThe bridge was closed.\nNobody \u202Awas hurt."u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task An_odd_file_is_read_correctly(string kind, byte[] bytes)
    {
        Assert.NotEmpty(kind);
        await using var importing = new Importing();
        importing.Folder.File("odd.txt", bytes);

        var result = await importing.RunAsync();

        Assert.Empty(result.Rows);
        var article = await importing.ArticleAsync();
        Assert.Equal(("Bridge closed", "It will open again."), (article.Headline, article.Standfirst));
        Assert.Equal("<p>The bridge was closed.</p><p>Nobody was hurt.</p>", article.Body!.Html.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markup_in_a_plain_file_is_shown_and_not_obeyed()
    {
        await using var importing = new Importing();
        importing.Folder.File("a.txt", "<b>Bridge</b>\n<i>closed</i>\n<script>alert(1)</script>\nA <a href=\"javascript:x\">link</a>.");

        await importing.RunAsync();

        var html = (await importing.ArticleAsync()).Body!.Html;
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leaves_the_folder_is_refused_and_one_that_stays_is_read()
    {
        await using var importing = new Importing();
        var inside = Directory.CreateDirectory(Path.Combine(importing.Folder.Path, "inside")).FullName;
        await File.WriteAllTextAsync(Path.Combine(inside, "real.txt"), Importing.Story);
        var secret = importing.Folder.File("secret.txt", Importing.Story + " Secret.");
        File.CreateSymbolicLink(Path.Combine(inside, "out.txt"), secret);
        File.CreateSymbolicLink(Path.Combine(inside, "relative.txt"), "../secret.txt");
        File.CreateSymbolicLink(Path.Combine(inside, "nowhere.txt"), Path.Combine(inside, "missing"));
        File.CreateSymbolicLink(Path.Combine(inside, "circle.txt"), Path.Combine(inside, "circle.txt"));
        File.CreateSymbolicLink(Path.Combine(inside, "same.txt"), Path.Combine(inside, "real.txt"));
        Directory.CreateSymbolicLink(Path.Combine(inside, "up"), importing.Folder.Path);
        File.CreateSymbolicLink(Path.Combine(inside, "winding.txt"), Path.Combine(inside, "up", "secret.txt"));

        var result = await importing.RunAsync(inside);

        Assert.Equal(1, result.Imported);
        Assert.Equal(
            ["circle.txt", "nowhere.txt", "out.txt", "relative.txt", "up", "winding.txt"],
            result.Rows.Where(r => r.Outcome == ImportOutcome.Refused).Select(r => Path.GetFileName(r.FileName)).Order(StringComparer.Ordinal));
        Assert.Equal("same.txt", Assert.Single(result.Rows, r => r.Outcome == ImportOutcome.Duplicate).FileName);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_refused()
    {
        await using var importing = new Importing();
        var path = importing.Folder.File("held.txt", Importing.Story);
        await using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var result = await importing.RunAsync();

        Assert.Contains("cannot be read", Assert.Single(result.Rows).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_files_and_other_kinds_are_left_alone_and_folders_read_at_any_depth()
    {
        await using var importing = new Importing();
        var deep = Directory.CreateDirectory(Path.Combine(importing.Folder.Path, "2026", "11")).FullName;
        await File.WriteAllTextAsync(Path.Combine(deep, "a.TXT"), Importing.Story);
        importing.Folder.File(".hidden.txt", Importing.Story);
        importing.Folder.File("picture.jpg", "x");

        var result = await importing.RunAsync();

        Assert.Equal((1, 2, 0), (result.Imported, result.Ignored, result.Rows.Count));
    }

    [Fact]
    public async Task A_path_that_does_not_exist_and_a_file_of_another_kind_are_refused_when_named()
    {
        await using var importing = new Importing();
        var picture = importing.Folder.File("picture.jpg", "x");

        var result = await importing.RunAsync(picture, Path.Combine(importing.Folder.Path, "missing.txt"));

        Assert.Equal((2, 0), (result.Refused, result.Understood));
    }

    [Fact]
    public async Task Two_files_of_one_name_are_one_identity_and_the_second_is_refused()
    {
        await using var importing = new Importing();
        var deep = Directory.CreateDirectory(Path.Combine(importing.Folder.Path, "b")).FullName;
        importing.Folder.File("a.txt", Importing.Story);
        await File.WriteAllTextAsync(Path.Combine(deep, "a.txt"), Importing.Story + " More.");

        var result = await importing.RunAsync();

        Assert.Equal((1, 1), (result.Imported, result.Refused));
        Assert.Contains("identity", Assert.Single(result.Rows).Reason, StringComparison.Ordinal);
    }
}
