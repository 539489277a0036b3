using NewsSite.Media.Library;

namespace NewsSite.Pages.Newsroom.Media;

/// <summary>The library in plain words.</summary>
internal static class PictureWording
{
    public static string Of(PictureLack lack) => lack switch
    {
        PictureLack.AlternativeText => "Without a description",
        PictureLack.Credit => "Without a credit",
        PictureLack.Rights => "Rights end soon",
        PictureLack.RightsEnded => "Rights have ended, readers see it",
        _ => "Renditions failed",
    };

    /// <summary>What a picture in a list lacks, in a few words; empty for nothing.</summary>
    public static string LacksOf(PictureLine picture, DateTime nowUtc)
    {
        var lacks = new List<string>();
        if (picture.AlternativeText.Length == 0)
            lacks.Add("no description");
        if (picture.Credit.Length == 0)
            lacks.Add("no credit");
        if (picture.ExpiresUtc <= nowUtc)
            lacks.Add("rights have ended");
        if (picture.Failure is not null)
            lacks.Add("renditions failed");
        return string.Join(", ", lacks);
    }
}
