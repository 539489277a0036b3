using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

[Permit(Act.ChangeSettings)]
internal sealed class SectionsModel(NamedPageReader<Section> reader, SavePage<Section> save, MoveSection move)
    : NameListModel<Section>(reader, save)
{
    public override NameWords Words => NameWords.Sections;

    public async Task<IActionResult> OnPostMoveAsync([FromForm] int id, [FromForm] bool forward, CancellationToken cancellationToken) =>
        AnswerShortly(await move.RunAsync(Me, id, forward, cancellationToken), $"{Words.Address}#section-{id}");

    /// <summary>All, in the order of the section bar.</summary>
    protected override async Task ShowAsync(string? sought, string? after, CancellationToken cancellationToken) =>
        Lines = await Reader.AllAsync(cancellationToken);
}
