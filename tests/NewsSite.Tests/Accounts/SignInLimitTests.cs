using System.Net;
using NewsSite.Accounts;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Accounts;

public sealed class SignInLimitTests
{
    private static readonly IPAddress Attacker = IPAddress.Parse("203.0.113.7");
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Guessing_is_stopped_and_does_not_lock_the_owner_out()
    {
        await using var site = new SiteApp();
        var staff = await SignInTests.EmployAsync(site, Role.Reporter);
        using var attacker = new NewsroomBrowser(site) { Address = Attacker };
        for (var guess = 0; guess < 5; guess++)
            Assert.DoesNotContain("Too many", await GuessAsync(attacker, staff, "wrong"), StringComparison.Ordinal);
        Assert.Contains("Too many attempts. Wait 15 minutes", await GuessAsync(attacker, staff, "wrong"), StringComparison.Ordinal);
        Assert.Contains("Too many", await GuessAsync(attacker, staff, "ferry lamp orange tide"), StringComparison.Ordinal);

        using var owner = new NewsroomBrowser(site) { Address = IPAddress.Parse("198.51.100.20") };
        Assert.Equal("/newsroom", await owner.PostAndFollowAsync("/newsroom/sign-in", SignInTests.Typed(staff)));
    }

    [Fact]
    public void A_known_device_gets_through_while_the_whole_network_guesses()
    {
        var limits = new SignInLimits(_clock);
        var office = new Caller(Attacker, "", null);
        for (var guess = 0; guess < 20; guess++)
            Assert.Null(limits.Begin($"ACCOUNT {guess % 7}", office, isOwnDevice: false));
        Assert.NotNull(limits.Begin("ADA", office, isOwnDevice: false));
        Assert.Null(limits.Begin("ADA", office with { Device = new KnownDevice(1, "laptop") }, isOwnDevice: true));
        Assert.NotNull(limits.Begin("ADA", office with { Device = new KnownDevice(2, "other") }, isOwnDevice: false));
    }

    [Fact]
    public void A_thousand_addresses_together_are_slowed_by_the_account()
    {
        var limits = new SignInLimits(_clock);
        var looked = Enumerable.Range(0, 1000).Count(number =>
            limits.Begin("ADA", new Caller(new IPAddress([10, 0, (byte)(number / 250), (byte)(number % 250)]), "", null), isOwnDevice: false) is null);
        Assert.Equal(60, looked);
    }

    [Fact]
    public void An_IPv6_network_counts_as_one_address()
    {
        var limits = new SignInLimits(_clock);
        for (var host = 1; host <= 5; host++)
            Assert.Null(limits.Begin("ADA", new Caller(IPAddress.Parse($"2001:db8:1:2::{host}"), "", null), isOwnDevice: false));
        Assert.NotNull(limits.Begin("ADA", new Caller(IPAddress.Parse("2001:db8:1:2:ffff::1"), "", null), isOwnDevice: false));
        Assert.Null(limits.Begin("ADA", new Caller(IPAddress.Parse("2001:db8:1:3::1"), "", null), isOwnDevice: false));
    }

    [Fact]
    public void Time_forgives_and_so_does_a_right_answer()
    {
        var limits = new SignInLimits(_clock);
        var caller = new Caller(Attacker, "", null);
        for (var time = 0; time < 50; time++)
        {
            Assert.Null(limits.Begin("ADA", caller, isOwnDevice: false));
            limits.Succeeded("ADA", caller, isOwnDevice: false);
        }

        for (var guess = 0; guess < 5; guess++)
            limits.Begin("ADA", caller, isOwnDevice: false);
        Assert.Equal(TimeSpan.FromMinutes(15), limits.Begin("ADA", caller, isOwnDevice: false));
        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(limits.Begin("ADA", caller, isOwnDevice: false));
    }

    [Fact]
    public async Task An_unknown_person_is_stopped_after_as_many_guesses()
    {
        await using var site = new SiteApp();
        using var attacker = new NewsroomBrowser(site) { Address = Attacker };
        var nobody = new Staff("Nobody", "nobody@news.example", Role.Reporter, default);
        for (var guess = 0; guess < 5; guess++)
            Assert.DoesNotContain("Too many", await GuessAsync(attacker, nobody, "wrong"), StringComparison.Ordinal);
        Assert.Contains("Too many", await GuessAsync(attacker, nobody, "wrong"), StringComparison.Ordinal);
    }

    private static async Task<string> GuessAsync(NewsroomBrowser browser, Staff staff, string password)
    {
        using var answer = await browser.PostAsync("/newsroom/sign-in", SignInTests.Typed(staff, password));
        return Assert.Single((await browser.PageOfAsync(answer, HttpStatusCode.UnprocessableEntity)).Texts("[role=alert]"));
    }
}
