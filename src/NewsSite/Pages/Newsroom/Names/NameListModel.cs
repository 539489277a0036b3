using Microsoft.AspNetCore.Mvc;
using NewsSite.Articles.Names;

namespace NewsSite.Pages.Newsroom.Names;

/// <summary>The list of one kind of names, and the form for another one.</summary>
internal abstract class NameListModel : NewsroomPageModel
{
    public abstract NameWords Words { get; }

    public override string Title => Words.Plural;

    public IReadOnlyList<NamedLine> Lines { get; protected set; } = [];

    /// <summary>The query of the next page; null on the last.</summary>
    public string? NextQuery { get; protected set; }

    /// <summary>What is looked for.</summary>
    public string Sought { get; protected set; } = "";

    /// <summary>What was typed to be added.</summary>
    public PageForm Form { get; protected set; } = new();
}

/// <inheritdoc/>
internal abstract class NameListModel<T>(NamedPageReader<T> reader, SavePage<T> save) : NameListModel
    where T : class, INamedPage
{
    protected NamedPageReader<T> Reader => reader;

    public async Task<IActionResult> OnGetAsync(string? q, string? after, CancellationToken cancellationToken)
    {
        await ShowAsync(q, after, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] PageForm form, CancellationToken cancellationToken)
    {
        Form = form;
        var outcome = await save.RunAsync(Me, id: null, form, cancellationToken);
        return await AnswerAsync(
            outcome, id => SeeOther(Words.AddressOf(id), $"“{form.Tidy().Name}” is added."), token => ShowAsync(null, null, token), cancellationToken);
    }

    protected virtual async Task ShowAsync(string? sought, string? after, CancellationToken cancellationToken)
    {
        Sought = sought ?? "";
        var found = await reader.ListAsync(sought, after, cancellationToken);
        Lines = found.Lines;
        NextQuery = found.Next is { } next
            ? QueryString.Create([KeyValuePair.Create("q", (string?)(Sought.Length > 0 ? Sought : null)), KeyValuePair.Create("after", (string?)next)]).Value
            : null;
    }
}
