namespace NewsSite.Data;

/// <summary>The site cannot start, and the message says in one sentence why and what to do. Never shown with a stack.</summary>
internal sealed class StartupException(string message) : Exception(message);
