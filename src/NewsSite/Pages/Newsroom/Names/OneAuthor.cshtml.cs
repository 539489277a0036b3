using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

[Permit(Act.KeepTopics)]
internal sealed class OneAuthorModel(NamedPageReader<Author> reader, SavePage<Author> save, RemovePage<Author> remove)
    : NameModel<Author>(reader, save, remove)
{
    public override NameWords Words => NameWords.Authors;
}
