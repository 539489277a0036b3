using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

[Permit(Act.ChangeSettings)]
internal sealed class OneSectionModel(NamedPageReader<Section> reader, SavePage<Section> save, RemovePage<Section> remove)
    : NameModel<Section>(reader, save, remove)
{
    public override NameWords Words => NameWords.Sections;
}
