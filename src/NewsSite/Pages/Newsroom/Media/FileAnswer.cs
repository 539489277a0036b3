using Microsoft.AspNetCore.Mvc;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>What becomes of a file that a script has sent, in JSON; a refusal is one sentence for the person.</summary>
internal static class FileAnswer
{
    public static IActionResult Of<T>(Outcome<T> outcome, Func<T, IActionResult> ok) => outcome switch
    {
        Outcome<T>.Ok done => ok(done.Value),
        Outcome<T>.Invalid invalid => Refused(StatusCodes.Status422UnprocessableEntity, invalid.Problems[0].Message),
        Outcome<T>.Conflict conflict => Refused(StatusCodes.Status409Conflict, conflict.Why),
        Outcome<T>.Forbidden forbidden => Refused(StatusCodes.Status403Forbidden, forbidden.Why),
        _ => new NotFoundResult(),
    };

    private static JsonResult Refused(int status, string why) => new(new { Error = why }) { StatusCode = status };
}
