using NewsSite.Articles;

namespace NewsSite.FrontPage;

/// <summary>A scheduled article as it will stand on a front once it is published. For previews in the newsroom only.</summary>
internal sealed record ComingArticle(ArticleCard Card, int SectionId, IReadOnlyList<int> TopicIds)
{
    public bool Fits(FillRule rule) => rule.From switch
    {
        RuleSource.Newest => true,
        RuleSource.Section => SectionId == rule.Of,
        RuleSource.Topic => TopicIds.Contains(rule.Of),
        RuleSource.Story => Card.StoryId == rule.Of,
        RuleSource.Kind => Card.Kind == (ArticleKind)rule.Of,
        _ => false,
    };
}
