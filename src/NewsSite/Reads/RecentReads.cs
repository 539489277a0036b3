using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;

namespace NewsSite.Reads;

/// <summary>
/// Notices that the same article was just read from the same place, so that nobody is read by reloading. What it remembers is a
/// hash under a salt that exists in memory only and is thrown away with all hashes every half hour: afterwards nobody can tell
/// any more who read what. It takes half a megabyte whatever happens: where two hashes want one place, the older is forgotten.
/// Safe for concurrent use.
/// </summary>
internal sealed class RecentReads
{
    private const int Places = 1 << 16;
    private const int AddressBytes = 16;
    private const int NetworkBytes = 8;

    /// <summary>One address counts at most so often for an article, whatever it calls its browsers: many readers may share it.</summary>
    private const int AgentsOfAddress = 16;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private Window _window = new(DateTime.MinValue);

    /// <param name="address">Of IPv6 only the network counts, which is one household's.</param>
    /// <returns>False when that was seen in the present half hour.</returns>
    public bool IsNew(int articleId, IPAddress? address, string agent, DateTime nowUtc)
    {
        var window = Volatile.Read(ref _window);
        if (nowUtc >= window.EndsUtc || window.EndsUtc - nowUtc > Kept)
            window = Open(window, nowUtc);

        Span<byte> said = stackalloc byte[AddressBytes + sizeof(int) + 1];
        said.Clear();
        Write(address, said);
        BinaryPrimitives.WriteInt32LittleEndian(said[AddressBytes..], articleId);
        said[^1] = (byte)(string.GetHashCode(agent, StringComparison.Ordinal) & (AgentsOfAddress - 1));

        var seen = SipHash.Of(said, window.Salt);
        return Interlocked.Exchange(ref window.Seen[(int)(seen & (Places - 1))], seen) != seen;
    }

    private Window Open(Window over, DateTime nowUtc)
    {
        var next = new Window(nowUtc + Kept);
        var before = Interlocked.CompareExchange(ref _window, next, over);
        return ReferenceEquals(before, over) ? next : before;
    }

    private static void Write(IPAddress? address, Span<byte> bytes)
    {
        if (address is null || !address.TryWriteBytes(bytes, out var written))
            return;
        if (written == AddressBytes && !address.IsIPv4MappedToIPv6)
            bytes[NetworkBytes..AddressBytes].Clear();
    }

    private sealed class Window(DateTime endsUtc)
    {
        public DateTime EndsUtc { get; } = endsUtc;

        public byte[] Salt { get; } = RandomNumberGenerator.GetBytes(SipHash.KeyBytes);

        public ulong[] Seen { get; } = new ulong[Places];
    }
}
