using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.FrontPage;

/// <summary>How an <see cref="Arrangement"/> is stored. The same arrangement is always the same text.</summary>
internal static class ArrangementJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(Arrangement arrangement) => JsonSerializer.Serialize(arrangement, Options);

    public static Arrangement Read(string json) =>
        JsonSerializer.Deserialize<Arrangement>(json, Options) ?? throw new JsonException("A stored arrangement is null.");
}
