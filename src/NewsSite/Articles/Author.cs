namespace NewsSite.Articles;

/// <summary>Somebody whose byline readers can follow, at <c>/authors/slug</c>.</summary>
internal sealed class Author
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
}
