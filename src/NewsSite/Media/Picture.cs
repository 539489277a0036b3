namespace NewsSite.Media;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Shown">What <see cref="MediaAsset.Shown"/> says.</param>
/// <param name="Provenance">One sentence on where it comes from, for readers; empty when the file says nothing.</param>
internal sealed record Picture(string Shown, string AlternativeText, string Caption, string Credit, string Provenance)
{
    private PictureFiles? _files;

    /// <summary>A picture without a file is left out of pages by <see cref="IsShown"/>, so there is always one to read.</summary>
    public PictureFiles Files => _files ??= PictureFiles.Read(Shown) ?? throw new InvalidOperationException("The picture has no file yet.");

    public bool IsShown => Shown.Length > 0;

    /// <summary>The file that is sent where there can be only one: social networks, feeds. 16:9 where renditions are made.</summary>
    public PictureFile Shared => FileOf(Shape.Wide);

    /// <summary>The shapes that search engines want beside each other; one where no others were made.</summary>
    public IReadOnlyList<PictureFile> ForSearchEngines => Files.IsComplete
        ? [.. new[] { Shape.Wide, Shape.Classic, Shape.Square }.Select(FileOf).DistinctBy(file => file.Address)]
        : [Shared];

    /// <summary>The largest single file of a shape in a format that every program knows.</summary>
    public PictureFile FileOf(Shape shape)
    {
        var cut = Files.CutOf(shape);
        var width = Files.IsComplete ? PictureFiles.FallbackWidths(cut)[^1] : Files.PlainWidths[^1];
        return new PictureFile("/media/" + Files.Name(cut, width, Files.Extension), width, HeightAt(cut, width), Files.Extension);
    }

    internal static int HeightAt(Cut cut, int width) =>
        (int)Math.Max(1, Math.Round((double)cut.Height * width / cut.Width, MidpointRounding.AwayFromZero));
}

/// <param name="Address">On this site, without host.</param>
internal sealed record PictureFile(string Address, int Width, int Height, string Extension)
{
    public string MediaType => PictureFormats.MediaType(Extension);
}
