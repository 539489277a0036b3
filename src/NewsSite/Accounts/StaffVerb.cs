using System.CommandLine;
using NewsSite.Site;
using NewsSite.Site.Setup;
using NewsSite.Site.Shell;

namespace NewsSite.Accounts;

/// <summary>
/// The verb <c>staff add | list | disable | enable | reset</c>: the way in when nobody can sign in, and for scripts. Each
/// exits with 0, or with 1 and the reason.
/// </summary>
internal static class StaffVerb
{
    public static readonly string[] Names = ["staff add", "staff list", "staff disable", "staff enable", "staff reset"];

    public static Command Verb() => new("staff", "The people who may sign in to the newsroom.")
    {
        AddVerb(),
        WithAction(new Command("list", "Lists them."), (_, context, token) => ListAsync(context, token)),
        ForOne("disable", "Keeps somebody out and ends their sessions.", (staff, context, token) => DisableAsync(staff, true, context, token)),
        ForOne("enable", "Lets somebody in again.", (staff, context, token) => DisableAsync(staff, false, context, token)),
        ForOne("reset", "Takes password, passkeys and app away and prints a link to begin anew.", ResetAsync),
    };

    private static Command AddVerb()
    {
        var email = new Argument<string>("EMAIL") { Description = "What they sign in with." };
        var name = new Option<string>("--name") { Description = "As colleagues know them.", HelpName = "NAME", Required = true };
        var role = new Option<Role>("--role") { Description = "contributor, reporter, editor or administrator.", HelpName = "ROLE", DefaultValueFactory = _ => Role.Reporter };
        return WithAction(new Command("add", "Invites somebody and prints the link with which they join.") { email, name, role }, async (parsed, context, token) =>
        {
            var invited = new NewStaff(parsed.GetRequiredValue(name), parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), []);
            var outcome = await context.Services.GetRequiredService<InviteStaff>().RunAsync(by: null, invited, token);
            if (outcome is Outcome<IssuedLink>.Ok)
                context.Services.GetRequiredService<SetUpFile>().Delete();
            return await SayAsync(outcome, link => $"{link.Name} joins with this link, once, until {Time(context).Full(link.ExpiresUtc)}:\n{link.Address}", context, token);
        });
    }

    private static Command ForOne(string name, string description, Func<StaffLine, VerbContext, CancellationToken, Task<int>> work)
    {
        var email = new Argument<string>("EMAIL") { Description = "Whose account." };
        return WithAction(new Command(name, description) { email }, async (parsed, context, token) =>
        {
            if (await context.Services.GetRequiredService<StaffReader>().FindAsync(parsed.GetRequiredValue(email), token) is { } staff)
                return await work(staff, context, token);
            await context.Error.WriteLineAsync($"Nobody on the staff has the address {parsed.GetRequiredValue(email)}.".AsMemory(), token);
            return 1;
        });
    }

    private static Command WithAction(Command verb, Func<ParseResult, VerbContext, CancellationToken, Task<int>> work)
    {
        verb.SetAction((parsed, cancellationToken) => VerbHost.RunAsync(
            parsed,
            (context, token) =>
            {
                context.Services.GetRequiredService<SitePaths>().MakePrivateFolders();
                return work(parsed, context, token);
            },
            cancellationToken));
        return verb;
    }

    private static async Task<int> ListAsync(VerbContext context, CancellationToken cancellationToken)
    {
        foreach (var staff in await context.Services.GetRequiredService<StaffReader>().ListAsync(cancellationToken))
            await context.Output.WriteLineAsync($"{staff.Email,-32} {staff.Role,-14} {staff.State,-9} {staff.Name}".AsMemory(), cancellationToken);
        return 0;
    }

    private static async Task<int> DisableAsync(StaffLine staff, bool isDisabled, VerbContext context, CancellationToken cancellationToken) => await SayAsync(
        await context.Services.GetRequiredService<DisableStaff>().RunAsync(by: null, staff.Id, isDisabled, cancellationToken),
        name => isDisabled ? $"{name} is disabled." : $"{name} may sign in.",
        context,
        cancellationToken);

    private static async Task<int> ResetAsync(StaffLine staff, VerbContext context, CancellationToken cancellationToken) => await SayAsync(
        await context.Services.GetRequiredService<ResetStaff>().RunAsync(by: null, staff.Id, cancellationToken),
        link => $"{link.Name} begins anew with this link, once, until {Time(context).Full(link.ExpiresUtc)}:\n{link.Address}",
        context,
        cancellationToken);

    private static async Task<int> SayAsync<T>(Outcome<T> outcome, Func<T, string> said, VerbContext context, CancellationToken cancellationToken)
    {
        if (outcome is Outcome<T>.Ok ok)
        {
            await context.Output.WriteLineAsync(said(ok.Value).AsMemory(), cancellationToken);
            return 0;
        }

        var reasons = outcome is Outcome<T>.Invalid invalid ? invalid.Problems.Select(problem => problem.Message) : ["There is no such person any more."];
        await context.Error.WriteLineAsync(string.Join('\n', reasons).AsMemory(), cancellationToken);
        return 1;
    }

    private static NewsTime Time(VerbContext context) => context.Services.GetRequiredService<NewsTime>();
}
