namespace NewsSite.Announcements;

/// <summary>How a <see cref="Receiver"/> wants to be told. Stored as a number.</summary>
internal enum ReceiverKind
{
    /// <summary>A program of somebody's own, added by an administrator.</summary>
    Webhook = 0,

    /// <summary>The WebSub hub that <see cref="Site.Setup.SiteOptions.WebSubHub"/> names.</summary>
    Hub = 1,

    /// <summary>The search engines behind <see cref="Site.Setup.SiteOptions.IndexNowUrl"/>.</summary>
    SearchEngines = 2,
}
