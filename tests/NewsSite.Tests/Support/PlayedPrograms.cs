namespace NewsSite.Tests.Support;

/// <summary>A folder with a script in place of libvips' programs, which the site is given as theirs.</summary>
internal class PlayedPrograms : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected PlayedPrograms(string script)
    {
        foreach (var name in (string[])["vips", "vipsthumbnail"])
        {
            _folder.File(name, script.ReplaceLineEndings("\n"));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path.Combine(Folder, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
