using NewsSite.Accounts;
using NewsSite.Site;

namespace NewsSite.Media.Library;

/// <summary>What a picture's page can have done.</summary>
internal sealed class PictureActs(SavePicture save, RetryPicture retry, DeletePicture delete)
{
    /// <inheritdoc cref="SavePicture.RunAsync"/>
    public Task<Outcome<int>> SaveAsync(Person by, int id, int version, PictureWords words, FocalPoint focus, CancellationToken cancellationToken) =>
        save.RunAsync(by, id, version, words, focus, cancellationToken);

    /// <inheritdoc cref="RetryPicture.RunAsync"/>
    public Task<Outcome<int>> RetryAsync(Person by, int id, int version, CancellationToken cancellationToken) =>
        retry.RunAsync(by, id, version, cancellationToken);

    /// <inheritdoc cref="DeletePicture.RunAsync"/>
    public Task<Outcome<int>> DeleteAsync(Person by, int id, int version, CancellationToken cancellationToken) =>
        delete.RunAsync(by, id, version, cancellationToken);
}
