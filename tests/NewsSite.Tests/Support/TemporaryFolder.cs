using System.Collections.Concurrent;

namespace NewsSite.Tests.Support;

/// <summary>A folder of a test's own, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static readonly ConcurrentBag<string> Remaining = [];

    static TemporaryFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var path in Remaining)
            TryDelete(path);
    };

    public string Path { get; } = Directory.CreateTempSubdirectory("newssite-test-").FullName;

    public string File(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>
    /// A site that a test has disposed may still be leaving its Main and writing its last lines: then the folder goes with
    /// the process.
    /// </summary>
    public void Dispose()
    {
        if (!TryDelete(Path))
            Remaining.Add(Path);
    }

    private static bool TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return !Directory.Exists(path);
        }
    }
}
