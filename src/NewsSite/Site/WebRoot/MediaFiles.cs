using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;
using NewsSite.Site.Setup;

namespace NewsSite.Site.WebRoot;

/// <summary>
/// The pictures in the media folder, and no other file whatever is asked for: names are the server's own, a hash of the
/// content, a cut and a width, or the hash of what the site drew, so a file never changes and is kept by browsers for a year.
/// </summary>
internal sealed partial class MediaFiles(SitePaths paths) : IFileProvider
{
    private const string Address = "/media";

    public static void Use(WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = Address,
        FileProvider = new MediaFiles(app.Services.GetRequiredService<SitePaths>()),
        ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string>
        {
            [".png"] = "image/png",
            [".jpg"] = "image/jpeg",
            [".webp"] = "image/webp",
            [".avif"] = "image/avif",
            [".gif"] = "image/gif",
        }),
        OnPrepareResponse = file =>
        {
            file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            file.Context.Response.Headers.XContentTypeOptions = "nosniff";
            file.Context.Response.Headers[SecurityHeaders.ShownElsewhere.Key] = SecurityHeaders.ShownElsewhere.Value;
        },
    });

    public IFileInfo GetFileInfo(string subpath)
    {
        var name = subpath.TrimStart('/');
        if (!OwnName().IsMatch(name))
            return new NotFoundFileInfo(name);
        var file = new FileInfo(Path.Combine(paths.Media, name));
        return file is { Exists: true, LinkTarget: null } ? new PhysicalFileInfo(file) : new NotFoundFileInfo(name);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    [GeneratedRegex(@"\A(social/[0-9a-f]{32}\.png|[0-9a-f]{32}(-(3x2|16x9|4x3|1x1)-[0-9]{1,5})?-[1-9][0-9]{0,4}\.(png|jpg|webp|avif|gif))\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnName();
}
