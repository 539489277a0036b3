using NewsSite.Articles;

namespace NewsSite.FrontPage;

/// <param name="Lead">Null on a paper that has published nothing yet.</param>
/// <param name="Opening">With one article only, the first paragraphs of its story text (sanitised HTML).</param>
/// <param name="Related">Other articles of the lead's story.</param>
internal sealed record FrontView(
    ArticleCard? Lead,
    string Opening,
    IReadOnlyList<ArticleCard> Related,
    IReadOnlyList<ArticleCard> SecondTier,
    IReadOnlyList<ArticleCard> Latest,
    IReadOnlyList<SectionBand> Bands,
    IReadOnlyList<BylineLink> LeadBylines)
{
    public static FrontView Empty { get; } = new(null, "", [], [], [], [], []);

    /// <summary>A paper of a single story is laid out as one, not as a page with holes.</summary>
    public bool IsOneStory => Lead is not null && Opening.Length > 0;
}

/// <summary>A section's strip on the front: its lead, with a picture if one of its newest has one, and the rest.</summary>
internal sealed record SectionBand(string Slug, string Name, ArticleCard Lead, IReadOnlyList<ArticleCard> Rest)
{
    public string Path => ArticlePath.OfSection(Slug);

    public static SectionBand Of(string slug, string name, IReadOnlyList<ArticleCard> newest)
    {
        var lead = newest.FirstOrDefault(card => card.Picture is not null) ?? newest[0];
        return new SectionBand(slug, name, lead, newest.Where(card => card.Id != lead.Id).ToList());
    }
}
