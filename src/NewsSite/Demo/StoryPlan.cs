namespace NewsSite.Demo;

/// <summary>Which articles belong together: about a fifth of all, in stories of three to twelve that run for days.</summary>
internal sealed class StoryPlan
{
    /// <summary>Of the articles that are in no story yet; a story has nearly seven on average.</summary>
    private const double BeginsStory = 0.038;

    private readonly int[] _storyOf;
    private readonly byte[] _partOf;

    private StoryPlan(int count)
    {
        _storyOf = new int[count];
        _partOf = new byte[count];
    }

    public List<PlannedStory> Stories { get; } = [];

    /// <returns>Null when the article stands alone.</returns>
    public PlannedStory? Of(int article) => _storyOf[article] > 0 ? Stories[_storyOf[article] - 1] : null;

    /// <summary>The article's place within its story, from 0.</summary>
    public int Part(int article) => _partOf[article];

    public static StoryPlan Make(DateTime[] times, int arcs, Dice dice)
    {
        var plan = new StoryPlan(times.Length);
        var deal = new Rota(arcs, dice);
        var pace = times.Length < 2 ? 1 : Math.Min(1, (times[^1] - times[0]).TotalDays / 40);
        Span<int> members = stackalloc int[12];
        for (var first = 0; first < times.Length; first++)
        {
            var begins = dice.Fraction() < BeginsStory || (first == 0 && times.Length > 5);
            if (!begins || plan._storyOf[first] != 0)
                continue;

            var wanted = 3 + dice.Below(5) + dice.Below(6);
            var found = plan.Follow(first, members[..wanted], times, pace, dice);
            if (found >= 3)
                plan.Add(members[..found], times[first], deal.Next(), dice.Next());
        }

        return plan;
    }

    private int Follow(int first, Span<int> members, DateTime[] times, double pace, Dice dice)
    {
        members[0] = first;
        var time = times[first];
        for (var part = 1; part < members.Length; part++)
        {
            time = Later(time, times[members[part - 1]]).AddHours(dice.Between(5.0, 60.0) * pace);
            var at = Array.BinarySearch(times, time);
            at = Math.Max(at < 0 ? ~at : at, members[part - 1] + 1);
            while (at < times.Length && _storyOf[at] != 0)
                at++;
            if (at >= times.Length)
                return part;
            members[part] = at;
        }

        return members.Length;
    }

    private void Add(ReadOnlySpan<int> members, DateTime beganUtc, int arc, ulong seed)
    {
        Stories.Add(new PlannedStory(Stories.Count + 1, arc, seed, members.Length, beganUtc));
        for (var part = 0; part < members.Length; part++)
        {
            _storyOf[members[part]] = Stories.Count;
            _partOf[members[part]] = (byte)part;
        }
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}

/// <param name="Id">Of its row, from 1.</param>
/// <param name="Seed">Of its cast.</param>
internal sealed record PlannedStory(int Id, int Arc, ulong Seed, int Parts, DateTime BeganUtc);
