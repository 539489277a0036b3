using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Media.Origin;

/// <summary>
/// Reads the part of CBOR (RFC 8949) that Content Credentials are written in, into numbers (<see langword="long"/>), byte
/// arrays, strings, lists and dictionaries. Tags are passed over; other simple values are null.
/// </summary>
internal ref struct Cbor(ReadOnlySpan<byte> bytes)
{
    private const int DepthLimit = 16;
    private const int ItemLimit = 10_000;

    private ReadOnlySpan<byte> _rest = bytes;
    private int _items;

    /// <returns>Null also for what is no CBOR, or too much of it.</returns>
    public static object? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new Cbor(bytes).Item(0);
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    private object? Item(int depth)
    {
        if (depth > DepthLimit || ++_items > ItemLimit)
            throw new FormatException();
        var head = _rest[0];
        _rest = _rest[1..];
        var kind = head >> 5;
        var isOpen = (head & 31) == 31;
        var number = isOpen ? 0 : Number(head & 31);
        return kind switch
        {
            0 => number,
            1 => -1 - number,
            2 => isOpen ? throw new FormatException() : Bytes(number),
            3 => isOpen ? throw new FormatException() : Encoding.UTF8.GetString(Bytes(number)),
            4 => List(number, isOpen, depth),
            5 => Dictionary(number, isOpen, depth),
            6 => Item(depth + 1),
            _ => null,
        };
    }

    private long Number(int more)
    {
        var size = more switch { < 24 => 0, 24 => 1, 25 => 2, 26 => 4, 27 => 8, _ => throw new FormatException() };
        if (size == 0)
            return more;
        Span<byte> whole = stackalloc byte[8];
        _rest[..size].CopyTo(whole[(8 - size)..]);
        _rest = _rest[size..];
        return BinaryPrimitives.ReadInt64BigEndian(whole);
    }

    private byte[] Bytes(long count)
    {
        if (count < 0 || count > _rest.Length)
            throw new FormatException();
        var taken = _rest[..(int)count].ToArray();
        _rest = _rest[(int)count..];
        return taken;
    }

    private List<object?> List(long count, bool isOpen, int depth)
    {
        var list = new List<object?>();
        while (isOpen ? !Ends() : list.Count < count)
            list.Add(Item(depth + 1));
        return list;
    }

    private Dictionary<object, object?> Dictionary(long count, bool isOpen, int depth)
    {
        var pairs = new Dictionary<object, object?>();
        for (long read = 0; isOpen ? !Ends() : read < count; read++)
        {
            var key = Item(depth + 1) ?? throw new FormatException();
            pairs[key] = Item(depth + 1);
        }

        return pairs;
    }

    private bool Ends()
    {
        if (_rest[0] != 0xFF)
            return false;
        _rest = _rest[1..];
        return true;
    }
}
