namespace NewsSite.Accounts;

/// <summary>What <see cref="Permissions"/> must know of an article.</summary>
/// <param name="OwnerId">The member of staff who began it; null when it was imported.</param>
/// <param name="AssigneeId">Who is asked to work on it, if anybody.</param>
/// <param name="SeenByReaders">Published now, or withdrawn after it was.</param>
internal sealed record ArticleStanding(int? OwnerId, int? AssigneeId, int SectionId, bool SeenByReaders);
