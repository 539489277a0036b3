using System.Net;
using System.Net.Sockets;

namespace NewsSite.Accounts;

/// <summary>From where somebody wants to sign in.</summary>
/// <param name="Address">As the site sees it.</param>
/// <param name="Browser">See <see cref="BrowserName"/>.</param>
/// <param name="Device">A browser in which somebody has signed in before, see <see cref="KnownDevice"/>.</param>
internal sealed record Caller(IPAddress Address, string Browser, KnownDevice? Device)
{
    /// <summary>What one attacker has at least: an IPv4 address, or the 64 bits of an IPv6 network.</summary>
    public string Network
    {
        get
        {
            var address = Address.IsIPv4MappedToIPv6 ? Address.MapToIPv4() : Address;
            return address.AddressFamily == AddressFamily.InterNetworkV6
                ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
                : address.ToString();
        }
    }
}

/// <summary>A browser that has signed somebody in before, and whom.</summary>
/// <param name="Key">Random, its own.</param>
internal sealed record KnownDevice(int StaffId, string Key);
