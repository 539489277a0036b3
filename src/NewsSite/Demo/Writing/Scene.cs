namespace NewsSite.Demo.Writing;

/// <summary>One event: who and what takes part, when it is told, and the chance that chooses the words.</summary>
internal sealed class Scene(Dice dice)
{
    private readonly ulong[] _known = new ulong[2];

    public Dice Dice { get; } = dice;

    public Figure[] Cast { get; private set; } = [];

    /// <summary>Chosen row of each table that the script uses.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>Publication in the site's time zone.</summary>
    public DateTime Local { get; private set; }

    /// <summary>True while a body is written; see <see cref="Figure.Write"/>.</summary>
    public bool Introduces { get; private set; }

    public void Open(Figure[] cast, int[] rows, DateTime local)
    {
        (Cast, Rows, Local) = (cast, rows, local);
        Begin(body: false);
    }

    /// <summary>Headline, standfirst and body each introduce people anew.</summary>
    public void Begin(bool body)
    {
        Array.Clear(_known);
        Introduces = body;
    }

    /// <returns>Whether it was mentioned before.</returns>
    public bool Mention(int member)
    {
        var bit = 1UL << (member & 63);
        var known = (_known[member >> 6] & bit) != 0;
        _known[member >> 6] |= bit;
        return known;
    }

    public bool Mentioned(int member) => (_known[member >> 6] & (1UL << (member & 63))) != 0;
}
