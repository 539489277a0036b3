using NewsSite.Site;

namespace NewsSite.Media.Making;

/// <summary>Tells the loop that makes renditions that there is something to do.</summary>
internal sealed class RenditionSignal : LoopSignal;
