using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsSite.Media.Social;

/// <summary>
/// What the site draws for social networks where there is no photograph: a headline on paper, under the paper's name. All that
/// it shows is in its name, so another headline is another file, and a file never changes.
/// </summary>
/// <param name="Headline">Plain text; never empty.</param>
/// <param name="Kicker">Above the headline, in the accent; empty for none.</param>
/// <param name="SiteName">At the head; empty where the headline is the paper's name.</param>
/// <param name="Accent">As <c>#rrggbb</c>.</param>
internal sealed record SocialPicture(string Headline, string Kicker, string SiteName, string Accent)
{
    public const int Width = 1_200;
    public const int Height = 630;
    public const string Extension = "png";

    /// <summary>Under which <see cref="MediaFolder"/> keeps them, apart from the library's.</summary>
    public const string Folder = "social";

    /// <summary>Grows when they are drawn in another way.</summary>
    private const int Design = 1;

    public string Name => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize<object[]>([Design, Headline, Kicker, SiteName, Accent]))).AsSpan(0, 16)) + "." + Extension;

    public PictureFile File => new($"/media/{Folder}/{Name}", Width, Height, Extension);

    /// <summary>The picture of the paper itself, for pages that have no other.</summary>
    public static SocialPicture OfPaper(string siteName, string accent) => new(siteName, "", "", accent);
}
