using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Articles.Names;
using NewsSite.Articles.Related;

namespace NewsSite.Pages.Newsroom.Names;

/// <summary>Which articles of a story are its key events.</summary>
[Permit(Act.KeepTopics)]
internal sealed class KeyEventsModel(NamedPageReader<Story> stories, StoryEventReader events, MarkKeyEvents mark) : NewsroomPageModel
{
    public override string Title => "Key events";

    public required NamedPageView View { get; set; }

    public IReadOnlyList<StoryEvent> Events { get; private set; } = [];

    public string Home => NameWords.Stories.AddressOf(View.Line.Id);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await ShowAsync(id, cancellationToken) ? Page() : NotFound();

    /// <param name="shown">The articles on the form.</param>
    /// <param name="keys">Those of them that are ticked.</param>
    public async Task<IActionResult> OnPostAsync(int id, [FromForm] int[] shown, [FromForm] int[] keys, CancellationToken cancellationToken) => await AnswerAsync(
        await mark.RunAsync(Me, id, shown, keys, cancellationToken),
        _ => SeeOther(NameWords.Stories.AddressOf(id) + "/key-events", "The key events are saved."),
        token => ShowAsync(id, token),
        cancellationToken);

    private async Task<bool> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (await stories.FindAsync(id, cancellationToken) is not { } view)
            return false;

        (View, Events) = (view, await events.ListAsync(id, cancellationToken));
        return true;
    }
}
