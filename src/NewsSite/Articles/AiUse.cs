namespace NewsSite.Articles;

/// <summary>What part artificial intelligence had in an article. Stored as a number: never renumber.</summary>
internal enum AiUse
{
    /// <summary>Nobody has said; such an article cannot be published in the newsroom.</summary>
    NotStated = 0,
    None = 1,

    /// <summary>Tools helped a person who wrote it.</summary>
    Assisted = 2,

    /// <summary>A tool wrote it and a person answers for it; a note says which and how.</summary>
    Generated = 3,
}
