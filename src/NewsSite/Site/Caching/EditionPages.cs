using System.Collections.Concurrent;

namespace NewsSite.Site.Caching;

/// <summary>
/// All that is remembered for readers under one edition on one local day (the masthead shows the date). It is dropped as
/// a whole when either turns; a rendering that began before stores its page here, where nobody looks any more.
/// </summary>
internal sealed class EditionPages(Edition.Moment moment, DateTime beginsUtc, DateTime endsUtc, int limitBytes)
{
    private const int OtherAnswersPart = 16;
    private const int OtherAnswersLimitBytes = 2 * 1024 * 1024;

    private readonly PageShelf _pages = new(limitBytes);

    /// <summary>
    /// What is not a page (nothing here, gone, moved) has a small shelf of its own: a flood of invented addresses
    /// neither takes memory nor pushes a page out.
    /// </summary>
    private readonly PageShelf _others = new(Math.Min(limitBytes / OtherAnswersPart, OtherAnswersLimitBytes));

    /// <summary>
    /// What readers search for and programs ask the content API is theirs to invent as well; a small shelf keeps what many ask
    /// at the same time.
    /// </summary>
    private readonly PageShelf _asked = new(Math.Min(limitBytes / OtherAnswersPart, OtherAnswersLimitBytes));

    private readonly ConcurrentDictionary<string, SharedRender> _renders = new(StringComparer.Ordinal);

    /// <summary>When readers could first have seen a difference to the pages before.</summary>
    public LastModified Changed { get; } = new(moment.TurnedUtc > beginsUtc ? moment.TurnedUtc : beginsUtc);

    public long SizeBytes => _pages.SizeBytes + _asked.SizeBytes + _others.SizeBytes;

    /// <summary>Where the page that explains a 404 or a 410 is kept: no reader can ask for such an address.</summary>
    public static string AddressOf(int status) => status == StatusCodes.Status410Gone ? "410" : "404";

    public bool HoldAt(Edition.Moment current, DateTime nowUtc) =>
        ReferenceEquals(moment, current) && nowUtc < endsUtc && nowUtc >= beginsUtc;

    public StoredResponse? Find(string address) => (IsAsked(address) ? _asked : _pages).Find(address) ?? FindOther(address);

    public void Store(string address, StoredResponse response)
    {
        var isPage = response.Status == StatusCodes.Status200OK || address == AddressOf(response.Status);
        (!isPage ? _others : IsAsked(address) ? _asked : _pages).Store(address, response);
    }

    /// <summary>
    /// The rendering of an address that is under way, or a new one. Who leads it must call <see cref="End"/>, after
    /// looking once more whether the page was stored in the meantime.
    /// </summary>
    public SharedRender Join(string address) => _renders.GetOrAdd(address, _ => new SharedRender(isSecondTry: false));

    /// <param name="response">
    /// Null when the rendering failed. A page to be stored was stored before, so that nobody can miss both the page and
    /// its rendering.
    /// </param>
    public void End(string address, SharedRender render, StoredResponse? response, bool forOneReader)
    {
        var secondTry = response is null && render.AllowsSecondTry ? new SharedRender(isSecondTry: true) : null;
        if (secondTry is null)
            _renders.TryRemove(new(address, render));
        else
            _renders.TryUpdate(address, secondTry, render);
        render.End(new(response, forOneReader, secondTry));
    }

    /// <summary><c>/search</c> and <c>/api</c>, with a query and everything beneath; not a section whose name begins like that.</summary>
    private static bool IsAsked(string address) => IsWithin(address, "/search") || IsWithin(address, "/api");

    private static bool IsWithin(string address, string path) =>
        address.StartsWith(path, StringComparison.Ordinal) && (address.Length == path.Length || address[path.Length] is '?' or '/');

    /// <summary>An answer without a body stands for the one page that explains its status.</summary>
    private StoredResponse? FindOther(string address) => _others.Find(address) switch
    {
        { IsBareRefusal: true } bare => _pages.Find(AddressOf(bare.Status)),
        var other => other,
    };
}
