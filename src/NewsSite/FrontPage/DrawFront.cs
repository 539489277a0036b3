using NewsSite.Articles;

namespace NewsSite.FrontPage;

/// <summary>Makes of an arrangement what readers are to see, in the one way for readers and for previews.</summary>
internal sealed class DrawFront(ArticleReader articles)
{
    /// <param name="key">See <see cref="FrontKey"/>.</param>
    public async Task<FrontView> RunAsync(string key, Arrangement arrangement, FrontMaterial material, CancellationToken cancellationToken)
    {
        var view = new FrontView(await new FrontMakeUp(material, arrangement).RunAsync(cancellationToken), "");
        return key == FrontKey.FrontPage && view.Cards.Take(2).ToList() is [var only]
            ? view with { Opening = await articles.OpeningAsync(only.Card.Id, cancellationToken) }
            : view;
    }
}
