namespace NewsSite.Media.Reading;

/// <summary>
/// What a picture file says of itself before anybody decodes it: read by small parsers of our own that look at lengths and
/// never at pixels.
/// </summary>
internal sealed class PictureScan(PictureFormat format)
{
    /// <summary>Bytes of metadata that are kept for reading, all blocks together; more is left out.</summary>
    private const int BlocksLimit = 4 * 1024 * 1024;

    /// <summary>Each costs a read of the file: more than any camera or program writes.</summary>
    private const int BlockCountLimit = 256;

    private readonly List<MetadataBlock> _blocks = [];
    private readonly List<(long Start, long Length)> _picture = [];
    private long _blocksSize;

    public PictureFormat Format => format;

    /// <summary>In pixels as stored, before <see cref="Orientation"/> turns it.</summary>
    public int StoredWidth { get; private set; }

    public int StoredHeight { get; private set; }

    /// <summary>Pictures in the file; one unless it moves.</summary>
    public int Frames { get; set; } = 1;

    /// <summary>As Exif has it: 1 upright, 5 to 8 lying on a side.</summary>
    public int Orientation { get; set; } = 1;

    public bool IsTurned => Orientation is >= 5 and <= 8;

    public int Width => IsTurned ? StoredHeight : StoredWidth;

    public int Height => IsTurned ? StoredWidth : StoredHeight;

    /// <summary>Metadata, in the order of the file.</summary>
    public IReadOnlyList<MetadataBlock> Blocks => _blocks;

    /// <summary>The parts of the file that make the picture itself; what is between and behind them is something else.</summary>
    public IReadOnlyList<(long Start, long Length)> Picture => _picture;

    /// <summary>False where metadata cannot be told from the picture, so that no copy without it can be written.</summary>
    public bool CanBeStripped { get; set; } = true;

    public void Size(long width, long height)
    {
        if (width is <= 0 or > int.MaxValue || height is <= 0 or > int.MaxValue)
            throw RefusedPictureException.Damaged;
        (StoredWidth, StoredHeight) = ((int)width, (int)height);
    }

    public void Keep(long start, long length)
    {
        if (_picture is [.., var last] && last.Start + last.Length == start)
            _picture[^1] = (last.Start, last.Length + length);
        else
            _picture.Add((start, length));
    }

    public void Add(MetadataKind kind, PictureBytes bytes, long start, long length)
    {
        if (length <= 0 || _blocks.Count >= BlockCountLimit || (_blocksSize += length) > BlocksLimit)
            return;
        _blocks.Add(new MetadataBlock(kind, bytes.Copy(start, (int)length)));
    }
}

internal enum MetadataKind
{
    /// <summary>A TIFF structure.</summary>
    Exif,

    /// <summary>An RDF/XML packet.</summary>
    Xmp,

    /// <summary>Photoshop's image resources, one of which holds IPTC-IIM.</summary>
    Photoshop,

    /// <summary>Content Credentials: JUMBF boxes, perhaps a part of them.</summary>
    ContentCredentials,
}

internal sealed record MetadataBlock(MetadataKind Kind, byte[] Bytes);
