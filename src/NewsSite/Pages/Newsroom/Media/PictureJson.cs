using NewsSite.Media;
using NewsSite.Media.Library;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>A picture as the newsroom's script knows it.</summary>
/// <param name="Address">As a text names it, without its size.</param>
/// <param name="RightHasEnded">It may not be used in anything new.</param>
/// <param name="IsNew">False when the library had the file already.</param>
internal sealed record PictureJson(
    int Id, string Key, string Name, string Address, string Thumbnail, int Width, int Height, string AlternativeText, string Caption, string Credit,
    bool RightHasEnded, bool IsNew)
{
    public static PictureJson Of(PictureLine line, DateTime nowUtc, bool isNew = false) => new(
        line.Id, line.Key, line.Name, $"/media/{line.Key}.{line.Format.Extension()}", line.Thumbnail, line.Width, line.Height,
        line.AlternativeText, line.Caption, line.Credit, line.ExpiresUtc <= nowUtc, isNew);
}
