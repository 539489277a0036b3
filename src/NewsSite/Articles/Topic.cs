using NewsSite.Articles.Names;

namespace NewsSite.Articles;

/// <summary>A person, place, organisation or matter that articles are about; its page is <c>/topics/slug</c>.</summary>
internal sealed class Topic : INamedPage
{
    private Topic()
    {
    }

    public Topic(string slug, string name, string description = "")
    {
        Slug = slug;
        Name = name;
        Description = description;
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>A picture of the library; null for none.</summary>
    public int? PictureId { get; private set; }

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

    public void Show(int? pictureId) => PictureId = pictureId;
}
