namespace NewsSite.Site;

/// <summary>Marks what readers get, the same for everyone: it may be kept for the edition and cached on the way.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReaderPageAttribute : Attribute;
