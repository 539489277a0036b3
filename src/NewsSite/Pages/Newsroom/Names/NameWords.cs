namespace NewsSite.Pages.Newsroom.Names;

/// <summary>What the pages call the parts of one kind of name.</summary>
/// <param name="Address">Of the list in the newsroom.</param>
/// <param name="Plural">As the list's heading.</param>
/// <param name="About">The label of the text beneath the name.</param>
/// <param name="Intro">What the kind is for, in a sentence.</param>
internal sealed record NameWords(string Address, string Noun, string Plural, string Name, string About, string Intro)
{
    public static readonly NameWords Sections = new(
        "/newsroom/sections", "section", "Sections", "Name", "Description",
        "The departments of the paper, in the order of the section bar. Every article stands in one.");

    public static readonly NameWords Topics = new(
        "/newsroom/topics", "topic", "Topics", "Name", "Description", "People, places, organisations and matters that articles are about.");

    public static readonly NameWords Authors = new(
        "/newsroom/authors", "author", "Authors", "Name", "Biography", "People whose bylines lead to a page of their own.");

    public static readonly NameWords Stories = new(
        "/newsroom/stories", "story", "Stories", "Title", "Where the event stands", "Threads of articles on one developing event, each with a timeline.");

    /// <summary>Whose pages tell of a person: a job, contacts, an account.</summary>
    public bool HasJobTitle => this == Authors;

    public bool HasMediaTopic => this == Sections || this == Topics;

    public bool HasPicture => this == Authors || this == Topics;

    /// <summary>"a topic", "an author".</summary>
    public string One => (Noun[0] is 'a' ? "an " : "a ") + Noun;

    public string AddressOf(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address}/{id}");
}
