using NewsSite.Site;

namespace NewsSite.Announcements;

/// <summary>Tells the loop of the announcements that there is one that no publication brought.</summary>
internal sealed class AnnouncementSignal : LoopSignal;
