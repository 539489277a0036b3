using NewsSite.Articles.Names;

namespace NewsSite.Articles;

/// <summary>Somebody whose byline readers can follow, at <c>/authors/slug</c>.</summary>
internal sealed class Author : INamedPage
{
    private Author()
    {
    }

    public Author(string slug, string name, string jobTitle = "", string biography = "")
    {
        Slug = slug;
        Name = name;
        JobTitle = jobTitle;
        Biography = biography;
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string JobTitle { get; private set; } = "";

    /// <summary>Plain text, a paragraph at most.</summary>
    public string Biography { get; private set; } = "";

    /// <summary>A portrait in the library; null for none.</summary>
    public int? PictureId { get; private set; }

    /// <inheritdoc cref="AuthorProfile.Email"/>
    public string Email { get; private set; } = "";

    /// <inheritdoc cref="AuthorProfile.Website"/>
    public string Website { get; private set; } = "";

    /// <inheritdoc cref="AuthorProfile.Social"/>
    public string Social { get; private set; } = "";

    /// <inheritdoc cref="AuthorProfile.Expertise"/>
    public string Expertise { get; private set; } = "";

    /// <summary>The account of the same person; null for those who have none.</summary>
    public int? StaffId { get; private set; }

    public DateTime? ChangedUtc { get; private set; }

    public int Version { get; private set; } = 1;

    NamedText INamedPage.Text => new(Name, Biography, JobTitle);

    public void Say(NamedText text)
    {
        (Name, Biography, JobTitle) = (text.Name, text.About, text.JobTitle);
        Version++;
    }

    public void ChangeAt(DateTime nowUtc) => ChangedUtc = nowUtc;

    public void MoveTo(string slug) => Slug = slug;

    public void Show(int? pictureId) => PictureId = pictureId;

    public void Introduce(AuthorProfile profile) =>
        (Email, Website, Social, Expertise) = (profile.Email, profile.Website, profile.Social, profile.Expertise);

    public void BelongTo(int? staffId) => StaffId = staffId;
}
