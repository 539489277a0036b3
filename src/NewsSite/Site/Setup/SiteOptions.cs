using NewsSite.Accounts;

namespace NewsSite.Site.Setup;

/// <summary>
/// What the person who runs the site can set, in section <c>Site</c> of <c>appsettings.json</c>, in an environment
/// variable (<c>Site__Name</c>) or on the command line (<c>--Site:Name=…</c>).
/// </summary>
internal sealed record SiteOptions
{
    public const string SectionName = "Site";

    /// <summary>The paper's name, as the masthead has it.</summary>
    public string Name { get; init; } = "NewsSite";

    /// <summary>One sentence for search engines and feeds.</summary>
    public string Description { get; init; } = "News, with its sources and its background.";

    /// <summary>
    /// The public address, without a path: what canonical links and feeds are made of, whatever Host is sent. Where it is
    /// not set, it is the address that the site was told to listen on, if that is one name and port.
    /// </summary>
    public Uri Url { get; init; } = new("http://localhost:5080");

    /// <summary>BCP 47 tag of the site's language.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>IANA name of the zone in which days begin and times are shown.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>
    /// Folder of the database, the media, the logs. Relative to the working directory. Empty means <c>data</c> beside the
    /// project (<c>dotnet run</c>) or beside the published program.
    /// </summary>
    public string DataPath { get; init; } = "";

    /// <summary>Folder that the first run imports. Empty means <c>seeds</c> of the repository or of the published program.</summary>
    public string SeedsPath { get; init; } = "";

    /// <summary>
    /// Memory that rendered pages may take, all encodings together: some two thousand pages, as most are kept compressed
    /// only. Zero renders every page anew.
    /// </summary>
    public int PageCacheLimitBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>A larger file is refused by the importer.</summary>
    public int ImportFileLimitBytes { get; init; } = 1024 * 1024;

    /// <summary>A larger picture is refused.</summary>
    public int UploadLimitBytes { get; init; } = 50_000_000;

    /// <summary>
    /// Width times height of a picture that is taken in. The default lets through what the largest full-frame camera makes
    /// (61 million) and can be decoded within the memory that the picture program is given.
    /// </summary>
    public int PicturePixelLimit { get; init; } = 64_000_000;

    /// <summary>Folder of libvips' programs (<c>vips</c>, <c>vipsthumbnail</c>). Empty looks for them along the PATH.</summary>
    public string PictureProgramPath { get; init; } = "";

    /// <summary>
    /// Addresses or networks of the proxies in front, separated by commas. Only they are believed when they say who asked
    /// and by which scheme.
    /// </summary>
    public string KnownProxies { get; init; } = "";

    public static string[] Listed(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// Whom to tell of a security hole: a <c>mailto:</c>, <c>https:</c> or <c>tel:</c> address, published in
    /// <c>/.well-known/security.txt</c>. Without one there is no such file.
    /// </summary>
    public Uri? SecurityContact { get; init; }

    /// <summary>From this role on, people must have a passkey or an authenticator app before they can do anything else.</summary>
    public Role SecondFactorFrom { get; init; } = Role.Editor;

    /// <summary>After that long without a request, a session ends.</summary>
    public int SessionIdleMinutes { get; init; } = 12 * 60;

    /// <summary>That long after signing in, a session ends whatever happens.</summary>
    public int SessionLimitHours { get; init; } = 7 * 24;

    /// <summary>How long an invitation, or a link to choose a new password, can be used.</summary>
    public int InvitationHours { get; init; } = 72;

    /// <summary>The mail server that takes invitations; empty sends none, and administrators pass the links on.</summary>
    public string MailHost { get; init; } = "";

    public int MailPort { get; init; } = 587;

    /// <summary>The administrator who invites waits no longer than that for the mail server.</summary>
    public int MailTimeoutSeconds { get; init; } = 20;

    /// <summary>The sender of invitations; needed with <see cref="MailHost"/>.</summary>
    public string MailFrom { get; init; } = "";

    /// <summary>Empty when the server asks for no name.</summary>
    public string MailUser { get; init; } = "";

    public string MailPassword { get; init; } = "";

    /// <summary>
    /// The WebSub hub that feeds name and that is told of every change to them. Without one feeds name none and nobody is
    /// told.
    /// </summary>
    public Uri? WebSubHub { get; init; }

    /// <summary>
    /// The key under which search engines are told of new and changed pages (https://www.indexnow.org): 8 to 128 letters,
    /// digits and hyphens, served at <c>/KEY.txt</c>. Without one they are not told.
    /// </summary>
    public string IndexNowKey { get; init; } = "";

    /// <summary>Where search engines are told; each that takes part passes it on to the others.</summary>
    public Uri IndexNowUrl { get; init; } = new("https://api.indexnow.org/indexnow");

    /// <summary>How long a webhook, the hub or a search engine may take to answer.</summary>
    public int AnnounceTimeoutSeconds { get; init; } = 10;

    /// <summary>
    /// Webhooks and the hub may be on machines that only this network reaches, and may be asked without encryption.
    /// </summary>
    public bool AnnounceToPrivateNetworks { get; init; }
}
