using NewsSite.Articles;
using NewsSite.Import.Language;

namespace NewsSite.Import;

/// <summary>Everything about an article that its file decides, ready to be stored: made outside of any transaction.</summary>
/// <param name="Slug">Wanted; it gets a number when it is taken.</param>
/// <param name="Topics">Names in the order in which they are shown; no two with one slug.</param>
internal sealed record ImportedArticle(
    string Headline,
    string Standfirst,
    ArticleBody Body,
    IReadOnlyList<BackgroundContent> Background,
    IReadOnlyList<SourceContent> Sources,
    IReadOnlyList<string> Topics,
    string Section,
    string Slug,
    FrontMatter FrontMatter)
{
    public static ImportedArticle From(ArticleFile file, SectionNames sections)
    {
        var headline = new TextPart(file.Headline);
        var text = new List<TextPart>(file.Body.Count + 1) { new(file.Standfirst) };
        text.AddRange(Parts(file, file.Body));
        var sources = Attributions.Find([.. text, .. Parts(file, file.Background)]);
        var topics = file.FrontMatter.Topics ?? Language.Topics.Find(headline, text, [.. sources.Select(source => source.Name)]);

        return new ImportedArticle(
            file.Headline,
            file.Standfirst,
            file.IsMarkdown ? StoryText.Body(string.Join("\n\n", file.Body)) : StoryText.PlainBody(file.Body),
            [.. file.Background.Select(paragraph => file.IsMarkdown ? Markdown(paragraph) : Plain(paragraph))],
            [.. sources.Select(source => new SourceContent(source.Name, source.Url))],
            [.. topics.DistinctBy(Articles.Slug.From)],
            SectionOf(file, headline, text, sections),
            file.FrontMatter.Slug ?? Articles.Slug.From(file.Headline),
            file.FrontMatter);
    }

    private static IEnumerable<TextPart> Parts(ArticleFile file, IReadOnlyList<string> paragraphs) =>
        paragraphs.Select(paragraph => new TextPart(file.IsMarkdown ? MarkdownWords.Of(paragraph) : paragraph));

    private static string SectionOf(ArticleFile file, TextPart headline, List<TextPart> text, SectionNames sections) =>
        file.FrontMatter.Section
        ?? (SectionChoice.Find(headline, text) is { } chosen ? sections.Find(chosen) : null)
        ?? sections.Default;

    private static BackgroundContent Markdown(string paragraph) => new(paragraph, StoryText.Html(paragraph));

    private static BackgroundContent Plain(string paragraph)
    {
        var body = StoryText.PlainBody([paragraph]);
        return new(body.Markdown, body.Html);
    }
}
