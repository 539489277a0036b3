namespace NewsSite.Articles;

/// <summary>An article's place under one topic.</summary>
internal sealed class ArticleTopic
{
    private ArticleTopic()
    {
    }

    public ArticleTopic(int topicId, int position)
    {
        TopicId = topicId;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public int TopicId { get; private set; }

    public Topic? Topic { get; private set; }

    public int Position { get; private set; }

    /// <summary>
    /// The article's publication instant while readers can see it, otherwise null: the order of the topic's list, kept
    /// here so that one index answers a page of it at any depth. Triggers in the database keep it, so that no writer
    /// can forget.
    /// </summary>
    public DateTime? ListedUtc { get; private set; }
}
