using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

[Permit(Act.KeepTopics)]
internal sealed class OneTopicModel(NamedPageReader<Topic> reader, SavePage<Topic> save, RemovePage<Topic> remove)
    : NameModel<Topic>(reader, save, remove)
{
    public override NameWords Words => NameWords.Topics;
}
