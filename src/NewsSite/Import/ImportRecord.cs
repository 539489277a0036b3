namespace NewsSite.Import;

/// <summary>Which file an article came from, and in which state: what makes a second import change nothing.</summary>
internal sealed class ImportRecord
{
    private ImportRecord()
    {
    }

    public ImportRecord(string fileName, string contentHash, int articleId, int articleVersion, DateTime importedUtc)
    {
        FileName = fileName;
        ArticleId = articleId;
        Seen(contentHash, articleVersion, importedUtc);
    }

    /// <summary>The file's name without its folder: its stable identity.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Lower-case hexadecimal SHA-256 of the file's bytes.</summary>
    public string ContentHash { get; private set; } = "";

    public int ArticleId { get; private set; }

    /// <summary>The article's version after the import; a higher one now means that somebody has edited it.</summary>
    public int ArticleVersion { get; private set; }

    public DateTime ImportedUtc { get; private set; }

    public void Seen(string contentHash, int articleVersion, DateTime nowUtc) =>
        (ContentHash, ArticleVersion, ImportedUtc) = (contentHash, articleVersion, nowUtc);
}
