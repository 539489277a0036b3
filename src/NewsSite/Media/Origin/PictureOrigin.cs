using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Media.Origin;

/// <summary>
/// What an original says of itself: who made it, whose it is, and what its Content Credentials claim. Read when it comes
/// in, since renditions hold none of it. Nothing in it is checked by the site; whoever shows it says so.
/// </summary>
internal sealed record PictureOrigin
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string? Creator { get; init; }

    /// <summary>Whom to name: an agency, or the creator with it.</summary>
    public string? Credit { get; init; }

    /// <summary>Who holds the copyright, and on what terms, in the file's words.</summary>
    public string? Copyright { get; init; }

    public string? Description { get; init; }

    public string? AlternativeText { get; init; }

    /// <summary>How it came about, as IPTC's vocabulary of digital source types names it: the last part of the address.</summary>
    public string? SourceType { get; init; }

    /// <summary>The original says where it was taken. Nothing that readers get does.</summary>
    public bool HasPlace { get; init; }

    public ContentCredentials? Credentials { get; init; }

    [JsonIgnore]
    public bool SaysNothing => this == new PictureOrigin();

    /// <summary>The same in words, of <see cref="SourceType"/>; null for a type that says nothing to readers.</summary>
    [JsonIgnore]
    public string? Made => SourceType switch
    {
        "trainedAlgorithmicMedia" => "made by artificial intelligence",
        "compositeWithTrainedAlgorithmicMedia" => "made in part by artificial intelligence",
        "algorithmicMedia" => "made by a program",
        "digitalCapture" => "taken with a digital camera",
        "negativeFilm" or "positiveFilm" or "print" => "digitised from film or print",
        "composite" or "compositeCapture" or "compositeSynthetic" => "put together from several pictures",
        "digitalArt" or "digitalCreation" or "humanEdits" => "made by a person with a computer",
        _ => null,
    };

    /// <summary>One sentence for readers; empty when there is nothing to tell beyond the credit.</summary>
    public string Sentence()
    {
        if (Credentials is { } credentials)
        {
            var by = credentials.Generator is { } generator ? $" written by {generator}" : "";
            var issuer = credentials.Issuer is { } name ? $", signed in the name of {name}" : "";
            var made = Made is { } how ? $": {how}" : "";
            return $"The original carries Content Credentials{by}{issuer}{made}. We have not verified them.";
        }

        if (Made is { } said)
            return $"According to its file, this picture was {said}.";
        return Creator is { } creator ? $"The original names {creator} as its creator." : "";
    }

    public string Write() => SaysNothing ? "" : JsonSerializer.Serialize(this, Options);

    public static PictureOrigin Read(string json) =>
        json.Length == 0 ? new() : JsonSerializer.Deserialize<PictureOrigin>(json, Options) ?? new();
}

/// <summary>What a C2PA manifest claims (https://spec.c2pa.org). Its signature is not verified.</summary>
/// <param name="Generator">The program that wrote the claim.</param>
/// <param name="Issuer">Whom the signing certificate names; not checked against anything.</param>
internal sealed record ContentCredentials(string? Title, string? Generator, string? Issuer);
