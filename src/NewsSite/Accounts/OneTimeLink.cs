namespace NewsSite.Accounts;

/// <summary>A link that works once and not for ever. The database holds the hash of its key; the row goes when it is used.</summary>
internal sealed class OneTimeLink
{
    private OneTimeLink()
    {
    }

    /// <param name="keyHash"><see cref="RandomKey.Hash"/> of the key in the link.</param>
    /// <param name="staffId">Whose it is; null for <see cref="LinkPurpose.SetUp"/>.</param>
    public OneTimeLink(LinkPurpose purpose, string keyHash, int? staffId, DateTime expiresUtc) =>
        (Purpose, KeyHash, StaffId, ExpiresUtc) = (purpose, keyHash, staffId, expiresUtc);

    public int Id { get; private set; }

    public LinkPurpose Purpose { get; private set; }

    public string KeyHash { get; private set; } = "";

    public int? StaffId { get; private set; }

    public DateTime ExpiresUtc { get; private set; }
}
