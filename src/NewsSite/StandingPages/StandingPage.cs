namespace NewsSite.StandingPages;

/// <summary>A page that says who we are and how we work (about, ethics, corrections policy, ownership, contact).</summary>
internal sealed class StandingPage
{
    private StandingPage()
    {
    }

    /// <param name="text">Has a title.</param>
    public StandingPage(string slug, StandingPageText text, DateTime nowUtc)
    {
        Slug = slug;
        Rewrite(text, nowUtc);
    }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The whole text as it was written, the line with the title included.</summary>
    public string Markdown { get; private set; } = "";

    /// <summary>Sanitised; made at save, and again when one of its pictures changes.</summary>
    public string Html { get; private set; } = "";

    public DateTime SavedUtc { get; private set; }

    /// <summary>Grows by one with every save; a save states the version it started from.</summary>
    public int Version { get; private set; }

    /// <summary>Replaces the text; one without a title leaves the page the title that it has.</summary>
    public void Rewrite(StandingPageText text, DateTime nowUtc)
    {
        Title = text.Title ?? Title;
        Markdown = text.Markdown;
        Html = text.Html;
        SavedUtc = nowUtc;
        Version++;
    }

    /// <summary>A picture that it shows has changed: the same text, rendered anew.</summary>
    public void RenderAgain(string html) => Html = html;
}
