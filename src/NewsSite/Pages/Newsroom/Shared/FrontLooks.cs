using NewsSite.Articles;
using NewsSite.FrontPage;
using NewsSite.Media.Library;
using NewsSite.Pages.Newsroom.FrontPage;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>The head of each page about one front.</summary>
/// <param name="Tab">The page that this is.</param>
internal sealed record FrontHeadLook(OpenedFront Front, string Tab);

/// <summary>A list of what was changed.</summary>
internal sealed record ChangesLook(IReadOnlyList<FrontChange> Changes, IReadOnlyDictionary<int, FrontArticle> Articles);

/// <summary>What two people changed, and the choice between them.</summary>
/// <param name="Number">The colleague's version.</param>
internal sealed record FrontClashLook(OpenedFront Front, int Number, FrontClash Clash, IReadOnlyDictionary<int, FrontArticle> Articles);

/// <summary>The buttons that move and remove a part of a front.</summary>
/// <param name="Key">As the form names it.</param>
/// <param name="Name">As people call it.</param>
internal sealed record MovesLook(string Key, string Name, bool IsFirst, bool IsLast);

/// <summary>An article that was placed by hand.</summary>
/// <param name="Article">Null when there is no such article any more.</param>
/// <param name="Picture">The one that was chosen for this place; null for none.</param>
internal sealed record PlacedArticleLook(PlacedArticle Placed, FrontArticle? Article, PictureLine? Picture, bool IsFirst, bool IsLast)
{
    public bool IsChanged => (Placed.Kicker ?? Placed.Headline) is not null || Placed.PictureId is not null;
}

/// <summary>A container on the page that arranges it.</summary>
internal sealed record ContainerLook(Container Container, ArrangeModel Page, bool IsFirst, bool IsLast)
{
    /// <summary>More of what a rule fills is only counted.</summary>
    public const int FilledShown = 5;

    public IReadOnlyList<FrontCard> Filled => [.. Page.Shown.Filled[Container.Id]];

    /// <summary>What was looked for to be placed here; null when nothing was.</summary>
    public string? Words => Page.Unsaved?.Finding is { } finding && finding.ContainerId == Container.Id ? finding.Words : null;

    /// <summary>A rule may want the name of a topic or story.</summary>
    public bool MayBeNamed => Container.Kind is not (ContainerKind.Band or ContainerKind.MostRead);

    /// <summary>What the container may be filled with: the form's value, and the words for it.</summary>
    public IEnumerable<(string Value, string Text)> Rules
    {
        get
        {
            var sections = Page.Shown.Sections.Select(section => (FrontForm.ValueOf(FillRule.OfSection(section.Id)), $"Newest of {section.Name}"));
            var mostRead = Page.Shown.Sections.Select(section => (FrontForm.ValueOf(FillRule.MostReadIn(section.Id)), $"Most read in {section.Name}"));
            return Container.Kind switch
            {
                ContainerKind.Timeline => [Choice(RuleSource.Story)],
                ContainerKind.Band => [Choice(RuleSource.EachSection), .. sections],
                ContainerKind.MostRead => [Choice(RuleSource.MostRead), .. mostRead],
                _ =>
                [
                    Choice(RuleSource.Nothing), Choice(RuleSource.Newest), .. sections,
                    .. Enum.GetValues<ArticleKind>().Where(kind => kind != ArticleKind.News).Select(kind => (FrontForm.ValueOf(new FillRule(RuleSource.Kind, (int)kind)), $"Newest of kind {ArticleWordsOf(kind)}")),
                    Choice(RuleSource.Topic), Choice(RuleSource.Story), Choice(RuleSource.MostRead),
                ],
            };
        }
    }

    /// <summary>Nothing stands before it on the whole front.</summary>
    public bool IsFirstArticle(PlacedArticle placed) => Page.Shown.Arrangement.Placed.FirstOrDefault() == placed && IsFirst;

    public bool IsLastArticle(PlacedArticle placed) => Page.Shown.Arrangement.Placed.LastOrDefault() == placed && IsLast;

    private static (string Value, string Text) Choice(RuleSource from) => (from.ToString(), FrontWords.Of(from));

    private static string ArticleWordsOf(ArticleKind kind) => kind.ToString().ToLowerInvariant();
}
