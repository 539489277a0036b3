using Microsoft.Extensions.Options;

namespace NewsSite.Site;

/// <summary>Where this site's files are; absolute paths.</summary>
internal sealed class SitePaths(IOptions<SiteOptions> options)
{
    /// <summary>
    /// The project's folder when the program runs from its build output, otherwise the program's own: data must survive
    /// a clean build, and a published site carries its own seeds.
    /// </summary>
    private static readonly string Home = ProjectFolder() ?? AppContext.BaseDirectory;

    public string Data { get; } = Path.GetFullPath(options.Value.DataPath is { Length: > 0 } set
        ? set
        : Path.Combine(Home, "data"));

    public string Seeds { get; } = Path.GetFullPath(options.Value.SeedsPath is { Length: > 0 } set
        ? set
        : Path.Combine(Home, ProjectFolder() is null ? "seeds" : "../../seeds"));

    public string Database => Path.Combine(Data, "newssite.db");

    public string Media => Path.Combine(Data, "media");

    public string Logs => Path.Combine(Data, "logs");

    private static string? ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsSite.csproj")))
                return folder.FullName;
        }

        return null;
    }
}
