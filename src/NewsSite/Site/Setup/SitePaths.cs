using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Site.Shell;

namespace NewsSite.Site.Setup;

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

    /// <summary>The keys behind cookies and forms.</summary>
    public string Keys => Path.Combine(Data, "keys");

    /// <summary>Where a verb reaches the process that serves, see <see cref="ControlSocket"/>.</summary>
    public string Control => Path.Combine(Data, "newssite.sock");

    /// <summary>Makes the folders that hold what only the site's owner may read. The caller holds the data folder.</summary>
    /// <exception cref="StartupException">The data folder cannot be written to.</exception>
    public void MakePrivateFolders()
    {
        try
        {
            SingleInstance.MakePrivate(Keys);
            SingleInstance.MakePrivate(Logs);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {Data} cannot be written to: {error.Message}");
        }
    }

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
