using System.CommandLine;
using NewsSite.Site.Shell;

namespace NewsSite.Tests.Site;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--data here", "--Site:DataPath=here")]
    [InlineData("serve --data here", "--Site:DataPath=here")]
    [InlineData("--data here serve", "--Site:DataPath=here")]
    [InlineData("--Site:Name=Post --urls=http://x", "--Site:Name=Post|--urls=http://x")]
    [InlineData("--Site:Name Post --urls http://x check", "--Site:Name=Post|--urls=http://x")]
    [InlineData("serve --set Site:Name=Post --set urls=http://x", "--Site:Name=Post|--urls=http://x")]
    [InlineData("--Site:DataPath=there --data here", "--Site:DataPath=there|--Site:DataPath=here")]
    public void Settings_may_be_given_in_every_form_and_place(string line, string settings)
    {
        var parsed = Parse(line);

        Assert.Empty(parsed.Errors);
        Assert.Equal(settings.Split('|'), CommandLine.SettingsOf(parsed));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--dta here")]
    [InlineData("serve now")]
    [InlineData("--data")]
    public void A_typing_error_is_no_setting(string line) => Assert.NotEmpty(Parse(line).Errors);

    private static ParseResult Parse(string line) => Verbs.Root().Parse(CommandLine.Rewrite(line.Split(' ')));
}
