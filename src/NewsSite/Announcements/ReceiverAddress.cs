using System.Net;

namespace NewsSite.Announcements;

/// <summary>Which addresses may be told of anything: whoever adds one must not reach through us what only we can reach.</summary>
internal static class ReceiverAddress
{
    private static readonly IPNetwork PublicSix = IPNetwork.Parse("2000::/3");

    /// <summary>What the registries keep for other purposes than hosts on the internet (RFC 6890 and its successors).</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <param name="privateToo">The person who runs the site allows private networks, and http with them.</param>
    /// <returns>What to write instead; null when the address will do. What a name leads to is seen when it is connected to.</returns>
    public static string? ProblemWith(Uri address, bool privateToo)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http") || address.Host.Length == 0)
            return "Write an address that begins with https://.";
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return "Write an address without a user name and without a part behind #.";
        if (address.Scheme == "http" && !privateToo && !IsThisMachine(address.IdnHost))
            return "Write an address that begins with https://; http is for programs on this machine.";
        return IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var literal) && !MayConnect(literal, address.IdnHost, privateToo)
            ? "That address belongs to a private network. Write one that the internet can reach."
            : null;
    }

    /// <param name="resolved">What the name in the address led to.</param>
    /// <param name="host">The name itself: this machine is told only where it is called by its name.</param>
    public static bool MayConnect(IPAddress resolved, string host, bool privateToo)
    {
        var plain = resolved.IsIPv4MappedToIPv6 ? resolved.MapToIPv4() : resolved;
        if (privateToo)
            return true;
        return IPAddress.IsLoopback(plain) ? IsThisMachine(host) : IsPublic(plain);
    }

    private static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || PublicSix.Contains(address))
        && !Special.Any(network => network.Contains(address));

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
