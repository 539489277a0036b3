using System.Buffers.Binary;
using System.Numerics;

namespace NewsSite.Reads;

/// <summary>
/// SipHash-2-4 (Aumasson and Bernstein, 2012): who does not have the key can neither tell what was hashed nor find two texts with
/// one hash, and it takes a twentieth of the time of a hash that needs no key.
/// </summary>
internal static class SipHash
{
    public const int KeyBytes = 16;

    private const int WordBytes = sizeof(ulong);

    public static ulong Of(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        var (k0, k1) = (BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key[WordBytes..]));
        var state = new State(k0 ^ 0x736f6d6570736575, k1 ^ 0x646f72616e646f6d, k0 ^ 0x6c7967656e657261, k1 ^ 0x7465646279746573);
        var rest = text;
        for (; rest.Length >= WordBytes; rest = rest[WordBytes..])
            state.Take(BinaryPrimitives.ReadUInt64LittleEndian(rest));

        var last = (ulong)text.Length << 56;
        for (var i = 0; i < rest.Length; i++)
            last |= (ulong)rest[i] << (WordBytes * i);
        state.Take(last);
        return state.End();
    }

    private struct State(ulong v0, ulong v1, ulong v2, ulong v3)
    {
        private ulong _v0 = v0, _v1 = v1, _v2 = v2, _v3 = v3;

        public void Take(ulong word)
        {
            _v3 ^= word;
            Round();
            Round();
            _v0 ^= word;
        }

        public ulong End()
        {
            _v2 ^= 0xff;
            for (var i = 0; i < 4; i++)
                Round();
            return _v0 ^ _v1 ^ _v2 ^ _v3;
        }

        private void Round()
        {
            _v0 += _v1;
            _v2 += _v3;
            _v1 = BitOperations.RotateLeft(_v1, 13) ^ _v0;
            _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
            _v0 = BitOperations.RotateLeft(_v0, 32);
            _v2 += _v1;
            _v0 += _v3;
            _v1 = BitOperations.RotateLeft(_v1, 17) ^ _v2;
            _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
            _v2 = BitOperations.RotateLeft(_v2, 32);
        }
    }
}
