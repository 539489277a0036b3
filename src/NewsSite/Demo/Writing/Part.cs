using System.Globalization;

namespace NewsSite.Demo.Writing;

/// <summary>A stretch of a script's sentence.</summary>
internal abstract class Part
{
    public abstract void Write(Copy copy, Scene scene);
}

internal sealed class Words(string text) : Part
{
    public override void Write(Copy copy, Scene scene) => copy.Add(text);
}

internal sealed class Sequence(Part[] parts) : Part
{
    public override void Write(Copy copy, Scene scene)
    {
        foreach (var part in parts)
            part.Write(copy, scene);
    }
}

/// <summary>One of several wordings, seldom the same twice running: <c>[said|argued|]</c>.</summary>
internal sealed class Choice(Part[] wordings) : Part
{
    private int _last;

    public override void Write(Copy copy, Scene scene)
    {
        var chosen = scene.Dice.Below(wordings.Length);
        if (chosen == _last)
            chosen = scene.Dice.Below(wordings.Length);
        _last = chosen;
        wordings[chosen].Write(copy, scene);
    }
}

/// <summary>A member of the cast: <c>{minister}</c>.</summary>
internal sealed class Mention(int member, Form form) : Part
{
    public override void Write(Copy copy, Scene scene)
    {
        var known = form switch
        {
            Form.Plain or Form.Last or Form.Name => scene.Mention(member),
            _ => scene.Mentioned(member),
        };
        scene.Cast[member].Write(copy, form, known, scene.Introduces);
    }
}

/// <summary>A field of the chosen row of a table: <c>{bill.does}</c>.</summary>
internal sealed class Field(int table, Part[] byRow) : Part
{
    public override void Write(Copy copy, Scene scene) => byRow[scene.Rows[table]].Write(copy, scene);
}

/// <summary>A day or year near the one on which the article appears.</summary>
internal sealed class Calendar(string name) : Part
{
    public static readonly HashSet<string> Names =
        ["day", "yesterday", "tomorrow", "inThreeDays", "lastWeekday", "month", "nextMonth", "lastMonth", "year", "lastYear", "nextYear", "season"];

    private static readonly DateTimeFormatInfo Format = CultureInfo.InvariantCulture.DateTimeFormat;

    private static readonly string[] Seasons = ["winter", "spring", "summer", "autumn"];

    public override void Write(Copy copy, Scene scene) => copy.Add(Text(scene.Local));

    private string Text(DateTime local) => name switch
    {
        "day" => Format.GetDayName(local.DayOfWeek),
        "yesterday" => Format.GetDayName(local.AddDays(-1).DayOfWeek),
        "tomorrow" => Format.GetDayName(local.AddDays(1).DayOfWeek),
        "inThreeDays" => Format.GetDayName(local.AddDays(3).DayOfWeek),
        "lastWeekday" => Format.GetDayName(local.AddDays(-3).DayOfWeek),
        "month" => Format.GetMonthName(local.Month),
        "nextMonth" => Format.GetMonthName(local.AddMonths(1).Month),
        "lastMonth" => Format.GetMonthName(local.AddMonths(-1).Month),
        "season" => Seasons[local.Month % 12 / 3],
        "lastYear" => Year(local.Year - 1),
        "nextYear" => Year(local.Year + 1),
        _ => Year(local.Year),
    };

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
