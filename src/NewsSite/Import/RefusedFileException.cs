namespace NewsSite.Import;

/// <summary>
/// A file cannot become an article; the message is the reason, in words for the person who wrote the file. Thrown from
/// wherever the file is read or understood, and caught in one place, <see cref="FileReading"/>.
/// </summary>
internal sealed class RefusedFileException(string reason) : Exception(reason);
