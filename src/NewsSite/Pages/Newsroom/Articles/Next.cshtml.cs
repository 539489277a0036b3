using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Workflow;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>What can happen to the article next: each step with what it will do, and what is in its way.</summary>
[Permit(Act.ReadArticle)]
internal sealed class NextModel(EditorReader reader, TakeStep take, StaffReader staff) : ArticlePageModel(reader)
{
    public override string Title => $"What next: {Headline}";

    /// <summary>What was sent, when it could not be done.</summary>
    public StepRequest? Sent { get; private set; }

    public IReadOnlyList<StaffLine> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await ShowAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, StepRequest request, CancellationToken cancellationToken)
    {
        Sent = request;
        if (!Enum.IsDefined(request.Step))
            return NotFound();
        return await AnswerAsync(
            await take.RunAsync(Me, id, request, cancellationToken),
            taken => SeeOther($"/newsroom/articles/{id}/next", request.Step == Step.PublishChanges ? "The changes are published." : $"The article is {StateWords.Of(taken.State)}."),
            token => ShowAsync(id, token),
            cancellationToken);
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (Permissions.Allows(Me, Act.AssignArticle))
            Colleagues = [.. (await staff.ListAsync(cancellationToken)).Where(colleague => colleague.DisabledUtc is null)];
        return await ShowAsync(id, typed: null, cancellationToken);
    }
}
