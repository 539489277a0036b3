using System.Globalization;

namespace NewsSite.Articles.Names;

/// <summary>A section, topic, author or story as a form holds it.</summary>
internal sealed record PageForm
{
    /// <summary>The version that the person had before them; 0 for a new one.</summary>
    public int Version { get; init; }

    public string? Name { get; init; }

    /// <summary>Words for the end of the address; blank takes them from the name.</summary>
    public string? Slug { get; init; }

    public string? About { get; init; }

    /// <summary>Of topics and authors: the number of a picture of the library, or an address of it; blank for none.</summary>
    public string? Picture { get; init; }

    /// <summary>Of sections and topics: as <see cref="Articles.MediaTopic.Read"/> takes it.</summary>
    public string? MediaTopic { get; init; }

    /// <summary>Of authors alone; so are all that follow.</summary>
    public string? JobTitle { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    /// <summary>An account elsewhere in each line: a name, and its address behind it.</summary>
    public string? Social { get; init; }

    /// <summary>What the author knows about, with semicolons or commas between.</summary>
    public string? Expertise { get; init; }

    public int? StaffId { get; init; }

    /// <summary>Bylines that read exactly like the former name get the new one.</summary>
    public bool RenamesBylines { get; init; }

    public static PageForm Of(NamedLine line) => new()
    {
        Version = line.Version, Name = line.Name, Slug = line.Slug, About = line.About, JobTitle = line.JobTitle, StaffId = line.StaffId,
        Picture = line.PictureId?.ToString(CultureInfo.InvariantCulture), MediaTopic = line.MediaTopic is { } code ? Articles.MediaTopic.Shown(code) : null,
        Email = line.Profile.Email, Website = line.Profile.Website, Social = line.Profile.Social, Expertise = line.Profile.Expertise,
    };

    public NamedText Tidy() => new(Line(Name), Line(About), Line(JobTitle));

    private static string Line(string? text) =>
        text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
