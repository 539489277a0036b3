using Microsoft.AspNetCore.Mvc;
using NewsSite.Accounts;
using NewsSite.Pages.Newsroom.Shared;
using NewsSite.Site;
using NewsSite.Site.Identity;

namespace NewsSite.Pages.Newsroom;

/// <summary>Who the paper is: its name, zone, language, colour, accounts and contacts.</summary>
[Permit(Act.ChangeSettings)]
internal sealed class SettingsModel(IdentityReader identity, SaveIdentity save, SiteClock clock) : NewsroomPageModel
{
    public override string Title => "Settings";

    public IdentityForm Form { get; private set; } = new();

    public SiteIdentity InForce => identity.Current;

    public SiteIdentity Configured => identity.Configured;

    /// <summary>What somebody else saved meanwhile, beside what was sent; empty otherwise.</summary>
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public IReadOnlyList<(string Id, string Now)> Zones => TimeZones.All(clock.UtcNow);

    /// <summary>What clocks show in the zone that is in force.</summary>
    public string ZoneNow => TimeZones.Clock(InForce.Zone, clock.UtcNow);

    public IActionResult OnGet()
    {
        Form = IdentityForm.Of(InForce);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] IdentityForm form, CancellationToken cancellationToken)
    {
        Form = form;
        var outcome = await save.RunAsync(Me, form, cancellationToken);
        if (outcome is Outcome<SiteIdentity>.Conflict { Current: { } theirs })
        {
            Differences = Difference.Between(IdentityForm.Of(theirs).Fields, form.Fields);
            Form = form with { Version = theirs.Version };
        }

        return await AnswerAsync(
            outcome, _ => SeeOther("/newsroom/settings", "The settings are saved; every page says so from now on."), _ => Task.CompletedTask, cancellationToken);
    }
}
