using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

[Permit(Act.KeepTopics)]
internal sealed class StoriesModel(NamedPageReader<Story> reader, SavePage<Story> save) : NameListModel<Story>(reader, save)
{
    public override NameWords Words => NameWords.Stories;
}
