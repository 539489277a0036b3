using System.Buffers;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Media;

/// <summary>
/// The address by which stories, the editor and standing pages know a picture, <c>/media/key.extension</c>: it stays when the
/// content is replaced, so it is no file but leads to the largest present one of the whole picture.
/// </summary>
internal static class PictureAddress
{
    private const int KeyLength = 32;

    private static readonly SearchValues<char> OfKeys = SearchValues.Create("0123456789abcdef");
    private static readonly HashSet<string> Extensions = [.. Enum.GetValues<PictureFormat>().Select(format => format.Extension())];

    /// <summary>Open to everybody, as the files are; answers 404 for what is no picture or has no file to show yet.</summary>
    public static void MapPictures(this IEndpointRouteBuilder endpoints)
    {
        var databases = endpoints.ServiceProvider.GetRequiredService<OpenDatabases>();
        endpoints.MapMethods("/media/{key}.{extension}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => AnswerAsync(context, databases));
    }

    private static async Task AnswerAsync(HttpContext context, OpenDatabases databases)
    {
        var key = (string)context.Request.RouteValues["key"]!;
        var isPicture = key.Length == KeyLength && !key.AsSpan().ContainsAnyExcept(OfKeys)
            && Extensions.Contains((string)context.Request.RouteValues["extension"]!);
        if (isPicture && await FindAsync(databases, key, context.RequestAborted) is { IsShown: true } picture)
            context.Response.Redirect(picture.FileOf(Shape.Whole).Address);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static async Task<Picture?> FindAsync(OpenDatabases databases, string key, CancellationToken cancellationToken)
    {
        using var loan = databases.Borrow();
        return await loan.Db.MediaAssets.Where(asset => asset.Key == key)
            .Select(asset => new Picture(asset.Shown, asset.AlternativeText, asset.Caption, asset.Credit, asset.Provenance))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
