using NewsSite.Media;
using NewsSite.Media.Social;

namespace NewsSite.Pages;

/// <summary>The picture that social networks show of a page; a file that is there.</summary>
internal sealed record SharedPicture(PictureFile File, string AlternativeText)
{
    /// <summary>As networks want it across the whole width of a post; a smaller one they show beside the text.</summary>
    private const int LargeWidth = 600;
    private const int LargeHeight = 315;

    public bool IsLarge => File.Width >= LargeWidth && File.Height >= LargeHeight;

    /// <summary>The photograph if it is large enough, or what was drawn for the article, or the photograph, or the paper's.</summary>
    /// <returns>Null on a site that can draw none.</returns>
    public static SharedPicture? Of(PageHead head, SocialPictureReader social)
    {
        var photograph = head.Picture is { } picture ? new SharedPicture(picture.Shared, picture.AlternativeText) : null;
        if (photograph?.File is { Width: >= SocialPicture.Width, Height: >= SocialPicture.Height })
            return photograph;

        var own = head.Article is { } article ? Drawn(social, social.Of(head.Title, article.Section)) : null;
        return own ?? photograph ?? Drawn(social, social.OfPaper());
    }

    private static SharedPicture? Drawn(SocialPictureReader social, SocialPicture picture) =>
        social.Find(picture) is { } file ? new SharedPicture(file, picture.Headline) : null;
}
