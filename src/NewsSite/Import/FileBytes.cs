using Microsoft.Win32.SafeHandles;

namespace NewsSite.Import;

/// <summary>The content of one file, read whole, with a bound.</summary>
internal static class FileBytes
{
    /// <exception cref="RefusedFileException">Gone, unreadable, empty or over <paramref name="limitBytes"/>.</exception>
    public static byte[] Read(string path, int limitBytes)
    {
        try
        {
            // Pipes and devices have no length either: they are refused here without being opened, which could block.
            var length = new FileInfo(path).Length;
            if (length == 0)
                throw new RefusedFileException("The file is empty.");
            if (length > limitBytes)
                throw TooLarge(limitBytes);

            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return Content(file, (int)length);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedFileException("The file was gone when its turn came.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedFileException("The file may not be read: check its permissions.");
        }
        catch (IOException error)
        {
            throw new RefusedFileException($"The file cannot be read: {error.Message}");
        }
    }

    /// <summary>A file that shrinks meanwhile ends where it ends; what one gains is a change for the next run.</summary>
    private static byte[] Content(SafeFileHandle file, int length)
    {
        var bytes = new byte[length];
        var read = 0;
        while (read < length && RandomAccess.Read(file, bytes.AsSpan(read), read) is var count and > 0)
            read += count;
        return read == length ? bytes : bytes[..read];
    }

    private static RefusedFileException TooLarge(int limitBytes) =>
        new(FormattableString.Invariant($"The file is larger than {limitBytes:N0} bytes (Site:ImportFileLimitBytes)."));
}
