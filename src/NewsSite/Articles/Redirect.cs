namespace NewsSite.Articles;

/// <summary>A superseded address and where it leads now, in one hop; kept for ever.</summary>
internal sealed class Redirect
{
    private Redirect()
    {
    }

    public Redirect(string fromPath, string toPath, DateTime createdUtc)
    {
        FromPath = fromPath;
        ToPath = toPath;
        CreatedUtc = createdUtc;
    }

    /// <summary>Path without query, as readers typed it: decoded, starting with a slash.</summary>
    public string FromPath { get; private set; } = "";

    public string ToPath { get; private set; } = "";

    public DateTime CreatedUtc { get; private set; }

    /// <summary>Follows its target to a newer address, so that no reader is sent round twice.</summary>
    public void PointTo(string path) => ToPath = path;
}
