namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>A form that sends one file. What else it sends stands before the file, which is read as it arrives.</summary>
/// <param name="Version">Of the picture that is to be replaced; null for a new one.</param>
internal sealed record PictureUploadLook(string Address, string Button, int? Version = null);
