using Microsoft.AspNetCore.Mvc;
using NewsSite.Articles.Names;
using NewsSite.Media.Library;
using NewsSite.Pages.Newsroom.Shared;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Names;

/// <summary>One section, topic, author or story: its form, and how it is merged or removed.</summary>
internal abstract class NameModel : NewsroomPageModel
{
    public abstract NameWords Words { get; }

    public override string Title => View.Line.Name;

    public required NamedPageView View { get; set; }

    public PageForm Form { get; protected set; } = new();

    /// <inheritdoc cref="SettingsModel.Differences"/>
    public IReadOnlyList<Difference> Differences { get; protected set; } = [];

    /// <summary>The picture that the form names; null for none.</summary>
    public PictureLine? Picture { get; protected set; }

    /// <summary>The name that was typed to merge it into.</summary>
    public string Into { get; protected set; } = "";

    /// <summary>What that name means, for the question whether to merge.</summary>
    public NamedPageView? Survivor { get; protected set; }

    /// <summary>Others to choose from, where they are few.</summary>
    public IReadOnlyList<NamedLine> Others { get; protected set; } = [];

    protected IEnumerable<(string Label, string Value)> Fields(PageForm form)
    {
        var text = form.Tidy();
        return [(Words.Name, text.Name), ("Address", form.Slug ?? ""), (Words.About, text.About), ("Job title", text.JobTitle),
            ("Media topic", form.MediaTopic ?? ""), ("Picture", form.Picture ?? ""), ("E-mail", form.Email ?? ""), ("Website", form.Website ?? ""),
            ("Accounts elsewhere", form.Social ?? ""), ("Knows about", form.Expertise ?? "")];
    }
}

/// <inheritdoc/>
internal abstract class NameModel<T>(NamedPageReader<T> reader, SavePage<T> save, RemovePage<T> remove) : NameModel
    where T : class, INamedPage
{
    /// <param name="into">Asks what merging it into that one would do.</param>
    public async Task<IActionResult> OnGetAsync(int id, string? into, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, null, cancellationToken))
            return NotFound();
        if (string.IsNullOrWhiteSpace(into))
            return Page();

        (Into, Survivor) = (into.Trim(), await reader.FindByNameAsync(into, cancellationToken));
        if (Survivor is not null && Survivor.Line.Id != id)
            return Page();

        Survivor = null;
        return await AnswerAsync(
            new Outcome<int>.Invalid("Into", $"There is no other {Words.Noun} of the name “{Into}”."), _ => Page(), _ => Task.FromResult(true), cancellationToken);
    }

    public async Task<IActionResult> OnPostSaveAsync(int id, [FromForm] PageForm form, CancellationToken cancellationToken)
    {
        var outcome = await save.RunAsync(Me, id, form, cancellationToken);
        return await AnswerAsync(
            outcome,
            _ => SeeOther(Words.AddressOf(id), $"“{form.Tidy().Name}” is saved."),
            async token => await ShowAsync(id, form, token) && Compare(form, outcome is Outcome<int>.Conflict),
            cancellationToken);
    }

    public async Task<IActionResult> OnPostMergeAsync(int id, [FromForm] int version, [FromForm] int intoId, CancellationToken cancellationToken) => await AnswerAsync(
        await remove.RunAsync(Me, id, version, intoId, cancellationToken),
        survivor => SeeOther(Words.AddressOf(survivor), "They are one now. The other address leads here for ever."),
        token => ShowAsync(id, null, token),
        cancellationToken);

    public async Task<IActionResult> OnPostRemoveAsync(int id, [FromForm] int version, CancellationToken cancellationToken) => await AnswerAsync(
        await remove.RunAsync(Me, id, version, intoId: null, cancellationToken),
        _ => SeeOther(Words.Address, $"The {Words.Noun} is removed."),
        token => ShowAsync(id, null, token),
        cancellationToken);

    private async Task<bool> ShowAsync(int id, PageForm? typed, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } view)
            return false;

        (View, Form) = (view, typed ?? PageForm.Of(view.Line));
        if (Words.HasPicture)
            Picture = await reader.PictureAsync(Form.Picture, cancellationToken);
        if (Words == NameWords.Sections)
            Others = [.. (await reader.AllAsync(cancellationToken)).Where(line => line.Id != id)];
        return true;
    }

    /// <summary>What stands there now beside what was typed, which may be saved over it.</summary>
    private bool Compare(PageForm typed, bool isConflict)
    {
        if (isConflict)
            (Differences, Form) = (Difference.Between(Fields(PageForm.Of(View.Line)), Fields(typed)), typed with { Version = View.Line.Version });
        return true;
    }
}
