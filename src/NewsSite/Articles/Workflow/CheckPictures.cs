using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Pictures;
using NewsSite.Articles.Writing;
using NewsSite.Data;

namespace NewsSite.Articles.Workflow;

/// <summary>What the pictures of an article lack before it can appear: words for who cannot see them, and the right to show them.</summary>
internal static class CheckPictures
{
    public static async Task<IEnumerable<ChecklistItem>> OfAsync(
        NewsDb db, ArticleCopy copy, StoryTextParts parts, DateTime appearsUtc, CancellationToken cancellationToken)
    {
        var keys = StoryPictures.KeysIn(parts.Pictures.Select(picture => picture.Address));
        var known = await db.MediaAssets.AsNoTracking()
            .Where(a => a.Id == copy.LeadPictureId || keys.Contains(a.Key))
            .Select(a => new Known(a.Id, a.Key, a.Name, a.AlternativeText, a.Credit, a.ExpiresUtc))
            .ToListAsync(cancellationToken);
        return [.. OfLead(known, copy, appearsUtc), .. parts.Pictures.SelectMany(picture => OfStory(known, picture, appearsUtc))];
    }

    private static IEnumerable<ChecklistItem> OfLead(List<Known> known, ArticleCopy copy, DateTime appearsUtc)
    {
        if (copy.LeadPictureId is not { } id)
            yield break;
        var lead = known.Find(picture => picture.Id == id);
        if (lead is null || lead.AlternativeText.Length == 0)
            yield return Checklist.Block(nameof(copy.LeadPictureId), "Describe the lead picture for readers who cannot see it.");
        if (lead?.ExpiresUtc <= appearsUtc)
            yield return Checklist.Block(nameof(copy.LeadPictureId), "The right to show the lead picture has ended by then: choose another.");
        if (lead?.Credit.Length == 0)
            yield return Checklist.Advise(nameof(copy.LeadPictureId), "Say whose picture the lead picture is.");
    }

    private static IEnumerable<ChecklistItem> OfStory(List<Known> known, StoryTextParts.PictureLink picture, DateTime appearsUtc)
    {
        var key = StoryPictures.KeysIn([picture.Address]) is [var only] ? only : null;
        var asset = known.Find(one => one.Key == key);
        if (string.IsNullOrWhiteSpace(picture.Alternative) && string.IsNullOrEmpty(asset?.AlternativeText))
            yield return Checklist.Block(nameof(ArticleCopy.Markdown), "Describe the picture for readers who cannot see it.", picture.Address);
        if (asset?.ExpiresUtc <= appearsUtc)
            yield return Checklist.Block(nameof(ArticleCopy.Markdown), $"The right to show “{asset.Name}” has ended by then: take it out.", picture.Address);
        if (key is not null && asset is null)
            yield return Checklist.Block(nameof(ArticleCopy.Markdown), "This picture is not in the library any more: take it out.", picture.Address);
    }

    private sealed record Known(int Id, string Key, string Name, string AlternativeText, string Credit, DateTime? ExpiresUtc);
}
