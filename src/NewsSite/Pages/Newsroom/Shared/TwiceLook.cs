namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>Asks which of two is meant where clocks show a time twice; of any other time it asks nothing.</summary>
/// <param name="Name">Of the choice in the form.</param>
/// <param name="Local">On the clocks of the site's zone; null while none is typed.</param>
/// <param name="Second">What is chosen; null for nothing yet.</param>
internal sealed record TwiceLook(string Name, DateTime? Local, bool? Second);
