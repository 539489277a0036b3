using System.Globalization;

namespace NewsSite.Demo.Writing;

/// <summary>A number between two others, in steps.</summary>
internal sealed class Number(long least, long most, long step, Func<long, Amount> style) : Casting
{
    public override Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw) =>
        style(draw.Dice.Between(least / step, most / step) * step);
}

/// <summary>A number reckoned from another one of the cast, so that the sums in an article are right.</summary>
internal sealed class Reckoned(int from, Func<long, Dice, long> reckon, Func<long, Amount> style) : Casting
{
    public override Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw) =>
        style(reckon(((Amount)cast[from]).Value, draw.Dice));
}

/// <summary>A day so many days from publication: "14 May", with the year when it is another one.</summary>
internal sealed class DayNear(int least, int most) : Casting
{
    public override Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw)
    {
        var day = draw.Local.AddDays(draw.Dice.Between(least, most));
        var text = day.ToString(day.Year == draw.Local.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
        return new Amount(day.DayOfYear, text, text);
    }
}

/// <summary>A year so many years from publication.</summary>
internal sealed class YearNear(int least, int most) : Casting
{
    public override Figure Find(ReadOnlySpan<Figure> cast, int position, Draw draw)
    {
        var year = draw.Local.Year + (int)draw.Dice.Between(least, most);
        var text = year.ToString(CultureInfo.InvariantCulture);
        return new Amount(year, text, text);
    }
}

/// <summary>How the paper writes amounts.</summary>
internal static class AmountStyle
{
    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static Amount Count(long value)
    {
        var digits = value.ToString("N0", CultureInfo.InvariantCulture);
        return new Amount(value, value is >= 0 and < 10 ? Small[value] : digits, digits);
    }

    /// <param name="tenths">Tenths of a per cent.</param>
    public static Amount Percent(long tenths)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}%");
        return new Amount(tenths, text, text);
    }

    public static Amount WholePercent(long value)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{value}%");
        return new Amount(value, text, text);
    }

    /// <param name="millions">Of crowns.</param>
    public static Amount Money(long millions)
    {
        var text = millions < 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{millions}m crowns")
            : string.Create(CultureInfo.InvariantCulture, $"{millions / 1000.0:0.#}bn crowns");
        return new Amount(millions, text, text);
    }

    /// <param name="tenths">Tenths of whatever unit the script names.</param>
    public static Amount Decimal(long tenths)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}");
        return new Amount(tenths, text, text);
    }

    /// <param name="tenths">Tenths of a second.</param>
    public static Amount RaceTime(long tenths)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{tenths / 600}:{tenths / 10 % 60:00}.{tenths % 10}");
        return new Amount(tenths, text, text);
    }
}
