using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Comments;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Pages.Newsroom.Articles;

/// <summary>Every role, with their own and other people's articles, asks every page and sends every form of an article.</summary>
public sealed class ArticlePermissionTests
{
    private static readonly string[] ToRead =
    [
        "", "/next", "/comments", "/looks", "/preview", "/history", "/history/1", "/history/compare?before=1&after=1", "/presence", "/checklist",
    ];

    /// <summary>In a form, the number of a comment on the article.</summary>
    private const string Comment = "{comment}";

    /// <summary>Forms, with what they need to be understood, and the act that each is.</summary>
    private static readonly (string Form, Act Act, (string Name, string Value)[] Fields)[] ToSend =
    [
        ("", Act.EditArticle, [("Version", "1"), ("Headline", "Changed")]),
        ("?handler=Autosave", Act.EditArticle, [("Version", "1"), ("Headline", "Typed")]),
        ("/comments", Act.CommentOnArticle, [("Text", "Good.")]),
        ("/comments?handler=Resolve", Act.CommentOnArticle, [("commentId", Comment), ("resolved", "true")]),
        ("/assign", Act.AssignArticle, []),
        ("/history/1?handler=Restore", Act.EditArticle, [("seen", "1")]),
        ("/history?handler=Name", Act.EditArticle, [("version", "1"), ("name", "As sent to the lawyer")]),
        ("/correct", Act.CorrectArticle, [("Text", "It was Tuesday.")]),
        ("/next", Act.SubmitArticle, [("Step", nameof(Step.Submit))]),
        ("/next", Act.ReviewArticle, [("Step", nameof(Step.Approve))]),
        ("/next", Act.ReviewArticle, [("Step", nameof(Step.SendBack)), ("Comment", "Why?")]),
        ("/next", Act.ScheduleArticle, [("Step", nameof(Step.Schedule)), ("At", "2030-01-01T10:00")]),
        ("/next", Act.ScheduleArticle, [("Step", nameof(Step.Unschedule))]),
        ("/next", Act.PublishArticle, [("Step", nameof(Step.Publish))]),
        ("/next", Act.PublishArticle, [("Step", nameof(Step.PublishChanges))]),
        ("/next", Act.WithdrawArticle, [("Step", nameof(Step.Withdraw))]),
        ("/next", Act.WithdrawArticle, [("Step", nameof(Step.Restore))]),
    ];

    [Theory]
    [InlineData("Contributor")]
    [InlineData("Reporter")]
    [InlineData("Editor")]
    [InlineData("Administrator")]
    public async Task Everybody_may_do_to_an_article_what_the_table_says(string roleName)
    {
        await using var site = new SiteApp();
        using var person = await site.SignInAsync(Enum.Parse<Role>(roleName), "world");
        var other = DeskStaff.OtherEditor with { StaffId = 9_000 };
        var sections = await SectionsAsync(site);
        var wrong = new List<string>();
        (Person Owner, string Section, Person? Assignee)[] articles =
            [(person.Person, "politics", null), (other, "world", null), (other, "politics", null), (other, "politics", person.Person)];
        foreach (var (owner, section, assignee) in articles)
        {
            foreach (var isPublished in new[] { false, true })
            {
                var copy = DeskStaff.Complete with { SectionId = sections[section], Headline = $"By {owner.Name} in {section} for {assignee?.Name}" };
                foreach (var form in ToSend)
                    wrong.AddRange(await SendAsync(site, person, await MakeAsync(site, owner, assignee, copy, isPublished), form));
                wrong.AddRange(await ReadAsync(site, person, await MakeAsync(site, owner, assignee, copy, isPublished)));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Whoever_leaves_an_article_learns_nothing_of_it()
    {
        await using var site = new SiteApp();
        using var contributor = await site.SignInAsync(Role.Contributor);
        foreach (var id in new[] { await site.StartAsync(DeskStaff.Editor, DeskStaff.Complete), 4711 })
        {
            using var left = await contributor.PostAsync($"/newsroom/articles/{id}/presence?handler=Leave", ("from", "tab"));
            Assert.Equal((HttpStatusCode.NoContent, ""), (left.StatusCode, await left.Content.ReadAsStringAsync()));
        }
    }

    private static async Task<int> MakeAsync(SiteApp site, Person owner, Person? assignee, ArticleCopy copy, bool isPublished)
    {
        var id = await site.StartAsync(owner, copy);
        if (assignee is not null)
            (await site.Of<AssignArticle>().RunAsync(DeskStaff.Editor, id, assignee.StaffId, assignee.Name, null, CancellationToken.None)).Value();
        if (isPublished)
            await site.PublishAsync(id);
        return id;
    }

    private static async Task<IEnumerable<string>> ReadAsync(SiteApp site, SignedIn person, int id)
    {
        var expected = Permissions.Allows(person.Person, Act.ReadArticle, await StandingAsync(site, id)) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        var wrong = new List<string>();
        foreach (var page in ToRead)
        {
            using var answer = await person.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/newsroom/articles/{id}{page}"));
            if (answer.StatusCode != expected)
                wrong.Add($"GET {page} of {await DescribeAsync(site, id)} answers {answer.StatusCode}");
        }

        return wrong;
    }

    /// <summary>Whoever may not even read an article learns nothing of it; whoever may read it is told that they may do no more.</summary>
    private static async Task<IEnumerable<string>> SendAsync(
        SiteApp site, SignedIn person, int id, (string Form, Act Act, (string Name, string Value)[] Fields) form)
    {
        var standing = await StandingAsync(site, id);
        var mayRead = Permissions.Allows(person.Person, Act.ReadArticle, standing);
        var may = mayRead && Permissions.Allows(person.Person, form.Act, standing);
        using var answer = await person.PostAsync(
            string.Create(CultureInfo.InvariantCulture, $"/newsroom/articles/{id}{form.Form}"), await FilledInAsync(site, id, form.Fields));
        var isRefused = answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden;
        var isRight = may ? !isRefused && (int)answer.StatusCode < 500 : isRefused && (mayRead || answer.StatusCode == HttpStatusCode.NotFound || !Permissions.Allows(person.Person, form.Act));
        return isRight ? [] : [$"{form.Act} on {await DescribeAsync(site, id)} answers {answer.StatusCode}"];
    }

    private static async Task<(string Name, string Value)[]> FilledInAsync(SiteApp site, int id, (string Name, string Value)[] fields)
    {
        if (!Array.Exists(fields, field => field.Value == Comment))
            return fields;
        (await site.Of<CommentOnArticle>().RunAsync(DeskStaff.Editor, id, "Who says so?", null, null, CancellationToken.None)).Value();
        var comment = Assert.Single((await site.Of<ArticleComments>().ListAsync(DeskStaff.Editor, id, CancellationToken.None)).Value());
        return [.. fields.Select(field => field.Value == Comment ? (field.Name, $"{comment.Id}") : field)];
    }

    private static async Task<ArticleStanding> StandingAsync(SiteApp site, int id)
    {
        await using var db = await site.DatabaseAsync();
        return (await db.Articles.AsNoTracking().Include(a => a.Desk).SingleAsync(a => a.Id == id)).Standing();
    }

    private static async Task<string> DescribeAsync(SiteApp site, int id)
    {
        await using var db = await site.DatabaseAsync();
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id);
        return $"“{article.Headline}” ({article.State})";
    }

    private static async Task<Dictionary<string, int>> SectionsAsync(SiteApp site)
    {
        await using var db = await site.DatabaseAsync();
        return await db.Sections.ToDictionaryAsync(section => section.Slug, section => section.Id);
    }
}
