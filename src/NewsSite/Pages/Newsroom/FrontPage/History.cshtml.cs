using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.FrontPage;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>The versions of a front, and the way back to one.</summary>
[Permit(Act.ArrangeFronts)]
internal sealed class HistoryModel(FrontDesk desk, RollBackFront rollBack, FrontSearch articles) : NewsroomPageModel
{
    public override string Title => $"History: {Front.Name}";

    public required OpenedFront Front { get; set; }

    public IReadOnlyList<FrontVersionLine> Versions { get; private set; } = [];

    /// <summary>Readers have another version now than the person had seen: what was changed since.</summary>
    public IReadOnlyList<FrontChange> Changes { get; private set; } = [];

    public IReadOnlyDictionary<int, FrontArticle> Articles { get; private set; } = new Dictionary<int, FrontArticle>();

    [FromRoute(Name = "front")]
    public string Key { get; set; } = "";

    /// <summary>Also what was only saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>Versions with a smaller number.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] int number, [FromForm] int seenLive, CancellationToken cancellationToken)
    {
        var outcome = await rollBack.RunAsync(Me, Key, number, seenLive, cancellationToken);
        Changes = (outcome as Outcome<FrontMoved>.Conflict)?.Current?.Changes ?? [];
        return await AnswerAsync(
            outcome, moved => SeeOther($"/newsroom/fronts/{Key}/history", $"Readers have what version {number} says again, as version {moved.Number}."), ShowAsync, cancellationToken);
    }

    private async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Key, cancellationToken) is not { } front)
            return false;
        Front = front;
        Versions = await desk.HistoryAsync(front, All, Before, cancellationToken);
        Articles = await articles.TheseAsync([.. Changes.Select(change => change.ArticleId)], cancellationToken);
        return true;
    }
}
