using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

[Permit(Act.KeepTopics)]
internal sealed class AuthorsModel(NamedPageReader<Author> reader, SavePage<Author> save) : NameListModel<Author>(reader, save)
{
    public override NameWords Words => NameWords.Authors;
}
