using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSite.ContentApi;

/// <summary>Answers of the content API. Everybody may read them from any site's script: they hold what is public anyway.</summary>
internal static class ApiAnswer
{
    private const string Json = "application/json";

    /// <summary>Its markup stands in no HTML, so that it needs no escape.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write, string? next = null, int status = StatusCodes.Status200OK)
    {
        if (next is not null)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return SendAsync(context, Json, status, write);
    }

    /// <summary>Says in a sentence why there is no answer (RFC 9457).</summary>
    public static Task RefuseAsync(HttpContext context, int status, string sentence) => SendAsync(context, "application/problem+json", status, json =>
    {
        json.WriteStartObject();
        json.WriteString("title", sentence);
        json.WriteNumber("status", status);
        json.WriteEndObject();
    });

    private static async Task SendAsync(HttpContext context, string type, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter, Options))
            write(json);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
