namespace NewsSite.Articles;

/// <summary>What readers may know of an author beside the biography; "" for what is not told.</summary>
/// <param name="Email">One address.</param>
/// <param name="Website">An absolute http or https address.</param>
/// <param name="Social">A line for each: a name and an https address, as <see cref="Site.Identity.SocialAccount"/> writes it.</param>
/// <param name="Expertise">Fields that the author knows, with semicolons between.</param>
internal sealed record AuthorProfile(string Email, string Website, string Social, string Expertise)
{
    public static readonly AuthorProfile Empty = new("", "", "", "");
}
