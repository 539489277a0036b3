namespace NewsSite.Demo;

/// <summary>Deals all numbers below a limit in a shuffled order before any comes again.</summary>
internal sealed class Rota
{
    private readonly int[] _order;
    private readonly Dice _dice;
    private int _next;

    public Rota(int count, Dice dice)
    {
        _order = [.. Enumerable.Range(0, count)];
        _dice = dice;
        _dice.Shuffle(_order.AsSpan());
    }

    public int Next()
    {
        if (_next == _order.Length)
        {
            _dice.Shuffle(_order.AsSpan());
            _next = 0;
        }

        return _order[_next++];
    }
}
