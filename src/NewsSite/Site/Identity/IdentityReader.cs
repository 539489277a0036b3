using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

namespace NewsSite.Site.Identity;

/// <summary>
/// The one place that knows who the paper is now. Whoever tells it of a change does so after the commit and before the
/// edition turns, so that no page of the new edition is made with the old name. Safe for concurrent use.
/// </summary>
internal sealed class IdentityReader(IOptions<SiteOptions> options)
{
    private readonly Lock _change = new();
    private SiteIdentity _current = SiteIdentity.Of(options.Value, SavedIdentity.Nothing);

    public SiteIdentity Current => Volatile.Read(ref _current);

    /// <summary>What configuration alone says: the defaults of every field.</summary>
    public SiteIdentity Configured { get; } = SiteIdentity.Of(options.Value, SavedIdentity.Nothing);

    /// <summary>The identity that this would make.</summary>
    public SiteIdentity With(SavedIdentity saved) => SiteIdentity.Of(options.Value, saved);

    /// <summary>Makes what was saved the present identity, unless something newer is.</summary>
    public void Take(SavedIdentity saved)
    {
        lock (_change)
        {
            if (saved.Version >= _current.Version)
                Volatile.Write(ref _current, With(saved));
        }
    }
}
