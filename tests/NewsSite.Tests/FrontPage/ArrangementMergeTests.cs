using NewsSite.FrontPage;

namespace NewsSite.Tests.FrontPage;

public sealed class ArrangementMergeTests
{
    private static readonly Arrangement From = new()
    {
        Containers =
        [
            Of(1, ContainerKind.Lead, 11, 12),
            Of(2, ContainerKind.Row, 21, 22, 23),
            Of(3, ContainerKind.List),
        ],
    };

    [Fact]
    public void What_both_changed_in_different_places_stands()
    {
        var theirs = From.With(Of(2, ContainerKind.Row, 22, 21, 23));
        var mine = From.With(Of(3, ContainerKind.List, 31));
        var merged = ArrangementMerge.Merge(From, theirs, mine);
        Assert.Equal(["1: 11 12", "2: 22 21 23", "3: 31"], Shape(merged));
    }

    [Fact]
    public void Where_both_changed_the_same_mine_stands()
    {
        var theirs = From.With(From.Containers[1] with { Title = "Theirs", Slots = 9 });
        var mine = From.With(From.Containers[1] with { Title = "Mine" });
        Assert.Equal("Mine", ArrangementMerge.Merge(From, theirs, mine).Containers[1].Title);
        Assert.Equal("Theirs", ArrangementMerge.Merge(From, theirs, From).Containers[1].Title);
    }

    [Fact]
    public void An_article_that_both_moved_stands_once_where_I_put_it()
    {
        var theirs = ArrangementEdit.Apply(From, "place:c3:21", null);
        var mine = ArrangementEdit.Apply(From, "place:c1:21", null);
        Assert.Equal(["1: 11 12 21", "2: 22 23", "3:"], Shape(ArrangementMerge.Merge(From, theirs, mine)));
    }

    [Fact]
    public void What_one_took_away_is_gone_and_what_the_other_put_into_it_is_not()
    {
        var without = new Arrangement { Containers = [.. From.Containers.Where(container => container.Id != 3)] };
        Assert.Equal(["1: 11 12", "2: 21 22 23"], Shape(ArrangementMerge.Merge(From, without, From)));
        Assert.Equal(["1: 11 12", "2: 21 22 23"], Shape(ArrangementMerge.Merge(From, From, without)));
        Assert.Equal(["1: 11 12", "2: 21 22 23", "3: 31"], Shape(ArrangementMerge.Merge(From, without, From.With(Of(3, ContainerKind.List, 31)))));
        Assert.Equal(["1: 11 12", "2: 21 22 23", "3: 31"], Shape(ArrangementMerge.Merge(From, From.With(Of(3, ContainerKind.List, 31)), without)));
        var removed = ArrangementEdit.Apply(From, "remove:a22", null);
        Assert.Equal(["1: 11 12", "2: 21 23", "3:"], Shape(ArrangementMerge.Merge(From, removed, From)));
    }

    [Fact]
    public void Containers_that_both_added_are_both_there()
    {
        var theirs = new Arrangement { Containers = [.. From.Containers, Of(4, ContainerKind.Timeline)] };
        var mine = new Arrangement { Containers = [Of(4, ContainerKind.Live), .. From.Containers] };
        var merged = ArrangementMerge.Merge(From, theirs, mine);
        Assert.Equal([ContainerKind.Live, ContainerKind.Lead, ContainerKind.Row, ContainerKind.List, ContainerKind.Timeline], merged.Containers.Select(container => container.Kind));
        Assert.Equal(5, merged.Containers.Select(container => container.Id).Distinct().Count());
    }

    [Fact]
    public void A_moved_container_is_one_change()
    {
        var changes = ArrangementDifference.Of(From, ArrangementEdit.Apply(From, "up:c3", null));
        Assert.Equal(FrontChangeKind.ContainerMoved, Assert.Single(changes).Kind);
    }

    [Fact]
    public void Every_sort_of_change_is_told()
    {
        var after = new Arrangement
        {
            Containers =
            [
                Of(3, ContainerKind.List, 11),
                From.Containers[1] with { Slots = 7, Articles = [new(23) { Kicker = "Now" }, new(21), new(99)] },
                Of(4, ContainerKind.Live),
            ],
        };
        Assert.Equal(Enum.GetValues<FrontChangeKind>().ToHashSet(), ArrangementDifference.Of(From, after).Select(change => change.Kind).ToHashSet());
        Assert.Empty(ArrangementDifference.Of(after, after));
    }

    [Fact]
    public void Two_containers_of_one_number_are_told_apart_from_nothing_and_break_nothing()
    {
        var twice = new Arrangement { Containers = [.. From.Containers, Of(3, ContainerKind.Row, 31)] };
        Assert.Contains(ArrangementDifference.Of(From, twice), change => change is { Kind: FrontChangeKind.ArticlePlaced, ArticleId: 31 });
        Assert.Contains(ArrangementDifference.Of(twice, From), change => change is { Kind: FrontChangeKind.ArticleRemoved, ArticleId: 31 });
    }

    [Theory]
    [InlineData("up:a11", "1: 11 12|2: 21 22 23|3:")]
    [InlineData("down:a12", "1: 11|2: 12 21 22 23|3:")]
    [InlineData("down:a23", "1: 11 12|2: 21 22|3: 23")]
    [InlineData("up:a21", "1: 11 12 21|2: 22 23|3:")]
    [InlineData("down:a21", "1: 11 12|2: 22 21 23|3:")]
    [InlineData("down:c1", "2: 21 22 23|1: 11 12|3:")]
    [InlineData("remove:c2", "1: 11 12|3:")]
    [InlineData("place:c3:5", "1: 11 12|2: 21 22 23|3: 5")]
    [InlineData("place:c9:5", "1: 11 12|2: 21 22 23|3:")]
    [InlineData("nonsense:::", "1: 11 12|2: 21 22 23|3:")]
    public void A_button_takes_one_step(string step, string shape) =>
        Assert.Equal(shape, string.Join('|', Shape(ArrangementEdit.Apply(From, step, null))));

    [Fact]
    public void An_arrangement_is_stored_as_it_is()
    {
        var whole = new Arrangement
        {
            Containers =
            [
                new Container(7, ContainerKind.Band, new FillRule(RuleSource.Topic, 4) { Name = "Ünter “uns”" }, 5)
                {
                    Title = "Title", Articles = [new PlacedArticle(3) { Kicker = "K", Headline = "H", PictureId = 9 }],
                },
            ],
        };
        Assert.True(whole.SaysTheSameAs(ArrangementJson.Read(ArrangementJson.Write(whole))));
        Assert.True(Arrangement.Default.SaysTheSameAs(ArrangementJson.Read(ArrangementJson.Write(Arrangement.Default))));
        Assert.Equal([RuleSource.EachSection, RuleSource.MostRead], ArrangementJson.Read(ArrangementJson.Write(Arrangement.Default)).Containers.TakeLast(2).Select(container => container.Rule.From));
    }

    private static Container Of(int id, ContainerKind kind, params int[] articles) =>
        new(id, kind, FillRule.None, 3) { Articles = [.. articles.Select(article => new PlacedArticle(article))] };

    private static IEnumerable<string> Shape(Arrangement arrangement) => arrangement.Containers.Select(container =>
        $"{container.Id}: {string.Join(' ', container.Articles.Select(article => article.ArticleId))}".TrimEnd());
}
