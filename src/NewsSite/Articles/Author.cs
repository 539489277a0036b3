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

    /// <summary>The account of the same person; null for those who have none.</summary>
    public int? StaffId { get; private set; }

    public int Version { get; private set; } = 1;

    NamedText INamedPage.Text => new(Name, Biography, JobTitle);

    public void Say(NamedText text)
    {
        (Name, Biography, JobTitle) = (text.Name, text.About, text.JobTitle);
        Version++;
    }

    public void MoveTo(string slug) => Slug = slug;

    public void BelongTo(int? staffId) => StaffId = staffId;
}
