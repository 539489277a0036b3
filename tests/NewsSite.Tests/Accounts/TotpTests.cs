using NewsSite.Accounts;

namespace NewsSite.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = "12345678901234567890"u8.ToArray();

    /// <summary>RFC 6238, appendix B, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, DateTime.UnixEpoch.AddSeconds(seconds)));

    [Fact]
    public void A_clock_may_be_wrong_by_half_a_minute_and_no_more()
    {
        var now = DateTime.UnixEpoch.AddSeconds(1_000_000_005);
        Assert.Equal(33333333, Totp.StepOf(Key, Totp.CodeAt(Key, now), now));
        Assert.NotNull(Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(-30)), now));
        Assert.NotNull(Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(30)), now));
        Assert.Null(Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(-60)), now));
        Assert.Null(Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(60)), now));
        Assert.Null(Totp.StepOf(Key, "", now));
    }

    [Fact]
    public void A_code_may_be_typed_with_spaces()
    {
        var now = DateTime.UnixEpoch.AddSeconds(59);
        Assert.NotNull(Totp.StepOf(Key, " 287 082 ", now));
    }

    [Fact]
    public void The_key_is_written_as_apps_read_it()
    {
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.Readable(Key));
        Assert.Equal(
            "otpauth://totp/The%20Post:ada%40news.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=The%20Post&digits=6",
            Totp.Address(Key, "The Post", "ada@news.example"));
    }
}
