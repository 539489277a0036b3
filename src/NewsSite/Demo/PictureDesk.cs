using NewsSite.Demo.Writing;

namespace NewsSite.Demo;

/// <summary>Finds lead pictures for about three articles in five, each picture of a subject in its turn.</summary>
internal sealed class PictureDesk
{
    private const int ArticlesWithPicture = 62;

    private readonly Dictionary<string, (int[] Ids, Rota Rota)> _subjects = [];

    /// <param name="subjects">Subjects of each picture; its place, from 1, is its id.</param>
    public PictureDesk(IReadOnlyList<string[]> subjects, Dice dice)
    {
        var bySubject = subjects.Index()
            .SelectMany(one => one.Item, (one, subject) => (Id: one.Index + 1, Subject: subject))
            .GroupBy(one => one.Subject, one => one.Id);
        foreach (var group in bySubject)
        {
            var ids = group.ToArray();
            _subjects.Add(group.Key, (ids, new Rota(ids.Length, dice)));
        }
    }

    public int? LeadFor(Scenario scenario, Dice dice)
    {
        if (!dice.Percent(ArticlesWithPicture) || !_subjects.TryGetValue(dice.Of(scenario.Pictures), out var subject))
            return null;
        return subject.Ids[subject.Rota.Next()];
    }
}
