namespace NewsSite.Articles.Workflow;

internal enum CheckSeverity
{
    /// <summary>Would be better otherwise.</summary>
    Advice,

    /// <summary>The article cannot be published or scheduled so.</summary>
    Blocking,
}

/// <summary>One thing that is missing or wrong before an article can appear.</summary>
/// <param name="Field">The property of <see cref="Writing.ArticleCopy"/> to jump to.</param>
/// <param name="Message">What to do, for the person who writes.</param>
/// <param name="Passage">The part of the text that is meant, word for word; null for the whole field.</param>
internal sealed record ChecklistItem(string Field, CheckSeverity Severity, string Message, string? Passage = null);
