using System.Net;
using NewsSite.Accounts;
using NewsSite.Announcements;
using NewsSite.Site;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Announcements;

/// <summary>Nobody reaches through the site what only the site can reach.</summary>
public sealed class ReceiverAddressTests
{
    [Theory]
    [InlineData("https://hooks.example/told?key=1")]
    [InlineData("https://hooks.example:8443/")]
    [InlineData("http://127.0.0.1:5310/told")]
    [InlineData("http://localhost:5310/told")]
    [InlineData("http://[::1]:5310/told")]
    [InlineData("https://93.184.215.14/")]
    public void An_address_of_the_internet_or_of_this_machine_is_taken(string address) =>
        Assert.Null(ReceiverAddress.ProblemWith(new Uri(address), privateToo: false));

    [Theory]
    [InlineData("http://hooks.example/")]
    [InlineData("ftp://hooks.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://name:word@hooks.example/")]
    [InlineData("https://hooks.example/#part")]
    [InlineData("https://10.0.0.7/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[::ffff:10.0.0.7]/")]
    [InlineData("https://0x0a000007/")]
    [InlineData("https://0.0.0.0/")]
    public void Any_other_is_refused(string address) =>
        Assert.NotNull(ReceiverAddress.ProblemWith(new Uri(address), privateToo: false));

    [Theory]
    [InlineData("http://10.0.0.7:9000/told")]
    [InlineData("https://queue.internal/told")]
    public void Private_networks_are_reached_where_the_options_allow_it(string address) =>
        Assert.Null(ReceiverAddress.ProblemWith(new Uri(address), privateToo: true));

    [Theory]
    [InlineData("10.1.2.3", "hooks.example", false)]
    [InlineData("100.64.0.1", "hooks.example", false)]
    [InlineData("127.0.0.1", "hooks.example", false)]
    [InlineData("::1", "hooks.example", false)]
    [InlineData("::ffff:192.168.0.1", "hooks.example", false)]
    [InlineData("64:ff9b::a00:1", "hooks.example", false)]
    [InlineData("2002:a00:1::", "hooks.example", false)]
    [InlineData("224.0.0.1", "hooks.example", false)]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("93.184.215.14", "hooks.example", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", "hooks.example", true)]
    public void What_a_name_leads_to_is_looked_at_when_it_is_connected_to(string resolved, string host, bool allowed) =>
        Assert.Equal(allowed, ReceiverAddress.MayConnect(IPAddress.Parse(resolved), host, privateToo: false));

    [Fact]
    public async Task A_name_that_leads_back_into_the_network_is_not_connected_to()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        _ = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{Dns.GetHostName()}:{receiver.Url.Port}/told");
        Assert.NotNull(await site.Of<OutgoingConnection>().SendAsync(request, CancellationToken.None));
        Assert.Empty(receiver.Requests);
    }

    [Fact]
    public async Task A_webhook_of_a_private_network_or_twice_the_same_is_not_added()
    {
        await using var receiver = await PlayedReceiver.OpenAsync();
        await using var site = new SiteApp(Telling.Url);
        var add = site.Of<AddWebhook>();
        await site.AddWebhookAsync(receiver);
        foreach (var (name, address) in new[] { ("Inside", "https://10.0.0.7/"), ("Again", receiver.Address), ("", "https://hooks.example/"), ("None", "hooks") })
            Assert.IsType<Outcome<AddedWebhook>.Invalid>(await add.RunAsync(Telling.Administrator, name, address, CancellationToken.None));
        Assert.IsType<Outcome<AddedWebhook>.Forbidden>(await add.RunAsync(
            new Person(1, "Edith Editor", Role.Editor, []), "Mine", "https://hooks.example/", CancellationToken.None));
    }
}
