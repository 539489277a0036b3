namespace NewsSite.StandingPages;

/// <summary>A page that says who we are and how we work (about, ethics, corrections policy, ownership, contact).</summary>
internal sealed class StandingPage
{
    private StandingPage()
    {
    }

    public StandingPage(string slug, string title, string markdown, string html, DateTime savedUtc)
    {
        Slug = slug;
        Title = title;
        Rewrite(markdown, html, savedUtc);
    }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Markdown { get; private set; } = "";

    /// <summary>Sanitised, made at save.</summary>
    public string Html { get; private set; } = "";

    public DateTime SavedUtc { get; private set; }

    public void Rewrite(string markdown, string html, DateTime nowUtc) =>
        (Markdown, Html, SavedUtc) = (markdown, html, nowUtc);
}
