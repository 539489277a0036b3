namespace NewsSite.Accounts;

/// <summary>What <see cref="Permissions"/> must know of a picture.</summary>
/// <param name="UploaderId">The member of staff who brought it in; null for the site itself.</param>
/// <param name="SeenByReaders">A published article, a front or another page shows it.</param>
internal sealed record PictureStanding(int? UploaderId, bool SeenByReaders);
