using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>
/// Every page of the newsroom: who is here, what they are told, and the one place where an outcome becomes HTTP. A page
/// carries <see cref="PermitAttribute"/>, or is open to everybody by <c>AllowAnonymous</c>; so may each of its handlers.
/// </summary>
internal abstract class NewsroomPageModel : PageModel
{
    /// <summary>Where <see cref="Forbid(string)"/> leaves its reason for the page that says it.</summary>
    public const string ReasonItem = "newsroom-reason";

    /// <summary>For the title and the h1.</summary>
    public abstract string Title { get; }

    /// <summary>Who is here; only where somebody must be signed in.</summary>
    public Person Me => Person.Of(User);

    /// <summary>The session; only where somebody must be signed in.</summary>
    public SessionClaims Session => PossibleSession ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The session; null when nobody is signed in.</summary>
    public SessionClaims? PossibleSession => SessionClaims.Of(User);

    /// <summary>Shown once, at the top of the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>What is wrong with the form that was sent, for the summary above it and the fields themselves.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Where to come back to after a fresh proof, to do it again.</summary>
    protected virtual string WayBack => Request.Path;

    public string? ProblemWith(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Refusal(context) is { } refusal)
            context.Result = refusal;
        else
            await next();
    }

    /// <summary>Ok goes on; invalid and conflict show the form again with what was typed.</summary>
    /// <param name="show">Reads what the form stands in, when it is shown again; false when that is not there for this person.</param>
    protected async Task<IActionResult> AnswerAsync<T>(
        Outcome<T> outcome, Func<T, IActionResult> ok, Func<CancellationToken, Task<bool>> show, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Outcome<T>.Ok done:
                return ok(done.Value);
            case Outcome<T>.Invalid invalid:
                (Problems, Response.StatusCode) = (invalid.Problems, StatusCodes.Status422UnprocessableEntity);
                break;
            case Outcome<T>.Conflict conflict:
                (Problems, Response.StatusCode) = ([new Problem("", conflict.Why)], StatusCodes.Status409Conflict);
                break;
            case Outcome<T>.Forbidden forbidden:
                return Forbid(forbidden.Why);
            default:
                return NotFound();
        }

        return await show(cancellationToken) ? Page() : NotFound();
    }

    /// <inheritdoc cref="AnswerAsync{T}(Outcome{T}, Func{T, IActionResult}, Func{CancellationToken, Task{bool}}, CancellationToken)"/>
    protected Task<IActionResult> AnswerAsync<T>(
        Outcome<T> outcome, Func<T, IActionResult> ok, Func<CancellationToken, Task> show, CancellationToken cancellationToken) => AnswerAsync(
            outcome,
            ok,
            async token =>
            {
                await show(token);
                return true;
            },
            cancellationToken);

    /// <summary>For a form that another page shows: back to that page, or the reason why not on a page of its own.</summary>
    /// <param name="address">Where to go when it is done.</param>
    protected IActionResult AnswerShortly<T>(Outcome<T> outcome, string address, string? notice = null) => outcome switch
    {
        Outcome<T>.Ok => SeeOther(address, notice),
        Outcome<T>.Invalid invalid => Refuse(
            StatusCodes.Status422UnprocessableEntity, string.Join(' ', invalid.Problems.Select(problem => problem.Message))),
        Outcome<T>.Conflict conflict => Refuse(StatusCodes.Status409Conflict, conflict.Why),
        Outcome<T>.Forbidden forbidden => Forbid(forbidden.Why),
        _ => NotFound(),
    };

    /// <summary>After a change: the page again by GET, so that reloading it repeats nothing (303).</summary>
    protected IActionResult SeeOther(string address, string? notice = null)
    {
        Notice = notice;
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    protected IActionResult Forbid(string why) => Refuse(StatusCodes.Status403Forbidden, why);

    private StatusCodeResult Refuse(int status, string why)
    {
        HttpContext.Items[ReasonItem] = why;
        return StatusCode(status);
    }

    /// <summary>A page answers the methods and handlers that it has; plain Razor Pages shows it for any other, empty.</summary>
    private IActionResult? Refusal(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is not { } handler || (Request.Query.ContainsKey("handler") && handler.Name is null))
            return StatusCode(HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status405MethodNotAllowed);
        if (handler.MethodInfo.GetCustomAttribute<PermitAttribute>() is { } permit && (PossibleSession is not { } session || !permit.Allows(session)))
            return Forbid("Your role does not allow that.");
        return IsProofStale(context) ? SeeOther(NewsroomAddress.Returning(NewsroomAddress.Confirm, WayBack)) : null;
    }

    private bool IsProofStale(PageHandlerExecutingContext context)
    {
        var wanted = context.HandlerMethod?.MethodInfo.IsDefined(typeof(FreshProofAttribute)) == true || GetType().IsDefined(typeof(FreshProofAttribute), inherit: true);
        var now = HttpContext.RequestServices.GetRequiredService<SiteClock>().UtcNow;
        return wanted && PossibleSession is { } session && now - session.ProvedUtc > SessionTimes.ProofHolds;
    }
}
