using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles.Pictures;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Writing;
using NewsSite.Data;
using NewsSite.Site;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;

namespace NewsSite.Articles.Workflow;

/// <summary>What an article lacks before it can appear. Never in the way of saving.</summary>
internal sealed class Checklist(IOptions<SiteOptions> options, FurnitureReader furniture, ChosenTime times)
{
    /// <summary>Characters that search engines show of a title, and the limit of schema.org's headline.</summary>
    private const int SearchTitleLimit = 110;

    private const int SearchDescriptionLimit = 160;

    /// <param name="appearsUtc">When the article is to appear: now, or the time that it is scheduled for.</param>
    public async Task<IReadOnlyList<ChecklistItem>> OfAsync(
        NewsDb db, ArticleCopy copy, DateTime appearsUtc, CancellationToken cancellationToken)
    {
        var parts = StoryTextParts.Of(copy.Markdown);
        return
        [
            .. Fields(copy, appearsUtc),
            .. await CheckPictures.OfAsync(db, copy, parts, appearsUtc, cancellationToken),
            .. await LinksAsync(db, copy, parts, cancellationToken),
        ];
    }

    public static IReadOnlyList<Problem> Blocking(IEnumerable<ChecklistItem> items) =>
        [.. items.Where(item => item.Severity == CheckSeverity.Blocking).Select(item => new Problem(item.Field, item.Message))];

    private IEnumerable<ChecklistItem> Fields(ArticleCopy copy, DateTime appearsUtc)
    {
        if (copy.Headline.Length == 0)
            yield return Block(nameof(copy.Headline), "Write a headline.");
        if (copy.Language is { } language && !LanguageTag.IsKnown(language))
            yield return Block(nameof(copy.Language), $"“{language}” is not a language tag. Write one like en-GB, de or pt-BR, or leave it empty for the site's own language.");
        if (copy.SectionId is null)
            yield return Block(nameof(copy.SectionId), "Choose a section.");
        if (string.IsNullOrWhiteSpace(copy.Markdown))
            yield return Block(nameof(copy.Markdown), "Write the story.");
        if (copy.Standfirst.Length == 0)
            yield return Block(nameof(copy.Standfirst), "Write a standfirst: lists, search engines and shared links show it.");
        if (copy.AiUse == AiUse.NotStated)
            yield return Block(nameof(copy.AiUse), "Say whether artificial intelligence was used.");
        if (copy.AiUse == AiUse.Generated && copy.AiNote is null)
            yield return Block(nameof(copy.AiNote), "Say what was generated, by what, and who answers for it.");
        if (copy.CanonicalUrl is not null && !PreparedCopy.IsWebAddress(copy.CanonicalUrl))
            yield return Block(nameof(copy.CanonicalUrl), "Give the whole address where the text first appeared, beginning with https://.");
        if (copy.EmbargoUtc is { } until && until > appearsUtc)
            yield return Block(nameof(copy.EmbargoUtc), "The embargo has not ended by then.");
        if (copy.EmbargoUtc is { } ends && times.ChangeAt(ends) is { } change)
            yield return Advise(nameof(copy.EmbargoUtc), $"Is that when the embargo ends? {change}");
        if ((copy.SearchTitle ?? copy.Headline).Length > SearchTitleLimit)
            yield return Advise(nameof(copy.SearchTitle), $"Search engines cut titles after {SearchTitleLimit} characters: write a shorter search title.");
        if (copy.SearchDescription?.Length > SearchDescriptionLimit)
            yield return Advise(nameof(copy.SearchDescription), $"Search engines cut descriptions after {SearchDescriptionLimit} characters.");
        if (copy.Sources.Count == 0)
            yield return Advise(nameof(copy.Sources), "Name at least one source: readers ask who says so.");
        if (copy.Bylines.Count == 0)
            yield return Advise(nameof(copy.Bylines), "Name who wrote it.");
        if (copy.TopicIds.Count == 0 && copy.NewTopics is null)
            yield return Advise(nameof(copy.TopicIds), "Choose topics, so that readers find it beside its like.");
        if (copy.Slug is null && Slug.From(copy.Headline) == "untitled")
            yield return Advise(nameof(copy.Slug), "The headline gives no words for the address: choose some.");
    }

    private async Task<IEnumerable<ChecklistItem>> LinksAsync(
        NewsDb db, ArticleCopy copy, StoryTextParts parts, CancellationToken cancellationToken)
    {
        (string Field, string Address)[] links =
        [
            .. parts.Links.Select(address => (nameof(copy.Markdown), address)),
            .. copy.Background.SelectMany(item => StoryTextParts.Of(item.Markdown).Links).Select(address => (nameof(copy.Background), address)),
            .. copy.Sources.Select(source => (nameof(copy.Sources), source.Url ?? "")),
        ];
        var pages = (await furniture.ReadAsync(cancellationToken)).StandingPages.Select(page => "/" + page.Slug);
        var broken = await OwnLinks.BrokenAsync(db, options.Value.Url, pages, [.. links.Select(link => link.Address)], cancellationToken);
        return links.Distinct().Where(link => broken.Contains(link.Address))
            .Select(link => Block(link.Field, $"The link {link.Address} leads to nothing that readers can see.", link.Address));
    }

    internal static ChecklistItem Block(string field, string message, string? passage = null) =>
        new(field, CheckSeverity.Blocking, message, passage);

    internal static ChecklistItem Advise(string field, string message) => new(field, CheckSeverity.Advice, message);
}
