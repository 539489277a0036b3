namespace NewsSite.Articles.Writing;

/// <summary>
/// What one member of staff has typed into an article and not saved yet. One for each of them and article, overwritten in
/// place, gone with their next save; never shown to anybody else. Two of their pages never overwrite each other's text:
/// see <see cref="AutosaveClaim"/>.
/// </summary>
internal sealed class Autosave
{
    private Autosave()
    {
    }

    public Autosave(int articleId, int staffId) => (ArticleId, StaffId) = (articleId, staffId);

    public int ArticleId { get; private set; }

    public int StaffId { get; private set; }

    /// <summary>The version of the article that the person had before them.</summary>
    public int FromVersion { get; private set; }

    /// <summary>Of the page that it was written on, and which of that page's texts it is: <see cref="AutosaveClaim.As"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>An <see cref="ArticleCopy"/>.</summary>
    public string CopyJson { get; private set; } = "{}";

    public DateTime SavedUtc { get; private set; }

    public void Keep(string name, int fromVersion, string copyJson, DateTime nowUtc) =>
        (Name, FromVersion, CopyJson, SavedUtc) = (name, fromVersion, copyJson, nowUtc);
}
