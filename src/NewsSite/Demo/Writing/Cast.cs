using System.Globalization;

namespace NewsSite.Demo.Writing;

/// <summary>
/// The cast list of a scenario, or of all stages of a story: who and what its sentences may name. A script that names
/// somebody whom its list does not have gets one by the word itself: <c>{town}</c>, <c>{minister2}</c>, <c>{bill.does}</c>.
/// </summary>
internal sealed class Cast(Country country, IReadOnlyDictionary<string, Table> tables)
{
    private readonly Dictionary<string, int> _members = [];
    private readonly List<Casting> _castings = [];
    private readonly List<Table> _tables = [];

    public IReadOnlyList<Table> Tables => _tables;

    /// <param name="line"><c>votes = number 71 90; against = rest votes 141</c></param>
    /// <exception cref="FormatException">The line is not understood.</exception>
    public void Declare(string line)
    {
        foreach (var item in line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, how) = item.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right]
                ? (left, right)
                : throw new FormatException($"Not a cast: {item}");
            Add(name, Understand(how));
        }
    }

    /// <summary>The position of a member; joins the cast if it is the name of a group, with or without a number behind.</summary>
    public int Member(string name) => _members.TryGetValue(name, out var member)
        ? member
        : Add(name, Understand(country.UsualCast.GetValueOrDefault(name) ?? name.TrimEnd('2', '3', '4')));

    /// <summary>The position of a table among those that the script uses; negative when there is none of that name.</summary>
    public int TableOf(string name)
    {
        if (_members.ContainsKey(name) || !tables.TryGetValue(name, out var table))
            return -1;
        if (!_tables.Contains(table))
            _tables.Add(table);
        return _tables.IndexOf(table);
    }

    /// <param name="of">The dice of the story, or of the article when it stands alone.</param>
    /// <param name="passing">The dice of the article.</param>
    public Figure[] Find(Draw of, Dice passing)
    {
        var cast = new Figure[_castings.Count];
        for (var i = 0; i < cast.Length; i++)
        {
            var casting = _castings[i];
            cast[i] = casting.Find(cast, i, casting.StaysWithStory ? of : of with { Dice = passing });
        }

        return cast;
    }

    private int Add(string name, Casting casting)
    {
        if (Calendar.Names.Contains(name) || !_members.TryAdd(name, _castings.Count))
            throw new FormatException($"Cast twice: {name}");
        _castings.Add(casting);
        return _castings.Count - 1;
    }

    private Casting Understand(string how)
    {
        var words = how.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["citizen", "of", var table, var column])
            return new Citizen(null, CellsOf(table, column), country.Names);
        if (words is ["in", var rows, var groups])
        {
            var cells = CellsOf(rows, groups);
            return new OneByRow(cells.Table, [.. cells.Cells.Select(country.Group)]);
        }

        if (words is ["citizen", ..])
            return new Citizen(words.Length > 1 ? how["citizen ".Length..] : null, null, country.Names);
        if (words is ["home", var organisation])
            return new HomeOf(Member(organisation), country.Towns);
        if (words.Length == 1)
            return new OneOf(country.Group(words[0]));
        return words switch
        {
            ["number", ..] => new Number(Long(words, 1), Long(words, 2), words.Length > 3 ? Long(words, 3) : 1, AmountStyle.Count),
            ["decimal", ..] => new Number(Tenths(words, 1), Tenths(words, 2), 1, AmountStyle.Decimal),
            ["racetime", ..] => new Number(Tenths(words, 1), Tenths(words, 2), 1, AmountStyle.RaceTime),
            ["percent", ..] => new Number(Tenths(words, 1), Tenths(words, 2), 1, AmountStyle.Percent),
            ["share", ..] => new Number(Long(words, 1), Long(words, 2), 1, AmountStyle.WholePercent),
            ["money", ..] => new Number(Long(words, 1), Long(words, 2), Long(words, 2) > 400 ? 10 : 1, AmountStyle.Money),
            ["part", var whole, ..] => Part(whole, Long(words, 2), Long(words, 3), AmountStyle.Count),
            ["moneypart", var whole, ..] => Part(whole, Long(words, 2), Long(words, 3), AmountStyle.Money),
            ["percentpart", var whole, ..] => Part(whole, Long(words, 2), Long(words, 3), AmountStyle.Percent),
            ["rest", var part, ..] => Rest(part, Long(words, 2)),
            ["less", var limit, ..] => Reckon(limit, (value, dice) => dice.Between(0, value - 1)),
            ["plus", var to, ..] => Plus(to, Long(words, 2), Long(words, 3)),
            ["date", ..] => new DayNear((int)Long(words, 1), (int)Long(words, 2)),
            ["year", ..] => new YearNear((int)Long(words, 1), (int)Long(words, 2)),
            _ => throw new FormatException($"Not a casting: {how}"),
        };
    }

    private (int Table, string[] Cells) CellsOf(string name, string column)
    {
        var table = TableOf(name);
        var at = table < 0 ? -1 : Array.IndexOf(_tables[table].Columns, column);
        return at < 0
            ? throw new FormatException($"No table {name} with a column {column}.")
            : (table, [.. _tables[table].Rows.Select(row => row[at])]);
    }

    private Reckoned Part(string whole, long least, long most, Func<long, Amount> style) =>
        new(Member(whole), (value, dice) => Math.Max(1, value * dice.Between(least, most) / 100), style);

    private Reckoned Rest(string part, long whole) => Reckon(part, (value, _) => whole - value);

    private Reckoned Plus(string to, long least, long most) => Reckon(to, (value, dice) => value + dice.Between(least, most));

    private Reckoned Reckon(string from, Func<long, Dice, long> reckon) => new(Member(from), reckon, AmountStyle.Count);

    private static long Long(string[] words, int at) => long.Parse(words[at], CultureInfo.InvariantCulture);

    private static long Tenths(string[] words, int at) => (long)Math.Round(double.Parse(words[at], CultureInfo.InvariantCulture) * 10);
}
