namespace NewsSite.Media.Reading;

/// <summary>A file is not taken in; the message says why and what to do, for the person who sent it.</summary>
internal sealed class RefusedPictureException(string message) : Exception(message)
{
    public static RefusedPictureException Truncated =>
        new("The file ends too early: it was cut off on its way. Send it again, from where it came.");

    /// <summary>Nothing is known of the file: the site lacks room, memory or time.</summary>
    public static RefusedPictureException NotNow =>
        new("The site could not take the file in just now: it lacks room or time. Nothing is wrong with the file. Send it again in some minutes.");

    public static RefusedPictureException Damaged =>
        new("The file is damaged: it begins like a picture and does not go on as one. Save it anew and send that.");
}
