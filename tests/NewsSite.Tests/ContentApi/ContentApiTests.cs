using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Workflow;
using NewsSite.Tests.Media;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.ContentApi;

public sealed class ContentApiTests
{
    [Fact]
    public async Task What_sections_and_topics_are_among_the_media_topics_is_told_once_each()
    {
        await using var site = new SiteApp();
        using var administrator = await site.SignInAsync(Role.Administrator);
        var address = await new SampleArticle { Section = "politics", Topics = ["Elections", "Ministers"] }.PublishAsync(site);
        await SaveAsync("topics", 1, "Elections", "medtop:20000574");
        await SaveAsync("topics", 2, "Ministers", "Politics");
        using var reader = site.Browser();
        Assert.Equal(
            ["politics http://cv.iptc.org/newscodes/mediatopic/11000000", "Elections http://cv.iptc.org/newscodes/mediatopic/20000574"], await ToldAsync());

        await SaveAsync("sections", 2, "Politics", "");
        await SaveAsync("topics", 2, "Ministers", "http://cv.iptc.org/newscodes/mediatopic/16000000");
        Assert.Equal(
            ["Elections http://cv.iptc.org/newscodes/mediatopic/20000574", "conflict, war and peace http://cv.iptc.org/newscodes/mediatopic/16000000"], await ToldAsync());
        Assert.Equal("medtop:16000000", (await administrator.ReadAsync("/newsroom/topics/2")).QuerySelector("#field-mediatopic")!.GetAttribute("value"));

        foreach (var wrong in new[] { "18000000", "medtop:2000057", "medtop:20000574/../x", "weather report" })
        {
            using var answer = await administrator.PostAsync("/newsroom/topics/2?handler=Save", ("Name", "Ministers"), ("MediaTopic", wrong), ("Version", "3"));
            var page = await administrator.Browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity);
            Assert.Equal(wrong, page.QuerySelector("#field-mediatopic")!.GetAttribute("value"));
            Assert.Contains("That is no media topic.", page.Texts("#field-mediatopic-problem")[0], StringComparison.Ordinal);
        }

        async Task SaveAsync(string kind, int id, string name, string mediaTopic)
        {
            var form = await administrator.ReadAsync($"/newsroom/{kind}/{id}");
            await administrator.PostAndFollowAsync(
                $"/newsroom/{kind}/{id}?handler=Save", ("Name", name), ("MediaTopic", mediaTopic), ("Version", form.QuerySelector("input[name=Version]")!.GetAttribute("value")!));
        }

        async Task<IEnumerable<string>> ToldAsync() => (await reader.ReadItemAsync($"/api/articles/{address.Id}")).GetProperty("subjects").EnumerateArray()
            .Where(subject => subject.Text("rel") == "media topic").Select(subject => $"{subject.Text("name")} {subject.Text("uri")}");
    }

    [Fact]
    public async Task An_article_is_ninjs_with_everything_that_its_page_says()
    {
        await using var site = new SiteApp();
        using var editor = await site.SignInAsync(Role.Editor);
        var pictureId = await editor.AddAsync(SampleFiles.Png(400, 300));
        await site.DevelopAsync();
        await editor.SayAsync(await site.PictureAsync(pictureId));
        var address = await new SampleArticle
        {
            Headline = "Ferry <resumes> & more",
            Markdown = "See [the pier](/world).\n\nA second one.",
            Kind = ArticleKind.Analysis,
            Dateline = "Harbour",
            Language = "fr",
            Topics = ["Belarus"],
            Authors = ["Ada Marsh", "Ben Oak"],
            Story = "The storm",
            LeadPictureId = pictureId,
            Sources = [new SourceContent("AP News", "https://apnews.example/1"), new SourceContent("A witness", null)],
            Background = ["Earlier, it was calm."],
        }.PublishAsync(site);
        using var reader = site.Browser();

        var item = await reader.ReadItemAsync($"/api/articles/{address.Id}");
        Assert.Equal(("usable", "full", "1", "fr", "Harbour"), (item.Text("pubStatus"), item.Text("representationType"), item.Text("version"), item.Text("language"), item.Text("located")));
        Assert.Equal(("Ferry <resumes> & more", "Ada Marsh, Ben Oak", "analysis"), (item.Headline(), item.Text("by"), item.GetProperty("genres")[0].Text("name")));
        Assert.Equal(["section World", "topic Belarus", "story The storm"], item.GetProperty("subjects").EnumerateArray().Select(subject => $"{subject.Text("rel")} {subject.Text("name")}"));
        Assert.Equal(["https://apnews.example/1", null], item.GetProperty("infoSources").EnumerateArray().Select(source => source.Text("uri")));
        Assert.EndsWith(address.Path, item.GetProperty("renditions")[0].Text("href"), StringComparison.Ordinal);
        var body = item.GetProperty("bodies")[0].Text("value")!;
        Assert.Contains("href=\"http://localhost:5080/world\"", body, StringComparison.Ordinal);
        Assert.Contains("Earlier, it was calm.", body, StringComparison.Ordinal);
        var picture = item.GetProperty("associations")[0];
        Assert.Equal(("Ada Lens", "A ferry"), (picture.Text("by"), picture.GetProperty("descriptions")[0].Text("value")));
        using var shown = await reader.GetAsync(new Uri(picture.GetProperty("renditions")[0].Text("href")!).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        foreach (var linked in item.GetProperty("subjects").EnumerateArray().Concat(item.GetProperty("people").EnumerateArray()))
        {
            using var page = await reader.GetAsync(new Uri(linked.Text("uri")!).PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        using var again = await reader.GetAsync($"/api/articles/{address.Id}");
        Assert.Equal(("application/json", "*"), (again.Content.Headers.ContentType!.MediaType, again.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        using var conditional = new HttpRequestMessage(HttpMethod.Get, $"/api/articles/{address.Id}");
        conditional.Headers.IfNoneMatch.Add(again.Headers.ETag!);
        using var unchanged = await reader.SendAsync(conditional);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Lists_are_narrowed_to_one_group_and_to_days_and_go_on_where_they_ended()
    {
        await using var site = new SiteApp();
        var first = site.Clock.GetUtcNow().UtcDateTime.Date.AddDays(-7);
        for (var i = 0; i < 7; i++)
        {
            await new SampleArticle
            {
                Headline = $"Article {i}",
                PublishedUtc = first.AddDays(i).AddHours(12),
                Section = i % 2 == 0 ? "world" : "sport",
                Topics = i < 3 ? ["Belarus"] : [],
                Authors = i == 6 ? ["Ada Marsh"] : [],
                Story = i is 1 or 2 ? "The storm" : null,
            }.PublishAsync(site);
        }

        using var reader = site.Browser();
        Assert.Equal([6, 5, 4, 3, 2, 1, 0], await NumbersAsync("/api/articles?limit=3"));
        Assert.Equal([6, 4, 2, 0], await NumbersAsync("/api/articles?section=world&limit=1"));
        Assert.Equal([2, 1, 0], await NumbersAsync("/api/articles?topic=belarus&limit=2&include=body"));
        Assert.Equal([6], await NumbersAsync("/api/articles?author=ada-marsh"));
        Assert.Equal([2, 1], await NumbersAsync("/api/articles?story=the-storm&limit=1"));
        Assert.Equal([4, 3], await NumbersAsync($"/api/articles?from={Day(3)}&to={Day(4)}"));
        Assert.Equal([2], await NumbersAsync($"/api/articles?topic=belarus&from={Day(2)}"));

        Assert.Equal(7, (await NumbersAsync("/api/search?q=article")).Distinct().Count());
        Assert.Equal([6, 4, 2, 0], await NumbersAsync("/api/search?q=article+section:world&sort=date"));
        Assert.Empty(await NumbersAsync("/api/search?q=%22"));

        foreach (var (group, slug) in new[] { ("sections", "world"), ("topics", "belarus"), ("authors", "ada-marsh"), ("stories", "the-storm") })
        {
            var found = await AllAsync($"/api/{group}?limit=1");
            var one = found.Single(item => item.Text("slug") == slug);
            Assert.NotEmpty(await NumbersAsync(new Uri(one.Text("articles")!).PathAndQuery));
            using var page = await reader.GetAsync(new Uri(one.Text("url")!).AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        string Day(int number) => first.AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        async Task<List<JsonElement>> AllAsync(string address)
        {
            var all = new List<JsonElement>();
            for (var next = address; next is not null;)
            {
                var answer = await reader.ReadJsonAsync(next);
                all.AddRange(answer.GetProperty("items").EnumerateArray());
                next = answer.Text("next") is { } following ? new Uri(following).PathAndQuery : null;
            }

            return all;
        }

        async Task<IEnumerable<int>> NumbersAsync(string address) =>
            (await AllAsync(address)).Select(item => int.Parse(item.Headline().Split(' ')[1], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("/api/articles?limit=0", 400)]
    [InlineData("/api/articles?limit=101", 400)]
    [InlineData("/api/articles?limit=x", 400)]
    [InlineData("/api/articles?section=world&topic=x", 400)]
    [InlineData("/api/articles?from=yesterday", 400)]
    [InlineData("/api/articles?to=0000-00-00", 400)]
    [InlineData("/api/articles?before=%27%20or%201=1", 400)]
    [InlineData("/api/articles?include=drafts", 400)]
    [InlineData("/api/articles?section=no-such", 404)]
    [InlineData("/api/articles?topic=%00", 404)]
    [InlineData("/api/articles/0", 404)]
    [InlineData("/api/articles/99999999999999999999", 404)]
    [InlineData("/api/articles/x", 404)]
    [InlineData("/api/changes?since=-1", 400)]
    [InlineData("/api/topics?after=a", 400)]
    [InlineData("/api/search?q=x&page=21", 400)]
    public async Task A_question_that_makes_no_sense_is_answered_with_a_sentence(string address, int status)
    {
        await using var site = new SiteApp();
        using var reader = site.Browser();
        using var answer = await reader.GetAsync(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task The_description_is_valid_and_describes_every_address_and_nothing_else()
    {
        await using var site = new SiteApp();
        using var reader = site.Browser();
        var text = await reader.GetStringAsync("/api/openapi.json");
        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Contains("\"openapi\": \"3.1", text, StringComparison.Ordinal);

        var mapped = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal) && route != "/api/openapi.json");
        Assert.Equal(mapped.Order(), read.Document!.Paths.Keys.Order());

        var page = await reader.ReadAsync("/api");
        Assert.Equal(read.Document.Paths.Count, page.QuerySelectorAll("article.api > section").Length);
        foreach (var example in page.QuerySelectorAll("article.api > section a"))
            await reader.ReadJsonAsync(example.GetAttribute("href")!);
    }
}
