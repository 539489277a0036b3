using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>A one-time link that was just made: the only moment at which its key is known.</summary>
/// <param name="Address">To be handed to <paramref name="Email"/> and nobody else.</param>
/// <param name="Sent">True when it went out by mail, false when it could not, null when no mail server is set.</param>
internal sealed record IssuedLink(LinkPurpose Purpose, string Name, string Email, string Address, DateTime ExpiresUtc, bool? Sent = null)
{
    /// <summary>Makes somebody's link, in place of any that they have, within a write that is under way.</summary>
    public static async Task<IssuedLink> AddAsync(
        NewsDb db, LinkPurpose purpose, Staff staff, Uri site, DateTime expiresUtc, CancellationToken cancellationToken)
    {
        db.OneTimeLinks.RemoveRange(await db.OneTimeLinks.Where(link => link.StaffId == staff.Id).ToListAsync(cancellationToken));
        var key = RandomKey.New();
        db.Add(new OneTimeLink(purpose, RandomKey.Hash(key), staff.Id, expiresUtc));
        return new IssuedLink(purpose, staff.Name, staff.UserName ?? "", AddressOf(site, NewsroomAddress.Invitation, key), expiresUtc);
    }

    public static string AddressOf(Uri site, string page, string key) => $"{site.GetLeftPart(UriPartial.Authority)}{page}?key={key}";
}
