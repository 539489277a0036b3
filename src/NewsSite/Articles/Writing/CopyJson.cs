using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Articles.Writing;

/// <summary>How an <see cref="ArticleCopy"/> is stored: whole, or beside the three texts that have columns of their own.</summary>
internal static class CopyJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Whole(ArticleCopy copy) => JsonSerializer.Serialize(copy, Options);

    public static ArticleCopy Read(string whole) =>
        JsonSerializer.Deserialize<ArticleCopy>(whole, Options) ?? throw new JsonException("A stored copy is null.");

    /// <summary>All fields but headline, standfirst and text.</summary>
    public static string Fields(ArticleCopy copy) =>
        Whole(copy with { Headline = "", Standfirst = "", Markdown = "" });

    public static ArticleCopy Of(Revision revision) => Read(revision.FieldsJson) with
    {
        Headline = revision.Headline,
        Standfirst = revision.Standfirst,
        Markdown = revision.Markdown,
    };
}
