namespace NewsSite.Search;

/// <summary>What a reader asks for, taken apart by <see cref="QueryParser"/>. Never fails: what cannot be understood is said in <see cref="Notes"/>.</summary>
internal sealed record SearchQuery
{
    /// <summary>As typed, without superfluous white space and control characters.</summary>
    public required string Text { get; init; }

    /// <summary>All that are not excluded must occur.</summary>
    public required IReadOnlyList<SearchTerm> Terms { get; init; }

    public required IReadOnlyList<SearchFilter> Filters { get; init; }

    /// <summary>The first day, in the site's time zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day before which an article was published.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Sentences for the reader about what was left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IEnumerable<SearchTerm> Wanted => Terms.Where(term => !term.IsExcluded);

    /// <summary>Says what to find, and not only what to leave out.</summary>
    public bool IsAsking => Wanted.Any() || Filters.Any(filter => !filter.IsExcluded) || From is not null || Before is not null;
}

/// <param name="Words">Folded, in their order; more than one is a phrase.</param>
/// <param name="IsBeginning">The one word is the beginning of others: <c>elect*</c>.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Words, bool IsExcluded = false, bool IsBeginning = false)
{
    public bool IsPhrase => Words.Count > 1;

    public string Text => string.Join(' ', Words);
}

internal enum FilterKind
{
    Author,
    Section,
    Topic,
}

/// <param name="Value">A name or a slug, as typed.</param>
internal sealed record SearchFilter(FilterKind Kind, string Value, bool IsExcluded = false);
