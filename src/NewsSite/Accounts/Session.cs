namespace NewsSite.Accounts;

/// <summary>
/// One browser in which somebody is signed in. The browser holds a random key, this row its hash; the row ends when the
/// session does, so a deleted row signs a browser out at its next request.
/// </summary>
internal sealed class Session
{
    private Session()
    {
    }

    /// <param name="keyHash"><see cref="RandomKey.Hash"/> of what the browser holds.</param>
    /// <param name="browser">A summary for people, see <see cref="BrowserName"/>.</param>
    /// <param name="address">From where, as the site saw it.</param>
    public Session(int staffId, string keyHash, string browser, string address, DateTime nowUtc)
    {
        (StaffId, KeyHash, Browser, Address) = (staffId, keyHash, browser, address);
        CreatedUtc = LastSeenUtc = ProvedUtc = nowUtc;
    }

    public int Id { get; private set; }

    public int StaffId { get; private set; }

    public string KeyHash { get; private set; } = "";

    public DateTime CreatedUtc { get; private set; }

    /// <summary>Within <see cref="SessionTimes.Coarseness"/>, so that reading a page seldom writes.</summary>
    public DateTime LastSeenUtc { get; private set; }

    /// <summary>When the person last showed that they can sign in; sensitive changes want it recent.</summary>
    public DateTime ProvedUtc { get; private set; }

    public string Browser { get; private set; } = "";

    public string Address { get; private set; } = "";

    public void See(DateTime nowUtc) => LastSeenUtc = nowUtc;

    public void Prove(DateTime nowUtc) => ProvedUtc = nowUtc;
}
