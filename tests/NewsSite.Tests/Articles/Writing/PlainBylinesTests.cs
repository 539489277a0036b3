using NewsSite.Articles;
using NewsSite.Articles.Suggestions;
using NewsSite.Articles.Writing;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Articles.Writing;

/// <summary>Who wrote it, as the form's lines say it.</summary>
public sealed class PlainBylinesTests
{
    [Fact]
    public async Task Of_two_of_the_same_name_the_address_says_which()
    {
        await using var site = new SiteApp();
        var (first, second) = await site.Gate.WriteAsync(
            async (db, token) =>
            {
                var (one, two) = (db.Add(new Author("ann-smith", "Ann Smith")).Entity, db.Add(new Author("ann-smith-sport", "Ann Smith")).Entity);
                await db.SaveChangesAsync(token);
                return (one.Id, two.Id);
            },
            CancellationToken.None);
        const string Lines = "Ann Smith\nPhotos by Ann Smith /authors/ann-smith-sport\nGuest Writer";
        await using var db = await site.DatabaseAsync();
        var bylines = await PlainBylines.ReadAsync(db, Lines.Replace("\n", "\r\n\r\n", StringComparison.Ordinal), CancellationToken.None);
        Assert.Equal(
            [new("Ann Smith", first), new("Ann Smith", second, BylineRole.Pictures), new BylineContent("Guest Writer", null)], bylines);
        Assert.Equal(Lines, await PlainBylines.WriteAsync(db, bylines, CancellationToken.None));
        Assert.Equal(
            ["Ann Smith", "Ann Smith /authors/ann-smith-sport"],
            (await site.Of<NameSearch>().AuthorsAsync("ann", CancellationToken.None)).Select(choice => choice.Name));
    }

    [Fact]
    public async Task What_is_no_address_of_an_author_is_part_of_the_name()
    {
        await using var site = new SiteApp();
        await using var db = await site.DatabaseAsync();
        Assert.Equal([new BylineContent("Ann /authors/nobody", null)], await PlainBylines.ReadAsync(db, "Ann /authors/nobody", CancellationToken.None));
        Assert.Empty(await PlainBylines.ReadAsync(db, " \n ", CancellationToken.None));
    }
}
