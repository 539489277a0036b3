using System.Text;
using NewsSite.Site.Setup;

namespace NewsSite.Accounts;

/// <summary>The file in the data folder that holds the set-up link, for the folder's owner alone, while there is no staff.</summary>
internal sealed class SetUpFile(SitePaths paths)
{
    public string Location => Path.Combine(paths.Data, "setup-link.txt");

    /// <returns>The key in the link; null when there is no such file, or none that can be read.</returns>
    public async Task<string?> ReadKeyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(Location, cancellationToken);
            return text.Trim().Split("?key=") is [_, var key] ? key : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string address, CancellationToken cancellationToken)
    {
        Delete();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(Location, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), options);
        await file.WriteLineAsync(address.AsMemory(), cancellationToken);
    }

    /// <summary>When the link was used, or somebody came in another way.</summary>
    public void Delete() => File.Delete(Location);
}
