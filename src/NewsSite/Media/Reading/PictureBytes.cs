using System.Buffers.Binary;

namespace NewsSite.Media.Reading;

/// <summary>Random access to a file of any size through a small window. Reading past the end refuses the file as truncated.</summary>
internal sealed class PictureBytes(Stream file)
{
    private const int WindowSize = 64 * 1024;

    private readonly byte[] _window = new byte[WindowSize];
    private long _start;
    private int _filled;

    public long Length { get; } = file.Length;

    public byte this[long at] => Slice(at, 1)[0];

    public int Int16(long at) => BinaryPrimitives.ReadUInt16BigEndian(Slice(at, 2));

    public int Int16Little(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, 2));

    public uint Int32(long at) => BinaryPrimitives.ReadUInt32BigEndian(Slice(at, 4));

    public uint Int32Little(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(at, 4));

    public bool Has(long at, ReadOnlySpan<byte> bytes) => at + bytes.Length <= Length && Slice(at, bytes.Length).SequenceEqual(bytes);

    /// <summary>Valid until the next call.</summary>
    /// <param name="count">At most 64 KB.</param>
    public ReadOnlySpan<byte> Slice(long at, int count)
    {
        if (at < 0 || at + count > Length)
            throw RefusedPictureException.Truncated;
        if (at < _start || at + count > _start + _filled)
        {
            file.Position = _start = at;
            _filled = file.ReadAtLeast(_window, count, throwOnEndOfStream: false);
            if (_filled < count)
                throw RefusedPictureException.Truncated;
        }

        return _window.AsSpan((int)(at - _start), count);
    }

    /// <summary>As much as the window holds from there on, at least one byte. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Ahead(long at)
    {
        Slice(at, 1);
        return _window.AsSpan((int)(at - _start), (int)(_start + _filled - at));
    }

    public byte[] Copy(long at, int count)
    {
        if (at < 0 || at + count > Length)
            throw RefusedPictureException.Truncated;
        var copy = new byte[count];
        file.Position = at;
        file.ReadExactly(copy);
        _filled = 0;
        return copy;
    }
}
