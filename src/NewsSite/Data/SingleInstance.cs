namespace NewsSite.Data;

/// <summary>
/// Holds a data folder for this process alone, by a lock that the operating system gives up when the process ends,
/// however it ends.
/// </summary>
internal sealed class SingleInstance : IDisposable
{
    private readonly FileStream _lock;

    private SingleInstance(FileStream file) => _lock = file;

    /// <exception cref="StartupException">Another process holds the folder.</exception>
    public static SingleInstance Hold(string dataPath)
    {
        var path = Path.Combine(dataPath, "newssite.lock");
        try
        {
            return new SingleInstance(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new StartupException(
                $"Another NewsSite process is using the data folder {dataPath}. Stop it, or choose another folder with Site:DataPath.");
        }
    }

    public void Dispose() => _lock.Dispose();
}
