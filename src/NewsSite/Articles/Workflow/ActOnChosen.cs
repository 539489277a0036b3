using System.Globalization;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Articles.Workflow;

/// <summary>
/// Does what the desk's form says to the articles chosen in it. For everybody on the staff; what each article refuses is
/// in the answer.
/// </summary>
internal sealed class ActOnChosen(ActOnMany many, ChosenAssignment assignment)
{
    /// <returns>Invalid when the form does not say enough for its act; nothing was done then.</returns>
    public async Task<Outcome<ManyDone>> RunAsync(Person by, ChosenAct form, CancellationToken cancellationToken) => form.Act switch
    {
        null => Problem(nameof(form.Act), "Choose what is to be done."),
        _ when form.Articles.Count == 0 => Problem(nameof(form.Articles), "Choose the articles first: tick the boxes before them."),
        DeskAct.Assign => await AssignAsync(by, form, cancellationToken),
        DeskAct.Section when form.SectionId is { } sectionId => await many.RunAsync(by, form.Articles, new ManyAct.Section(sectionId), cancellationToken),
        DeskAct.Section => Problem(nameof(form.SectionId), "Choose the section that they are to be in."),
        DeskAct.Submit => await many.RunAsync(by, form.Articles, new ManyAct.Submit(), cancellationToken),
        DeskAct.Approve => await many.RunAsync(by, form.Articles, new ManyAct.Approve(form.SeenVersions), cancellationToken),
        DeskAct.SendBack when string.IsNullOrWhiteSpace(form.Comment) => Problem(nameof(form.Comment), "Say what is to be changed."),
        DeskAct.SendBack => await many.RunAsync(by, form.Articles, new ManyAct.SendBack(form.Comment), cancellationToken),
        DeskAct.Unschedule => await many.RunAsync(by, form.Articles, new ManyAct.Unschedule(), cancellationToken),
        DeskAct.Withdraw when !form.Confirmed => Problem(nameof(form.Confirmed), "Nothing is withdrawn before you have confirmed it."),
        DeskAct.Withdraw => await many.RunAsync(by, form.Articles, new ManyAct.Withdraw(form.Comment), cancellationToken),
        _ => Problem(nameof(form.Act), "Choose what is to be done."),
    };

    private async Task<Outcome<ManyDone>> AssignAsync(Person by, ChosenAct form, CancellationToken cancellationToken) =>
        await assignment.ReadAsync(form.AssigneeId, form.Due, form.Second, cancellationToken) switch
        {
            Outcome<ManyAct.Assign>.Ok { Value: var assign } => await many.RunAsync(by, form.Articles, assign, cancellationToken),
            Outcome<ManyAct.Assign>.Invalid invalid => new Outcome<ManyDone>.Invalid(invalid.Problems),
            _ => throw new InvalidOperationException("A form is read or refused."),
        };

    private static Outcome<ManyDone>.Invalid Problem(string field, string message) => new(field, message);
}

/// <summary>What the desk's form can have done to many articles.</summary>
internal enum DeskAct
{
    Assign,
    Section,
    Submit,
    Approve,
    SendBack,
    Unschedule,
    Withdraw,
}

/// <summary>The desk's form: the articles, the act, and what single acts need to know.</summary>
internal sealed record ChosenAct
{
    public DeskAct? Act { get; init; }

    public List<int> Articles { get; init; } = [];

    /// <summary>The list as the person had it before them: an article's number, a colon and its version.</summary>
    public List<string> Seen { get; init; } = [];

    /// <summary>By article. What is no number and version counts as not seen.</summary>
    public IReadOnlyDictionary<int, int> SeenVersions =>
        (from line in Seen.OfType<string>()
         let parts = line.Split(':')
         where parts.Length == 2
         let id = Number(parts[0])
         let version = Number(parts[1])
         where id > 0 && version > 0
         select (id, version)).DistinctBy(seen => seen.id).ToDictionary(seen => seen.id, seen => seen.version);

    /// <summary>Assigning: a member of staff; null takes the assignment back.</summary>
    public int? AssigneeId { get; init; }

    /// <summary>Assigning: when the work is due, on the site's clocks.</summary>
    public DateTime? Due { get; init; }

    /// <summary>Assigning: see <see cref="Scheduling.ScheduleRequest"/>.</summary>
    public bool? Second { get; init; }

    public int? SectionId { get; init; }

    /// <summary>Sending back: what is to be changed. Withdrawing: the notice for readers, if any.</summary>
    public string? Comment { get; init; }

    /// <summary>Withdrawing: the person was told what it means.</summary>
    public bool Confirmed { get; init; }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What a person's role must allow for the act to be offered.</summary>
    public static Act Needs(DeskAct act) => act switch
    {
        DeskAct.Assign => Accounts.Act.AssignArticle,
        DeskAct.Section => Accounts.Act.EditArticle,
        DeskAct.Submit => Accounts.Act.SubmitArticle,
        DeskAct.Unschedule => Accounts.Act.ScheduleArticle,
        DeskAct.Withdraw => Accounts.Act.WithdrawArticle,
        _ => Accounts.Act.ReviewArticle,
    };
}
