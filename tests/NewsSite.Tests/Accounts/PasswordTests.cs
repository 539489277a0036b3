using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;

namespace NewsSite.Tests.Accounts;

public sealed class PasswordTests
{
    private static readonly Passwords Passwords = new(
        new IdentityReader(Options.Create(new SiteOptions { Name = "Harbour Post", Url = new("https://harbourpost.example") })), Passwords.NewHasher());

    [Theory]
    [InlineData("password")]
    [InlineData("Password1!")]
    [InlineData("P@$$w0rd2026")]
    [InlineData("passwordpassword")]
    [InlineData("welcomeadmin1")]
    [InlineData("qwertyuiop")]
    [InlineData("poiuytrewq")]
    [InlineData("12345678")]
    [InlineData("87654321")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("20261122")]
    [InlineData("!!!!2026!!!!")]
    [InlineData("HarbourPost1")]
    [InlineData("harbour-post-2026")]
    [InlineData("ada.byline")]
    [InlineData("Byline123")]
    public void What_is_tried_first_is_refused(string password) =>
        Assert.Contains("tried first", Passwords.ProblemWith("Password", password, "Ada Byline", "ada.byline@news.example")?.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ferry lamp orange tide")]
    [InlineData("kV9#pq2Z")]
    [InlineData("the harbour was quiet at noon")]
    [InlineData("пароль от рыбака и моря")]
    [InlineData("vrijdag loopt de hond los")]
    public void What_nobody_would_guess_is_taken(string password) =>
        Assert.Null(Passwords.ProblemWith("Password", password, "Ada Byline", "ada@news.example"));

    [Theory]
    [InlineData("kV9#pq2", "at least 8")]
    [InlineData("🙂🙂🙂🙂", "at least 8")]
    public void What_is_too_short_is_refused(string password, string said) =>
        Assert.Contains(said, Passwords.ProblemWith("Password", password)?.Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_cut_off()
    {
        var words = string.Join(' ', Enumerable.Range(0, 40).Select(number => $"word{number}"));
        Assert.Null(Passwords.ProblemWith("Password", words));
        var hash = Passwords.Hash(words);
        Assert.True(Passwords.Matches(hash, words));
        Assert.False(Passwords.Matches(hash, words[..^1]));
        Assert.NotNull(Passwords.ProblemWith("Password", new string('x', 501)));
    }

    [Fact]
    public void Two_keyboards_that_spell_a_letter_differently_are_one_password() =>
        Assert.True(Passwords.Matches(Passwords.Hash("cafe\u0301 de la mer"), "caf\u00e9 de la mer"));

    [Fact]
    public void Nobody_s_password_is_never_right()
    {
        Assert.False(Passwords.Matches(null, ""));
        Assert.False(Passwords.Matches(null, "password"));
    }
}
