namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>A field of the article's form, one line or several. Nothing in it is ever required: see the checklist.</summary>
/// <param name="Name">Of the input; also what <see cref="Site.Problem.Field"/> names.</param>
internal sealed record CopyFieldLook(string Name, string Label, string? Value, string? Problem = null)
{
    /// <summary>Lines that a text area shows; zero for an input of one line.</summary>
    public int Rows { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>Advice that stands beneath.</summary>
    public string? Hint { get; init; }

    /// <summary>Characters that are advised at most; longer is allowed.</summary>
    public int? Advised { get; init; }

    /// <summary>Becomes tokens with suggestions where scripts run.</summary>
    public bool HoldsTopics { get; init; }

    /// <summary>Where a script finds names that begin with what was typed.</summary>
    public string? Suggest { get; init; }

    /// <summary>The id of a <c>datalist</c> to choose from.</summary>
    public string? ListId { get; init; }

    /// <summary>A script helps to find the address of an earlier article of ours.</summary>
    public bool FindsEarlier { get; init; }

    /// <summary>A class of its own, for what is typed as it will look.</summary>
    public string? Look { get; init; }

    /// <summary>BCP 47 tag of what is typed; null for the site's language.</summary>
    public string? Language { get; init; }
}
