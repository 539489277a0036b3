using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NewsSite.Media.Origin;
using NewsSite.Media.Reading;
using NewsSite.Site.Setup;

namespace NewsSite.Media.Library;

/// <summary>Takes a file from the network onto the disk, under a name that counts for nothing, and looks at its head.</summary>
internal sealed class ReceiveFile(MediaFolder folder, IOptions<SiteOptions> options, ILogger<ReceiveFile> log)
{
    private const int BufferSize = 64 * 1024;
    private const int NameLength = 32;

    /// <returns>To be disposed of, which removes the file unless it was kept.</returns>
    /// <exception cref="RefusedPictureException">It is too large, not a picture that can be taken in, or not now.</exception>
    public async Task<ReceivedFile> RunAsync(Stream body, CancellationToken cancellationToken)
    {
        var received = new ReceivedFile(folder.Temporary("upload"));
        try
        {
            var stream = new FileStream(received.Path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.Asynchronous);
            await using (stream)
            {
                received.Hash = await CopyAsync(body, stream, cancellationToken);
                received.Bytes = stream.Length;
                received.Scan = ReadPicture.Scan(stream, options.Value.PicturePixelLimit);
                received.Scan.Orientation = ReadOrigin.OrientationOf(received.Scan);
            }

            return received;
        }
        catch (IOException error) when (error is not BadHttpRequestException)
        {
            log.LogError(error, "A file that was sent could not be written");
            received.Dispose();
            throw RefusedPictureException.NotNow;
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }

    private async Task<string> CopyAsync(Stream body, FileStream file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        long taken = 0;
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if ((taken += read) > options.Value.UploadLimitBytes)
                throw TooLarge(options.Value.UploadLimitBytes);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..NameLength];
    }

    private static RefusedPictureException TooLarge(int limitBytes) =>
        new($"The file is larger than {DataSize.Of(limitBytes)}, which is the most that is taken. Save it smaller.");
}

/// <summary>A file that has come in and is not kept yet.</summary>
internal sealed class ReceivedFile(string path) : IDisposable
{
    public string Path => path;

    /// <summary>As <see cref="MediaAsset.Hash"/>.</summary>
    public string Hash { get; set; } = "";

    public long Bytes { get; set; }

    public PictureScan Scan { get; set; } = new(PictureFormat.Png);

    public void Dispose() => File.Delete(path);
}
