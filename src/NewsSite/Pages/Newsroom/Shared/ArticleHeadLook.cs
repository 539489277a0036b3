using NewsSite.Pages.Newsroom.Articles;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>What stands over each page of one article: its state, and the way to its other pages.</summary>
/// <param name="Here">The last part of this page's address; "" for the form.</param>
internal sealed record ArticleHeadLook(ArticlePageModel Page, string Here)
{
    public IReadOnlyList<(string Part, string Name)> Tabs =>
    [
        ("", "Write"),
        ("looks", "Preview"),
        ("comments", Page.Opened.OpenComments > 0 ? $"Comments ({Page.Opened.OpenComments})" : "Comments"),
        ("history", "History"),
        ("next", "What next"),
    ];

    public string AddressOf(string part) => part.Length == 0 ? Page.Home : $"{Page.Home}/{part}";
}
