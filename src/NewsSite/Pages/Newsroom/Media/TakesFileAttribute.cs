using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using NewsSite.Media;
using NewsSite.Site.Setup;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>
/// For a page that reads a <see cref="FileForm"/>: the request may be as large as an upload may be, and is refused with 413
/// before anything of it is read when it says that it is larger.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFileAttribute : LeavesFormAttribute
{
    /// <summary>Room for the form around the file.</summary>
    private const int Around = 64 * 1024;

    public override void OnResourceExecuting(ResourceExecutingContext context)
    {
        base.OnResourceExecuting(context);
        var http = context.HttpContext;
        var limit = http.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.UploadLimitBytes;
        var most = (long)limit + Around;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        if (http.Request.ContentLength is null || http.Request.ContentLength <= most)
            return;

        http.Items[NewsroomPageModel.ReasonItem] = $"The file has more than {DataSize.Of(limit)}. Make it smaller and send it again.";
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
