namespace NewsSite.Demo.Writing;

/// <summary>How one member of a script's cast is found.</summary>
internal abstract class Casting
{
    /// <summary>False for passers-by: each article of a story meets others.</summary>
    public virtual bool StaysWithStory => true;

    /// <param name="cast">Those before <paramref name="position"/> are found already.</param>
    public abstract Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw);
}

/// <summary>What a cast is found by.</summary>
/// <param name="Rows">Chosen row of each table of the cast.</param>
/// <param name="Local">Publication in the site's time zone.</param>
internal readonly record struct Draw(Dice Dice, int[] Rows, DateTime Local);

/// <summary>One of a group of people, places or organisations that nobody else in the cast is.</summary>
internal sealed class OneOf(IReadOnlyList<Figure> group) : Casting
{
    public override Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw) =>
        Find(group, cast[..position], draw.Dice);

    public static Figure Find(IReadOnlyList<Figure> group, ReadOnlySpan<Figure> cast, Dice dice)
    {
        var found = dice.Of(group);
        for (var attempt = 0; attempt < 20 && IsTaken(found, cast); attempt++)
            found = dice.Of(group);
        return found;
    }

    private static bool IsTaken(Figure found, ReadOnlySpan<Figure> cast)
    {
        foreach (var other in cast)
        {
            if (ReferenceEquals(other, found) || (found is Person one && other is Person two && one.Last == two.Last))
                return true;
        }

        return false;
    }
}

/// <summary>One of the group that the chosen row of a table names: the minister whom a bill concerns.</summary>
internal sealed class OneByRow(int table, IReadOnlyList<Figure>[] groups) : Casting
{
    public override Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw) =>
        OneOf.Find(groups[draw.Rows[table]], cast[..position], draw.Dice);
}

/// <summary>The town that an organisation of the cast is at home in.</summary>
internal sealed class HomeOf(int organisation, IReadOnlyDictionary<string, Town> towns) : Casting
{
    public override Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw) =>
        towns[((Organisation)cast[organisation]).Home];
}
