using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Writing;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>A page about one article in the newsroom.</summary>
internal abstract class ArticlePageModel(EditorReader reader) : NewsroomPageModel
{
    protected EditorReader Reader { get; } = reader;

    public required EditorView View { get; set; }

    public OpenedArticle Opened => View.Opened;

    public string Headline => View.Form.Headline is { Length: > 0 } headline ? headline : "Untitled";

    /// <summary>The article's own address in the newsroom.</summary>
    public string Home => $"/newsroom/articles/{Opened.Id}";

    /// <param name="typed">What stands in the form, when that was not saved.</param>
    /// <returns>False when there is no such article for this person.</returns>
    protected async Task<bool> ShowAsync(int id, PlainCopy? typed, CancellationToken cancellationToken)
    {
        if (await Reader.FindAsync(Me, id, typed, cancellationToken) is not Outcome<EditorView>.Ok found)
            return false;
        View = found.Value;
        return true;
    }
}
