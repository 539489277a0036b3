using System.Net;
using System.Text.Json;
using NewsSite.Tests.Support;
using NJsonSchema;

namespace NewsSite.Tests.ContentApi;

/// <summary>Answers of the content API, each item of which must be valid ninjs.</summary>
internal static class Ninjs
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(
        Path.Combine(Repository.Root, "tests", "NewsSite.Tests", "ContentApi", "ninjs.schema.json")));

    public static async Task<JsonElement> ReadItemAsync(this HttpClient reader, string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var item = await reader.ReadJsonAsync(address, status);
        await AssertValidAsync(item);
        return item;
    }

    public static async Task<(IReadOnlyList<JsonElement> Items, JsonElement Answer)> ReadItemsAsync(this HttpClient reader, string address)
    {
        var answer = await reader.ReadJsonAsync(address);
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        foreach (var item in items)
            await AssertValidAsync(item);
        return (items, answer);
    }

    public static async Task<JsonElement> ReadJsonAsync(this HttpClient reader, string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await reader.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{address}: {response.StatusCode}\n{text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public static string Headline(this JsonElement item) => item.GetProperty("headlines")[0].GetProperty("value").GetString()!;

    public static string? Text(this JsonElement item, string property) => item.TryGetProperty(property, out var value) ? value.GetString() : null;

    private static async Task AssertValidAsync(JsonElement item)
    {
        var complaints = (await Schema.Value).Validate(item.GetRawText());
        Assert.True(complaints.Count == 0, string.Join('\n', complaints) + "\n" + item.GetRawText());
    }
}
