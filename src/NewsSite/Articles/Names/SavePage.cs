using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Site;

namespace NewsSite.Articles.Names;

/// <summary>
/// Adds a section, topic, author or story, or changes its name, its text and its address; the former address leads on. For
/// whom <see cref="NamedPages{T}.Act"/> allows.
/// </summary>
internal sealed class SavePage<T>(WriteGate gate, Edition edition, SiteClock clock, NamedPages<T> kind)
    where T : class, INamedPage
{
    private const int AboutLimit = 1_000;
    private const int JobTitleLimit = 100;

    /// <param name="id">Null adds one.</param>
    /// <returns>Its id. Conflict when somebody has saved it since the form was opened.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, int? id, PageForm form, CancellationToken cancellationToken)
    {
        if (!Permissions.Allows(by, kind.Act))
            return new Outcome<int>.Forbidden("Your role does not allow that.");
        var text = form.Tidy();
        var slug = Slug.From(string.IsNullOrWhiteSpace(form.Slug) ? text.Name : form.Slug);
        if (ProblemsOf(text, slug) is { Count: > 0 } problems)
            return new Outcome<int>.Invalid(problems);

        var outcome = await gate.WriteAsync((db, token) => KeepAsync(db, by, id, form, text, slug, token), cancellationToken);
        if (outcome is Outcome<int>.Ok)
            edition.Turn();
        return outcome;
    }

    private async Task<Outcome<int>> KeepAsync(
        NewsDb db, Person by, int? id, PageForm form, NamedText text, string slug, CancellationToken cancellationToken)
    {
        var page = id is null ? null : await db.Set<T>().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (id is not null && page is null)
            return new Outcome<int>.Missing();
        if (page is not null && page.Version != form.Version)
            return new Outcome<int>.Conflict("Somebody else changed this while you did. Nothing of yours is lost: compare, and save again.", page.Id);
        if (await TakenByAsync(db, id, slug, cancellationToken) is { } other)
            return new Outcome<int>.Invalid(nameof(form.Slug), $"“{other}” has the address {kind.PathOf(slug)}. Choose other words, or make the two one.");

        var (formerName, former) = (page?.Text.Name ?? "", page is null ? null : kind.PathOf(page.Slug));
        if (page is null)
            page = db.Add(kind.New(slug, text, await db.Set<T>().CountAsync(cancellationToken))).Entity;
        else
            page.Say(text);
        if (await kind.KeepMoreAsync(db, page, form, formerName, clock.UtcNow, cancellationToken) is { } problem)
        {
            db.ChangeTracker.Clear();
            return new Outcome<int>.Invalid([problem]);
        }

        page.MoveTo(slug);
        if (former is not null && SaysSomethingElse(db, page))
            page.ChangeAt(clock.UtcNow);
        var present = kind.PathOf(slug);
        if (former is null || former == present)
            await FormerAddresses.TakeAsync(db, present, cancellationToken);
        else
            await FormerAddresses.LeadOnAsync(db, former, present, clock.UtcNow, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (former is not null && (former != present || formerName != page.Text.Name))
            await ArticleChanges.NoteAsync(db, kind.ArticlesOf(db, page.Id), cancellationToken);
        Note(db, by, page, formerName, former);
        return new Outcome<int>.Ok(page.Id);
    }

    private static bool SaysSomethingElse(NewsDb db, T page) =>
        db.Entry(page).Properties.Any(property => property.IsModified && property.Metadata.Name != nameof(INamedPage.Version));

    private List<Problem> ProblemsOf(NamedText text, string slug)
    {
        var problems = new List<Problem>();
        void Limit(string field, string value, int limit)
        {
            if (value.Length > limit)
                problems.Add(new Problem(field, $"Write at most {limit} characters; these are {value.Length}."));
            else if (value.Any(char.IsControl))
                problems.Add(new Problem(field, "Write plain text."));
        }

        if (text.Name.Length == 0)
            problems.Add(new Problem(nameof(PageForm.Name), $"Give the {kind.Noun} a name."));
        Limit(nameof(PageForm.Name), text.Name, kind.NameLimit);
        Limit(nameof(PageForm.About), text.About, AboutLimit);
        Limit(nameof(PageForm.JobTitle), text.JobTitle, JobTitleLimit);
        if (text.Name.Length > 0 && slug == Slug.From(""))
            problems.Add(new Problem(nameof(PageForm.Slug), "Choose words for the address: these give none."));
        else if (kind.RefusalOf(slug) is { } why)
            problems.Add(new Problem(nameof(PageForm.Slug), why));
        return problems;
    }

    private async Task<string?> TakenByAsync(NewsDb db, int? id, string slug, CancellationToken cancellationToken) =>
        await kind.Lines(db).Where(line => line.Slug == slug && line.Id != (id ?? 0)).Select(line => line.Name)
            .FirstOrDefaultAsync(cancellationToken);

    private void Note(NewsDb db, Person by, T page, string formerName, string? former)
    {
        var present = kind.PathOf(page.Slug);
        var detail = former is null ? $"{page.Text.Name} ({present})"
            : (formerName == page.Text.Name ? formerName : $"{formerName} → {page.Text.Name}") + (former == present ? "" : $" ({former} → {present})");
        db.AuditEntries.Add(AuditEntry.Of(
            by.StaffId, by.Name, former is null ? $"{kind.Noun}.added" : $"{kind.Noun}.changed", page.Id, detail, clock.UtcNow));
    }
}
