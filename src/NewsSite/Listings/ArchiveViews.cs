namespace NewsSite.Listings;

/// <param name="Months">First days of the months that hold articles, ascending.</param>
internal sealed record ArchiveYear(int Year, IReadOnlyList<DateOnly> Months);

/// <summary>A month or a day.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Days">The days in it that hold articles, ascending.</param>
/// <param name="Earlier">The nearest day before it with an article.</param>
/// <param name="Later">The nearest day after it with an article.</param>
internal sealed record ArchivePeriod(
    DateOnly From, Listing Listing, IReadOnlyList<DateOnly> Days, DateOnly? Earlier, DateOnly? Later);
