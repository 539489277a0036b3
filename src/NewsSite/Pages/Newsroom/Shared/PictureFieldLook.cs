using NewsSite.Media.Library;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>A field that holds a picture of the library by its number; a script lets people choose one by looking.</summary>
/// <param name="Value">What stands in the field.</param>
/// <param name="Picture">What that names; null for nothing, or nothing that is there.</param>
internal sealed record PictureFieldLook(string? Value, PictureLine? Picture, string? Problem = null)
{
    public string Name { get; init; } = "LeadPicture";

    public string Label { get; init; } = "Number in the library";
}
