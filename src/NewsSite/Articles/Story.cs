using NewsSite.Articles.Names;

namespace NewsSite.Articles;

/// <summary>A thread of articles on one developing event; its timeline is <c>/stories/slug</c>.</summary>
internal sealed class Story : INamedPage
{
    private Story()
    {
    }

    public Story(string slug, string title, string summary = "")
    {
        Slug = slug;
        Title = title;
        Summary = summary;
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Plain text: where the event stands, in a sentence or two.</summary>
    public string Summary { get; private set; } = "";

    public DateTime? ChangedUtc { get; private set; }

    public int Version { get; private set; } = 1;

    NamedText INamedPage.Text => new(Title, Summary);

    public void Say(NamedText text)
    {
        (Title, Summary) = (text.Name, text.About);
        Version++;
    }

    public void ChangeAt(DateTime nowUtc) => ChangedUtc = nowUtc;

    public void MoveTo(string slug) => Slug = slug;
}
