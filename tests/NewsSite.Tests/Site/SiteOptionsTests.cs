using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

namespace NewsSite.Tests.Site;

public sealed class SiteOptionsTests
{
    [Fact]
    public void The_defaults_are_good() => Assert.True(Check(new SiteOptions()).Succeeded);

    [Theory]
    [InlineData("/news", "not a whole address")]
    [InlineData("news.example", "not a whole address")]
    [InlineData("ftp://news.example", "neither http nor https")]
    [InlineData("https://news.example/paper", "has a path")]
    [InlineData("https://news.example/?a=b", "has a path, a query")]
    [InlineData("https://me:secret@news.example", "user name or password")]
    public void An_address_that_links_cannot_be_made_of_is_refused(string url, string because) =>
        Refused(new SiteOptions { Url = new Uri(url, UriKind.RelativeOrAbsolute) }, "Site:Url", because);

    [Theory]
    [InlineData("https://news.example")]
    [InlineData("https://news.example/")]
    [InlineData("http://192.168.1.5:8080")]
    public void A_public_address_is_taken(string url) => Assert.True(Check(new SiteOptions { Url = new Uri(url) }).Succeeded);

    [Theory]
    [InlineData("")]
    [InlineData("english")]
    [InlineData("en_GB")]
    [InlineData("en-")]
    public void A_language_that_is_no_tag_is_refused(string tag) =>
        Refused(new SiteOptions { Language = tag }, "Site:Language", "en-GB");

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    public void A_time_zone_that_does_not_exist_is_refused(string zone) =>
        Refused(new SiteOptions { TimeZone = zone }, "Site:TimeZone", "Europe/London");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    public void A_paper_needs_a_name_in_one_line(string name) => Refused(new SiteOptions { Name = name }, "Site:Name", "name");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65 * 1024 * 1024)]
    public void A_limit_out_of_range_is_refused_with_the_range(int bytes) =>
        Refused(new SiteOptions { ImportFileLimitBytes = bytes }, "Site:ImportFileLimitBytes", "from 1024 to 67108864");

    [Fact]
    public void A_proxy_that_is_no_address_is_refused() =>
        Refused(new SiteOptions { KnownProxies = "10.0.0.7, proxy.example" }, "Site:KnownProxies", "\"proxy.example\"");

    [Theory]
    [InlineData("security@news.example")]
    [InlineData("http://news.example/report")]
    public void A_contact_that_no_program_can_follow_is_refused(string contact) =>
        Refused(new SiteOptions { SecurityContact = new Uri(contact, UriKind.RelativeOrAbsolute) }, "Site:SecurityContact", contact);

    [Theory]
    [InlineData(nameof(SiteOptions.SessionIdleMinutes), 4, "from 5 to 43200")]
    [InlineData(nameof(SiteOptions.SessionLimitHours), 0, "from 1 to 2160")]
    [InlineData(nameof(SiteOptions.InvitationHours), 721, "from 1 to 720")]
    [InlineData(nameof(SiteOptions.MailPort), 65536, "from 1 to 65535")]
    [InlineData(nameof(SiteOptions.MailTimeoutSeconds), 0, "from 1 to 120")]
    public void A_number_of_the_accounts_out_of_range_is_refused_with_the_range(string setting, int number, string because)
    {
        var options = new SiteOptions();
        typeof(SiteOptions).GetProperty(setting)!.SetValue(options, number);
        Refused(options, $"Site:{setting} is {number}.", because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the newsroom")]
    public void A_mail_server_needs_a_sender(string from)
    {
        Refused(new SiteOptions { MailHost = "mail.example", MailFrom = from }, "Site:MailFrom", "like newsroom@news.example");
        Assert.True(Check(new SiteOptions { MailFrom = from }).Succeeded);
    }

    [Fact]
    public void Every_wrong_setting_is_named_at_once()
    {
        var failures = Check(new SiteOptions { Name = "", Language = "", TimeZone = "" }).Failures;

        Assert.Equal(3, failures?.Count());
    }

    [Theory]
    [InlineData("Nmae", "x", "Did you mean Site:Name?")]
    [InlineData("TimeZon", "x", "Did you mean Site:TimeZone?")]
    [InlineData("SecondFactorFrom", "Edittor", "Site:SecondFactorFrom is \"Edittor\". Write one of Contributor, Reporter, Editor, Administrator.")]
    [InlineData("SecondFactorFrom", "3", "Write one of Contributor")]
    [InlineData("SecondFactorFrom", "", "Write one of Contributor")]
    [InlineData("SecondFactorForm", "Editor", "Did you mean Site:SecondFactorFrom?")]
    [InlineData("SessionIdleMinutes", "12h", "Write a whole number")]
    [InlineData("MailPort", "smtp", "Write a whole number")]
    [InlineData("PageCacheLimitBytes", "48 MB", "Write a whole number")]
    [InlineData("PageCacheLimitBytes", "99999999999", "Write a whole number")]
    public void A_name_or_number_that_is_none_is_refused(string name, string text, string because)
    {
        var error = Assert.Throws<OptionsValidationException>(() => SiteSettings.Check([KeyValuePair.Create(name, (string?)text)]));

        Assert.Contains(because, error.Message, StringComparison.Ordinal);
    }

    private static void Refused(SiteOptions options, string setting, string because)
    {
        var failure = Assert.Single(Check(options).Failures ?? []);
        Assert.StartsWith(setting, failure, StringComparison.Ordinal);
        Assert.Contains(because, failure, StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Check(SiteOptions options) => new SiteOptionsCheck().Validate(null, options);
}
