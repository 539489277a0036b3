using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

[Permit(Act.KeepTopics)]
internal sealed class TopicsModel(NamedPageReader<Topic> reader, SavePage<Topic> save) : NameListModel<Topic>(reader, save)
{
    public override NameWords Words => NameWords.Topics;
}
