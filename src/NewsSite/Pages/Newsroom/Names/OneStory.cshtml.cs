using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

[Permit(Act.KeepTopics)]
internal sealed class OneStoryModel(NamedPageReader<Story> reader, SavePage<Story> save, RemovePage<Story> remove)
    : NameModel<Story>(reader, save, remove)
{
    public override NameWords Words => NameWords.Stories;
}
