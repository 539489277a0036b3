namespace NewsSite.Articles;

/// <summary>Who says so: one attribution of an article.</summary>
internal sealed class Source
{
    private Source()
    {
    }

    public Source(SourceContent content, int position)
    {
        Name = content.Name;
        Url = IsWebAddress(content.Url) ? content.Url : null;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public int Position { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>An http or https address, or null when the text gives none.</summary>
    public string? Url { get; private set; }

    /// <summary>Anything else a page would write into a link: a script's address, a file's, half an address.</summary>
    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
