using System.Collections.Concurrent;

namespace NewsSite.Site.Caching;

/// <summary>
/// Answers by address within a limit of bytes. Finding takes no lock; when room is needed, the oldest goes unless it was
/// asked for since it was last considered ("second chance"), so a crawl through the archive does not push the front
/// page out. Safe for concurrent use.
/// </summary>
internal sealed class PageShelf(int limitBytes)
{
    /// <summary>A longer address is rendered but not remembered.</summary>
    public const int AddressLengthLimit = 512;

    /// <summary>What the objects around a body take, measured as a round figure.</summary>
    private const int OverheadBytes = 768;

    /// <summary>No single answer may take more than this part of the shelf.</summary>
    private const int LargestPart = 8;

    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Queue<Place> _turn = new();
    private readonly Lock _order = new();
    private long _sizeBytes;

    public long SizeBytes => Interlocked.Read(ref _sizeBytes);

    public int Count => _places.Count;

    public StoredResponse? Find(string address)
    {
        if (!_places.TryGetValue(address, out var place))
            return null;
        if (!place.Asked)
            place.Asked = true;
        return place.Response;
    }

    /// <summary>Remembers the answer, unless it or its address is too large or the address already has one.</summary>
    public void Store(string address, StoredResponse response)
    {
        if (address.Length > AddressLengthLimit || Cost(address, response) > limitBytes / LargestPart)
            return;

        var place = new Place(address, response);
        lock (_order)
        {
            if (_places.ContainsKey(address))
                return;
            response.Resized = () => Weigh(place);
            _places[address] = place;
            _turn.Enqueue(place);
            Weigh(place);
        }
    }

    private static int Cost(string address, StoredResponse response) =>
        response.SizeBytes + (address.Length * sizeof(char)) + OverheadBytes;

    /// <summary>Counts the place at its present size: a body changes its size when it is first compressed.</summary>
    private void Weigh(Place place)
    {
        lock (_order)
        {
            if (place.Gone)
                return;
            var cost = Cost(place.Address, place.Response);
            Interlocked.Add(ref _sizeBytes, cost - place.CountedBytes);
            place.CountedBytes = cost;
            while (_sizeBytes > limitBytes && _turn.TryDequeue(out var oldest))
                Consider(oldest);
        }
    }

    private void Consider(Place place)
    {
        if (place.Asked)
        {
            place.Asked = false;
            _turn.Enqueue(place);
            return;
        }

        place.Gone = true;
        _places.TryRemove(place.Address, out _);
        Interlocked.Add(ref _sizeBytes, -place.CountedBytes);
    }

    private sealed class Place(string address, StoredResponse response)
    {
        public string Address { get; } = address;

        public StoredResponse Response { get; } = response;

        public int CountedBytes { get; set; }

        public volatile bool Asked;

        public bool Gone { get; set; }
    }
}
