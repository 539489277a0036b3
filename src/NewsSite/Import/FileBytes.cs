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
            return ReadToEnd(file, (int)length, limitBytes);
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

    /// <summary>The file may shrink or grow while it is read; what counts is what was there.</summary>
    private static byte[] ReadToEnd(SafeFileHandle file, int expected, int limitBytes)
    {
        var bytes = new byte[expected];
        var read = 0;
        while (true)
        {
            if (read == bytes.Length)
            {
                var more = new byte[256];
                var count = RandomAccess.Read(file, more, read);
                if (count == 0)
                    return bytes;
                if (read + count > limitBytes)
                    throw TooLarge(limitBytes);
                Array.Resize(ref bytes, read + count);
                more.AsSpan(0, count).CopyTo(bytes.AsSpan(read));
                read += count;
                continue;
            }

            var got = RandomAccess.Read(file, bytes.AsSpan(read), read);
            if (got == 0)
                return bytes[..read];
            read += got;
        }
    }

    private static RefusedFileException TooLarge(int limitBytes) =>
        new(FormattableString.Invariant($"The file is larger than {limitBytes:N0} bytes (Site:ImportFileLimitBytes)."));
}
