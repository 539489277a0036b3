using Microsoft.EntityFrameworkCore;
using NewsSite.Articles.Writing;
using NewsSite.Data;

namespace NewsSite.Articles.Names;

/// <summary>Reads a stored text as it is meant now: what was merged since is what it was merged into.</summary>
internal static class Survivors
{
    public static async Task<ArticleCopy> FollowAsync(NewsDb db, ArticleCopy copy, CancellationToken cancellationToken)
    {
        int[] ids = [.. copy.TopicIds, .. copy.Bylines.Select(byline => byline.AuthorId).OfType<int>(), copy.SectionId ?? 0, copy.StoryId ?? 0];
        var merged = await db.MergedPages.AsNoTracking().Where(m => ids.Contains(m.FromId)).ToListAsync(cancellationToken);
        if (merged.Count == 0)
            return copy;

        int Of(string kind, int id) => merged.Find(m => m.Kind == kind && m.FromId == id)?.IntoId ?? id;
        int? OfOptional(string kind, int? id) => id is { } known ? Of(kind, known) : null;
        return copy with
        {
            SectionId = OfOptional(SectionPages.Kind.Noun, copy.SectionId),
            StoryId = OfOptional(StoryPages.Kind.Noun, copy.StoryId),
            TopicIds = [.. copy.TopicIds.Select(id => Of(TopicPages.Kind.Noun, id)).Distinct()],
            Bylines = [.. copy.Bylines.Select(byline => byline with { AuthorId = OfOptional(AuthorPages.Kind.Noun, byline.AuthorId) })],
        };
    }
}
