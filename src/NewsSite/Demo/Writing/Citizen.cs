namespace NewsSite.Demo.Writing;

/// <summary>Somebody whom the reporter met: an invented name, and an age that suits the occupation.</summary>
/// <param name="occupation">Null for any.</param>
/// <param name="byRow">Instead of <paramref name="occupation"/>: a table of the cast, and the occupation in each row.</param>
internal sealed class Citizen(string? occupation, (int Table, string[] Occupations)? byRow, Names names) : Casting
{
    public override bool StaysWithStory => false;

    public override Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw)
    {
        var dice = draw.Dice;
        var female = dice.Percent(50);
        var last = dice.Of(names.Last);
        while (IsTaken(last, cast[..position]))
            last = dice.Of(names.Last);
        var name = $"{dice.Of(female ? names.Female : names.Male)} {last}";
        var role = byRow is { } table
            ? table.Occupations[draw.Rows[table.Table]]
            : occupation ?? dice.Of(names.Occupations);
        var (least, most) = Ages(role);
        return new Person(name, female, "citizen", role) { Age = (int)dice.Between(least, most) };
    }

    private static bool IsTaken(string last, ReadOnlySpan<Figure> cast)
    {
        foreach (var other in cast)
        {
            if (other is Person person && person.Last == last)
                return true;
        }

        return false;
    }

    private static (int Least, int Most) Ages(string role) => role.Split(' ')[1] switch
    {
        "pupil" => (15, 17),
        "student" or "law" => (19, 27),
        "forward" or "goalkeeper" or "midfielder" => (18, 34),
        "retired" or "pensioner" => (64, 81),
        "former" => (41, 68),
        _ => (24, 62),
    };
}

/// <summary>What invented passers-by are called and do.</summary>
internal sealed record Names(string[] Female, string[] Male, string[] Last, string[] Occupations);
