using System.Globalization;
using NewsSite.FrontPage;

namespace NewsSite.Pages.Newsroom.FrontPage;

/// <summary>
/// The form on which a front is arranged, as it was sent. <c>Order</c> names what stands there from top to bottom: a container
/// is c and its number, a placed article a and its number, and an article belongs to the container above it. All other fields
/// are named after one of these, so that moving a part of the page moves it on the front.
/// </summary>
/// <param name="From">The version that the person began with.</param>
/// <param name="OnTopOf">See <see cref="SaveFrontRequest.OnTopOf"/>.</param>
/// <param name="Do">The button that was pressed: a step of <see cref="ArrangementEdit"/>, <c>find:c3</c>, <c>next</c> or nothing.</param>
internal sealed record FrontForm(int From, int? OnTopOf, string Do, Arrangement Arrangement)
{
    /// <summary>More is no form of ours.</summary>
    private const int PartLimit = 400;

    /// <summary>The container for which articles are looked for, and the words; null when none are.</summary>
    public (int ContainerId, string Words)? Finding { get; private init; }

    /// <summary>Where to go when it is saved.</summary>
    public string After(string key)
    {
        var home = $"/newsroom/fronts/{key}";
        return Do.Split(':') switch
        {
            ["next"] => home + "/publish",
            ["up" or "down" or "place", var part, ..] => $"{home}#{part}",
            _ => home,
        };
    }

    /// <summary>With the step taken that the pressed button names.</summary>
    public static FrontForm Of(IFormCollection form)
    {
        string Text(string name) => form[name].ToString();
        var containers = new List<Container>();
        foreach (var part in form["Order"].OfType<string>().Distinct().Take(PartLimit))
        {
            if (Number(part, 'c') is { } id && Enum.TryParse<ContainerKind>(Text(part + ".Kind"), out var kind))
            {
                containers.Add(new Container(id, kind, RuleOf(Text(part + ".Rule"), Text(part + ".Name")), Whole(Text(part + ".Slots")) ?? 1) { Title = Text(part + ".Title") });
            }
            else if (Number(part, 'a') is { } articleId && containers.Count > 0)
            {
                var placed = new PlacedArticle(articleId) { Kicker = Text(part + ".Kicker"), Headline = Text(part + ".Headline"), PictureId = Whole(Text(part + ".Picture")) };
                containers[^1] = containers[^1] with { Articles = [.. containers[^1].Articles, placed] };
            }
        }

        var step = Text("Do");
        return new FrontForm(Whole(Text("From")) ?? 0, Whole(Text("OnTopOf")), step, ArrangementEdit.Apply(new Arrangement { Containers = containers }, step, Whole(Text("Section"))))
        {
            Finding = step.Split(':') is ["find", var where] && Number(where, 'c') is { } found ? (found, Text(where + ".Find").Trim()) : null,
        };
    }

    /// <summary>A rule as the form's list holds it: <c>Newest</c>, <c>Section:3</c>, <c>Kind:2</c>, <c>Topic</c>.</summary>
    public static string ValueOf(FillRule rule) =>
        rule.From is RuleSource.Section or RuleSource.Kind || (rule.From == RuleSource.MostRead && rule.Of > 0)
            ? string.Create(CultureInfo.InvariantCulture, $"{rule.From}:{rule.Of}")
            : rule.From.ToString();

    private static FillRule RuleOf(string value, string name) => value.Split(':') switch
    {
        [var from] when Enum.TryParse<RuleSource>(from, out var source) => new FillRule(source) { Name = name },
        [var from, var of] when Enum.TryParse<RuleSource>(from, out var source) => new FillRule(source, Whole(of) ?? 0),
        _ => FillRule.None,
    };

    private static int? Number(string part, char kind) => part.Length > 1 && part[0] == kind ? Whole(part[1..]) : null;

    private static int? Whole(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
