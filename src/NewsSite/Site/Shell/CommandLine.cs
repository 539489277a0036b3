using System.CommandLine;
using NewsSite.Site.Setup;

namespace NewsSite.Site.Shell;

/// <summary>What every verb understands: where the data is, and any setting of the configuration.</summary>
internal static class CommandLine
{
    private const string DataName = "--data";
    private const string SetName = "--set";

    /// <summary>Settings of the host, and whole sections, which have no colon in their name to know them by.</summary>
    private static readonly HashSet<string> HostSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AllowedHosts",
        SiteOptions.SectionName, "Serilog", "Kestrel",
    };

    public static void AddOptions(RootCommand root)
    {
        root.Add(new Option<string?>(DataName)
        {
            Description = "The data folder: database, pictures, logs. Short for --Site:DataPath=PATH.",
            HelpName = "PATH",
            Recursive = true,
        });
        root.Add(new Option<string[]>(SetName)
        {
            Description = "A setting, for example Site:Name=\"The Harbour Post\" or urls=http://localhost:8080. "
                + "--Site:Name=VALUE and --urls=VALUE say the same.",
            HelpName = "NAME=VALUE",
            Recursive = true,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        });
    }

    /// <summary>
    /// Turns <c>--Section:Name=VALUE</c>, <c>--Section:Name VALUE</c> and the host's own settings into <c>--set</c>, so
    /// that whatever is left over is a typing error and is reported as one.
    /// </summary>
    public static IReadOnlyList<string> Rewrite(string[] args)
    {
        var rewritten = new List<string>(args.Length);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--")
                return [.. rewritten, .. args[i..]];

            if (SettingIn(args[i]) is not { } setting)
                rewritten.Add(args[i]);
            else if (setting.Contains('='))
                rewritten.AddRange([SetName, setting]);
            else
                rewritten.AddRange([SetName, $"{setting}={(++i < args.Length ? args[i] : "")}"]);
        }

        return rewritten;
    }

    /// <summary>The settings given, in the form that configuration reads; those given later win.</summary>
    public static string[] SettingsOf(ParseResult parsed)
    {
        var settings = (parsed.GetValue<string[]>(SetName) ?? []).Select(setting => "--" + setting);
        return parsed.GetValue<string?>(DataName) is { } data
            ? [.. settings, $"--{SiteOptions.SectionName}:{nameof(SiteOptions.DataPath)}={data}"]
            : [.. settings];
    }

    private static string? SettingIn(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal))
            return null;

        var name = arg.AsSpan(2, (arg.IndexOf('=') is var end and >= 0 ? end : arg.Length) - 2).ToString();
        return name.Contains(':') || HostSettings.Contains(name) ? arg[2..] : null;
    }
}
