using System.Security.Cryptography;

namespace NewsSite.Import;

/// <summary>A file as it was found. With neither an article nor a refusal it is the one that is already known.</summary>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of its bytes; empty when they could not be read.</param>
internal sealed record FoundFile(string Path, string Hash, ImportedArticle? Article, string? Refusal)
{
    /// <summary>Its stable identity.</summary>
    public string Name { get; } = System.IO.Path.GetFileName(Path);
}

/// <summary>From a path to an article that can be stored, or to the reason why not. Safe for concurrent use.</summary>
internal sealed class FileReading(int limitBytes, FrontMatterReader frontMatter, SectionNames sections, KnownFiles known)
{
    public FoundFile Read(string path)
    {
        var hash = "";
        try
        {
            var bytes = FileBytes.Read(path, limitBytes);
            hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return known.IsUnchanged(Path.GetFileName(path), hash)
                ? new(path, hash, null, null)
                : new(path, hash, ImportedArticle.From(Understand(path, FileText.Decode(bytes)), sections), null);
        }
        catch (RefusedFileException refusal)
        {
            return new(path, hash, null, refusal.Message);
        }
    }

    private ArticleFile Understand(string path, string text)
    {
        var (yaml, story) = FrontMatterBlock.Split(text);
        var stated = yaml is null ? FrontMatter.None : frontMatter.Read(yaml);
        return path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            ? PlainTextFormat.Read(story, stated)
            : MarkdownFormat.Read(story, stated);
    }
}
