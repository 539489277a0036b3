using NewsSite.Articles;

namespace NewsSite.FrontPage;

/// <summary>Makes of an arrangement what readers are to see, in the one way for readers and for previews.</summary>
internal sealed class DrawFront(ArticleReader articles)
{
    private const int MostReadSlots = 4;

    /// <param name="key">See <see cref="FrontKey"/>.</param>
    public async Task<FrontView> RunAsync(string key, Arrangement arrangement, FrontMaterial material, CancellationToken cancellationToken)
    {
        if (key != FrontKey.FrontPage && arrangement.Containers.Count == 0)
            return await SectionAsync(key, material, cancellationToken);

        var meant = await material.FollowAsync(arrangement, cancellationToken);
        var view = new FrontView(await new FrontMakeUp(material, meant).RunAsync(cancellationToken), "");
        return key == FrontKey.FrontPage && view.Cards.Take(2).ToList() is [var only]
            ? view with { Opening = await articles.OpeningAsync(only.Card.Id, cancellationToken) }
            : view;
    }

    /// <summary>A section that nobody has arranged is its list, which the newest leads; what is most read stands beside that.</summary>
    private static async Task<FrontView> SectionAsync(string slug, FrontMaterial material, CancellationToken cancellationToken)
    {
        if ((await material.SectionsAsync(cancellationToken)).FirstOrDefault(section => section.Slug == slug) is not { } section || !material.IsRead(section.Id))
            return FrontView.Empty;

        var newest = await material.NewestAsync(FillRule.OfSection(section.Id), 1, cancellationToken);
        var beside = new Arrangement { Containers = [new Container(1, ContainerKind.MostRead, FillRule.MostReadIn(section.Id), MostReadSlots)] };
        return new FrontView(await new FrontMakeUp(material, beside, newest is [var leads, ..] ? leads : null).RunAsync(cancellationToken), "");
    }
}
