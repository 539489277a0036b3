using NewsSite.Reads;

namespace NewsSite.Tests.Reads;

/// <summary>Against the vectors of the reference implementation: key 00 01 … 0f, text 00 01 … of each length.</summary>
public sealed class SipHashTests
{
    [Theory]
    [InlineData(0, 0x726fdb47dd0e0e31)]
    [InlineData(1, 0x74f839c593dc67fd)]
    [InlineData(8, 0x93f5f5799a932462)]
    [InlineData(15, 0xa129ca6149be45e5)]
    public void It_gives_what_its_authors_get(int length, ulong expected) => Assert.Equal(
        expected, SipHash.Of([.. Enumerable.Range(0, length).Select(i => (byte)i)], [.. Enumerable.Range(0, SipHash.KeyBytes).Select(i => (byte)i)]));
}
