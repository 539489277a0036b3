using NewsSite.Site;

namespace NewsSite.Demo;

/// <summary>
/// When the articles appeared: the more recent, the denser, over up to twelve years, with the week's rhythm of a paper
/// that is made by day. The newest fifteen are all of today, as far as the day is old enough.
/// </summary>
internal static class Timeline
{
    private const int OfToday = 15;
    private const int HoursOfWeek = 168;

    /// <summary>How much is published in each hour of a day, on weekdays; weekends have two thirds of it.</summary>
    private static readonly double[] HourWeights =
        [1, 1, 1, 1, 2, 5, 9, 10, 9, 9, 10, 10, 9, 8, 9, 9, 10, 10, 8, 6, 5, 4, 3, 2];

    private static readonly double[] WeekSoFar = CumulateWeek();

    /// <returns>Instants in UTC, whole minutes, oldest first.</returns>
    public static DateTime[] Of(int count, DateTime untilUtc, SiteClock clock, Dice dice)
    {
        var times = new DateTime[count];
        var today = clock.StartOf(clock.DayOf(untilUtc));
        var since = Later(today, untilUtc.AddHours(-9));
        if (untilUtc - since < TimeSpan.FromHours(1))
            since = untilUtc.AddHours(-1);
        var newest = Math.Min(OfToday, count);
        for (var n = 0; n < newest; n++)
            times[count - 1 - n] = Minute(untilUtc - ((untilUtc - since) * ((n + dice.Fraction()) / newest)));

        var age = AgeOf(count);
        var start = Activity(clock.Local(since).DateTime);
        var offset = clock.Local(since).Offset;
        for (var n = newest; n < count; n++)
        {
            var local = Instant(start - (24 * age(n - newest + dice.Fraction())));
            times[count - 1 - n] = Minute(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
        }

        return times;
    }

    /// <summary>
    /// The age in days of the n-th newest article. The density falls with age like 1/(age + c); c is found so that the
    /// oldest has the age that a paper of this size would have.
    /// </summary>
    private static Func<double, double> AgeOf(int count)
    {
        var span = Span(count);
        var today = Math.Max(30, 2.2 * count / span);
        if (count / today >= span || count <= 60)
            return n => n * span / Math.Max(count, 1);

        double low = 1e-12, high = 50.0 / count;
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            if ((Math.Exp(middle * count) - 1) / (middle * today) < span)
                low = middle;
            else
                high = middle;
        }

        return n => (Math.Exp(low * n) - 1) / (low * today);
    }

    /// <summary>Days between the oldest article and the newest.</summary>
    private static double Span(int count) => count switch
    {
        <= 60 => count / 20.0,
        <= 1_000 => Between(60, 3, 1_000, 700, count),
        <= 10_000 => Between(1_000, 700, 10_000, 2_200, count),
        <= 100_000 => Between(10_000, 2_200, 100_000, 4_383, count),
        _ => 4_383,
    };

    private static double Between(double fewer, double shorter, double more, double longer, int count) =>
        shorter * Math.Pow(longer / shorter, Math.Log(count / fewer) / Math.Log(more / fewer));

    /// <summary>Hours since the first Monday of year 1, with busy hours counted long and quiet ones short.</summary>
    private static double Activity(DateTime local)
    {
        var hours = local.Ticks / (double)TimeSpan.TicksPerHour;
        var week = Math.Floor(hours / HoursOfWeek);
        var inWeek = hours - (week * HoursOfWeek);
        var hour = (int)inWeek;
        return (week * HoursOfWeek) + WeekSoFar[hour] + ((inWeek - hour) * (WeekSoFar[hour + 1] - WeekSoFar[hour]));
    }

    private static DateTime Instant(double activity)
    {
        var week = Math.Floor(activity / HoursOfWeek);
        var rest = activity - (week * HoursOfWeek);
        var found = Array.BinarySearch(WeekSoFar, rest);
        var hour = Math.Min(found >= 0 ? found : ~found - 1, HoursOfWeek - 1);
        var within = (rest - WeekSoFar[hour]) / (WeekSoFar[hour + 1] - WeekSoFar[hour]);
        return new DateTime((long)(((week * HoursOfWeek) + hour + within) * TimeSpan.TicksPerHour));
    }

    private static double[] CumulateWeek()
    {
        var sums = new double[HoursOfWeek + 1];
        for (var hour = 0; hour < HoursOfWeek; hour++)
            sums[hour + 1] = sums[hour] + (HourWeights[hour % 24] * (hour >= 120 ? 2 / 3.0 : 1));
        var scale = HoursOfWeek / sums[^1];
        return [.. sums.Select(sum => sum * scale)];
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static DateTime Minute(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Utc);
}
