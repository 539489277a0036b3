using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Announcements;

/// <summary>What the tests of announcements do all the time.</summary>
internal static class Telling
{
    public const string Host = "https://paper.example";

    public static readonly (string, string) Url = ("Site:Url", Host);

    public static readonly Person Administrator = new(9, "Anna Admin", Role.Administrator, []);

    /// <returns>The secret.</returns>
    public static async Task<string> AddWebhookAsync(this SiteApp site, PlayedReceiver receiver) =>
        (await site.Of<AddWebhook>().RunAsync(Administrator, "The newsletter", receiver.Address, CancellationToken.None)).Value().Secret;

    /// <summary>Everything that is due has been tried when it ends.</summary>
    public static Task<DateTime?> DeliverAsync(this SiteApp site) => site.Of<DeliverAnnouncements>().RunAsync(CancellationToken.None);

    public static async Task<List<Announcement>> AnnouncementsAsync(this SiteApp site)
    {
        await using var db = await site.DatabaseAsync();
        return await db.Announcements.AsNoTracking().OrderBy(a => a.Id).ToListAsync();
    }

    public static JsonElement Json(this ReceivedRequest request)
    {
        using var document = JsonDocument.Parse(request.Body);
        return document.RootElement.Clone();
    }

    public static string Type(this ReceivedRequest request) => request.Json().GetProperty("type").GetString()!;
}
