namespace NewsSite.Data;

/// <summary>
/// Holds a data folder for this process alone, by a lock that the operating system gives up when the process ends,
/// however it ends.
/// </summary>
internal sealed class SingleInstance : IDisposable
{
    /// <summary>EWOULDBLOCK of Linux and of macOS, and Windows' sharing violation: somebody else has the lock.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _lock;

    private SingleInstance(FileStream file) => _lock = file;

    /// <exception cref="StartupException">Another process holds the folder, or it cannot be written to.</exception>
    public static SingleInstance Hold(string dataPath) => TryHold(dataPath) ?? throw new StartupException(
        $"Another NewsSite process is using the data folder {dataPath}. Stop it, or choose another folder with --data.");

    /// <returns>Null when another process holds the folder.</returns>
    /// <exception cref="StartupException">The folder cannot be made or written to.</exception>
    public static SingleInstance? TryHold(string dataPath)
    {
        try
        {
            MakePrivate(dataPath);
            return new SingleInstance(new FileStream(
                Path.Combine(dataPath, "newssite.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (HeldByAnother.Contains(error.HResult))
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(File.Exists(dataPath)
                ? $"The data folder {dataPath} is a file. Choose a folder with --data."
                : $"The data folder {dataPath} cannot be written to: {error.Message} Allow it, or choose another folder with --data.");
        }
    }

    /// <summary>Makes the folder for its owner alone: drafts, keys and accounts live in it. One that exists stays as it is.</summary>
    public static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => _lock.Dispose();
}
