namespace NewsSite.Articles;

/// <summary>
/// That a section, topic, author or story became part of another: what the history and unsaved texts still call by its
/// number means the other one now.
/// </summary>
internal sealed class MergedPage
{
    private MergedPage()
    {
    }

    public MergedPage(string kind, int fromId, int intoId) => (Kind, FromId, IntoId) = (kind, fromId, intoId);

    /// <summary>"section", "topic", "author" or "story".</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Never given to another one.</summary>
    public int FromId { get; private set; }

    /// <summary>One that exists: follows its target when that is merged too.</summary>
    public int IntoId { get; private set; }

    public void PointTo(int intoId) => IntoId = intoId;
}
