using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>
/// A form with one file behind its other fields, read as it arrives: the framework would write the whole of it to the system's
/// temporary folder before anybody looks at it. The form's token is checked before the first byte of the file.
/// </summary>
internal sealed class FileForm
{
    private const int FieldLimit = 10;
    private const int ValueLimit = 4_000;

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private FileForm(Stream file, string fileName) => (File, FileName) = (file, fileName);

    public Stream File { get; private set; }

    public string FileName { get; private set; }

    public string? this[string field] => _fields.GetValueOrDefault(field);

    /// <summary>True for a script, which wants JSON; it sends the token as a header and no field of it.</summary>
    public bool IsFromScript => this[NewsroomDoor.FormToken] is null;

    /// <returns>Null when there is no such form, no file in it, or no valid token.</returns>
    public static async Task<FileForm?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 100 } boundary)
        {
            return null;
        }

        var form = new FileForm(Stream.Null, "");
        var reader = new MultipartReader(boundary, context.Request.Body);
        for (var part = 0; part < FieldLimit && await reader.ReadNextSectionAsync(cancellationToken) is { } section; part++)
        {
            if (section.GetContentDispositionHeader() is not { } disposition)
                return null;
            if (disposition.IsFileDisposition())
            {
                (form.File, form.FileName) = (section.Body, disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "");
                return await form.IsOursAsync(context) ? form : null;
            }

            form._fields[HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? ""] = await ValueAsync(section.Body, cancellationToken);
        }

        return null;
    }

    private static async Task<string> ValueAsync(Stream body, CancellationToken cancellationToken)
    {
        var value = new byte[ValueLimit];
        var read = await body.ReadAtLeastAsync(value, value.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(value, 0, read);
    }

    private async Task<bool> IsOursAsync(HttpContext context)
    {
        var forms = context.RequestServices.GetRequiredService<IAntiforgery>();
        var header = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName ?? NewsroomDoor.FormToken;
        if (!context.Request.Headers.ContainsKey(header) && this[NewsroomDoor.FormToken] is { } token)
            context.Request.Headers[header] = token;
        return context.Request.Headers.ContainsKey(header) && await forms.IsRequestValidAsync(context);
    }
}
