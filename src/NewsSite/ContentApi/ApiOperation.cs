namespace NewsSite.ContentApi;

/// <summary>What can be asked of the content API, in the words of its description; <c>/api</c> and the OpenAPI document say the same.</summary>
/// <param name="Example">A path with a query that answers on every site.</param>
/// <param name="Result">What stands in the answer.</param>
internal sealed record ApiOperation(
    string Id, string Address, string Summary, string Example, ApiResult Result, IReadOnlyList<ApiParameter> Parameters)
{
    private static readonly ApiParameter Limit = new("limit", ApiValue.Number, $"How many at most: 1 to {ArticleFilter.Most}, {ArticleFilter.UsualLimit} unless told.");

    private static readonly ApiParameter After = new("after", ApiValue.Number, "Where the page begins; “next” names the whole address.");

    public static readonly IReadOnlyList<ApiOperation> All =
    [
        new("listArticles", ContentApiEndpoints.Articles, "Published articles, newest first.", "/api/articles?limit=5", ApiResult.Articles,
        [
            new("section", ApiValue.Text, "Slug of a section; one of section, topic, author and story at a time."),
            new("topic", ApiValue.Text, "Slug of a topic."),
            new("author", ApiValue.Text, "Slug of an author."),
            new("story", ApiValue.Text, "Slug of a story."),
            new("from", ApiValue.Day, "First published on that day (UTC) or later."),
            new("to", ApiValue.Day, "First published on that day (UTC) or earlier."),
            new("include", ApiValue.Text, "“body” for the whole text of each."),
            Limit,
            new("before", ApiValue.Text, "Where the page begins; “next” names the whole address."),
        ]),
        new("getArticle", ContentApiEndpoints.OneArticle, "One article with its text; 410 with a canceled item once it was withdrawn.", "", ApiResult.Article,
            [new("id", ApiValue.Number, "Its number: the alternative id “article”.") { IsInPath = true }]),
        new("listChanges", ContentApiEndpoints.Changes,
            "Everything that changed for readers after a place, oldest change first, each article once, as it is now: with its text, or canceled when readers have it no more. Keep “next” and ask for it again: it stays good for ever.",
            "/api/changes?limit=5", ApiResult.Changes,
            [new("since", ApiValue.Number, "The place; 0 or nothing for everything."), Limit]),
        new("searchArticles", ContentApiEndpoints.Search, "Articles that a search finds, the best first, 20 a page; count is of all hits, or of as many as were looked at.",
            "/api/search?q=government", ApiResult.Found,
        [
            new("q", ApiValue.Text, "What the search page takes: words, \"phrases\", -without, author:, section:, topic:, after:, before:."),
            new("sort", ApiValue.Text, "“date” for the newest first."),
            new("page", ApiValue.Number, "Of the best; “next” names the whole address."),
            new("before", ApiValue.Number, "Of the newest; “next” names the whole address."),
        ]),
        new("listSections", "/api/sections", "The sections.", "/api/sections", ApiResult.Groups, [After, Limit]),
        new("listTopics", "/api/topics", "The topics that published articles have.", "/api/topics?limit=5", ApiResult.Groups, [After, Limit]),
        new("listAuthors", "/api/authors", "Who has written published articles.", "/api/authors?limit=5", ApiResult.Groups, [After, Limit]),
        new("listStories", "/api/stories", "The stories that published articles belong to.", "/api/stories?limit=5", ApiResult.Groups, [After, Limit]),
    ];
}

internal sealed record ApiParameter(string Name, ApiValue Value, string Description)
{
    public bool IsInPath { get; init; }
}

internal enum ApiValue
{
    Text,
    Number,
    Day,
}

internal enum ApiResult
{
    Article,
    Articles,
    Changes,
    Found,
    Groups,
}
