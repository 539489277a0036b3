using NewsSite.Articles.Names;

namespace NewsSite.Articles;

/// <summary>A department of the paper, with a front of its own at <c>/slug</c>. An article stands in exactly one.</summary>
internal sealed class Section : INamedPage
{
    private Section()
    {
    }

    public Section(string slug, string name, int position)
    {
        Slug = slug;
        Name = name;
        Position = position;
    }

    public int Id { get; private set; }

    /// <summary>Never a reserved word, see <see cref="ReservedWords"/>.</summary>
    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Its place in the section bar, from the left.</summary>
    public int Position { get; private set; }

    /// <summary>The code of what it is among IPTC's media topics, see <see cref="Articles.MediaTopic"/>; null for none.</summary>
    public string? MediaTopic { get; private set; }

    public DateTime? ChangedUtc { get; private set; }

    public int Version { get; private set; } = 1;

    NamedText INamedPage.Text => new(Name, Description);

    public void Say(NamedText text)
    {
        (Name, Description) = (text.Name, text.About);
        Version++;
    }

    public void ChangeAt(DateTime nowUtc) => ChangedUtc = nowUtc;

    public void MoveTo(string slug) => Slug = slug;

    public void Classify(string? mediaTopic) => MediaTopic = mediaTopic;

    public void StandAt(int position) => Position = position;
}
