using NewsSite.Site.Identity;

namespace NewsSite.Media.Social;

/// <summary>Which social pictures the site wants, and whether they are drawn. Safe for concurrent use.</summary>
internal sealed class SocialPictureReader(MediaFolder folder, IdentityReader identity)
{
    /// <param name="headline">As it is shared: what search engines are told, or else the headline.</param>
    public SocialPicture Of(string headline, string sectionName) =>
        new(headline, sectionName, identity.Current.Name, identity.Current.Accent.Light);

    public SocialPicture OfPaper() => SocialPicture.OfPaper(identity.Current.Name, identity.Current.Accent.Light);

    /// <returns>Null while it is not drawn: no page names a file that is not there.</returns>
    public PictureFile? Find(SocialPicture picture) => IsDrawn(picture) ? picture.File : null;

    public bool IsDrawn(SocialPicture picture) => File.Exists(folder.Social(picture.Name));
}
