using NewsSite.Articles;
using NewsSite.Articles.Writing;

namespace NewsSite.Tests.Articles.Writing;

public sealed class CopyMergeTests
{
    private static readonly string[] Notations =
        ["A paragraph {0}.", "## Heading {0}", "- item {0}\n- another", "> Quoted {0}\n>\n> — Somebody", "| a | b |\n|---|---|\n| {0} | 2 |", "```\ncode {0}\n\nmore\n```", "A note {0}[^n{0}].\n\n[^n{0}]: The note.", "[link {0}][t{0}]\n\n[t{0}]: https://e.example/{0}"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Blocks_joined_are_the_text_again(int seed)
    {
        var text = Document(new Random(seed));
        var blocks = TextBlock.Of(text);
        Assert.Equal(text, string.Concat(blocks.Select(block => block.Text + block.Separator)));
        Assert.Equal(text, TextBlock.Join(blocks));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_unchanged_side_gives_way_to_the_other_whole(int seed)
    {
        var random = new Random(seed);
        var (@base, changed) = (Document(random), Document(random));
        Assert.Equal(changed, Merged(@base, @base, changed).Copy.Markdown);
        Assert.Equal(changed, Merged(@base, changed, @base).Copy.Markdown);
        Assert.Equal(changed, Merged(@base, changed, changed).Copy.Markdown);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Edits_to_different_blocks_are_both_there(int seed)
    {
        var random = new Random(seed);
        var blocks = Enumerable.Range(0, random.Next(4, 20)).Select(i => $"Block {i} of {seed}.").ToList();
        var ours = Enumerable.Range(0, blocks.Count).Where(_ => random.Next(3) == 0).ToHashSet();
        var theirs = Enumerable.Range(0, blocks.Count).Where(i => !ours.Contains(i) && random.Next(2) == 0).ToHashSet();
        string Text(HashSet<int> edited, string mark) => string.Join("\n\n", blocks.Select((block, i) => edited.Contains(i) ? $"{block} {mark}" : block));

        var merged = Merged(string.Join("\n\n", blocks), Text(theirs, "theirs"), Text(ours, "mine"));

        Assert.Empty(merged.Clashes);
        Assert.Equal(
            string.Join("\n\n", blocks.Select((block, i) => ours.Contains(i) ? $"{block} mine" : theirs.Contains(i) ? $"{block} theirs" : block)),
            merged.Copy.Markdown);
    }

    /// <summary>Any edits at all: replaced, inserted, deleted, in any place, by both.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_text_of_either_side_is_lost_without_a_clash(int seed)
    {
        var random = new Random(seed);
        var @base = Enumerable.Range(0, random.Next(1, 12)).Select(i => $"Block {i}.").ToList();
        var (theirs, mine) = (Edited(random, @base, "theirs"), Edited(random, @base, "mine"));

        var merged = Merged(string.Join("\n\n", @base), string.Join("\n\n", theirs), string.Join("\n\n", mine));

        var told = merged.Copy.Markdown + string.Concat(merged.Clashes.Select(clash => clash.Theirs + clash.Mine));
        Assert.All(theirs.Concat(mine).Where(block => !@base.Contains(block)), block => Assert.Contains(block, told, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_edits_of_one_block_clash_and_each_decision_is_followed()
    {
        var clash = Assert.Single(Merged("One.\n\nTwo.", "One theirs.\n\nTwo.", "One mine.\n\nTwo.").Clashes);
        Assert.Equal(("One.", "One theirs.", "One mine."), (clash.Base, clash.Theirs, clash.Mine));

        string After(ClashChoice choice, string? text = null) => Merged(
            "One.\n\nTwo.", "One theirs.\n\nTwo.", "One mine.\n\nTwo.", new ClashDecision(clash.Id, choice, text)).Copy.Markdown;
        Assert.Equal("One theirs.\n\nTwo.", After(ClashChoice.Theirs));
        Assert.Equal("One mine.\n\nTwo.", After(ClashChoice.Mine));
        Assert.Equal("One theirs.\n\nOne mine.\n\nTwo.", After(ClashChoice.Both));
        Assert.Equal("Third.\n\nTwo.", After(ClashChoice.Text, "Third."));
    }

    [Fact]
    public void A_decision_about_other_texts_decides_nothing()
    {
        var clash = Assert.Single(Merged("One.", "One theirs.", "One mine.").Clashes);
        Assert.NotEmpty(Merged("One.", "One theirs again.", "One mine.", new ClashDecision(clash.Id, ClashChoice.Mine)).Clashes);
    }

    [Fact]
    public void Fields_merge_one_by_one_and_lists_item_by_item()
    {
        var @base = new ArticleCopy { Headline = "H", Standfirst = "S", TopicIds = [1, 2, 3], Sources = [new("A", null)] };
        var theirs = @base with { Headline = "H theirs", TopicIds = [1, 2, 3, 4] };
        var mine = @base with { Standfirst = "S mine", TopicIds = [2, 3], AiUse = AiUse.Assisted, Sources = [new("A", null), new("B", null)] };

        var merged = CopyMerge.Merge(@base, theirs, mine, []);

        Assert.Empty(merged.Clashes);
        Assert.Equal(("H theirs", "S mine", AiUse.Assisted), (merged.Copy.Headline, merged.Copy.Standfirst, merged.Copy.AiUse));
        Assert.Equal([2, 3, 4], merged.Copy.TopicIds);
        Assert.Equal(["A", "B"], merged.Copy.Sources.Select(source => source.Name));
    }

    [Fact]
    public void One_field_changed_by_both_clashes()
    {
        var @base = new ArticleCopy { Headline = "H", Kind = ArticleKind.News };
        var merged = CopyMerge.Merge(
            @base, @base with { Headline = "T", Kind = ArticleKind.Opinion }, @base with { Headline = "M", Kind = ArticleKind.Live }, []);
        Assert.Equal([nameof(ArticleCopy.Headline), nameof(ArticleCopy.Kind)], merged.Clashes.Select(clash => clash.Field));
        Assert.Equal([true, false], merged.Clashes.Select(clash => clash.TakesBoth));
    }

    [Fact]
    public void Of_what_is_one_thing_only_both_is_no_decision()
    {
        var @base = new ArticleCopy { Kind = ArticleKind.News };
        var (theirs, mine) = (@base with { Kind = ArticleKind.Opinion }, @base with { Kind = ArticleKind.Live });
        var clash = Assert.Single(CopyMerge.Merge(@base, theirs, mine, []).Clashes);
        Assert.NotEmpty(CopyMerge.Merge(@base, theirs, mine, [new ClashDecision(clash.Id, ClashChoice.Both)]).Clashes);
    }

    private static MergedCopy Merged(string @base, string theirs, string mine, params ClashDecision[] decisions) => CopyMerge.Merge(
        new ArticleCopy { Markdown = @base }, new ArticleCopy { Markdown = theirs }, new ArticleCopy { Markdown = mine }, decisions);

    private static string Document(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12))
        .Select(i => string.Format(null, Notations[random.Next(Notations.Length)], i) + new string('\n', random.Next(2, 5))))
        .TrimEnd('\n') + new string('\n', random.Next(3));

    private static List<string> Edited(Random random, List<string> blocks, string mark)
    {
        var edited = new List<string>();
        foreach (var block in blocks)
        {
            switch (random.Next(5))
            {
                case 0:
                    edited.Add($"{block} {mark} {random.Next()}.");
                    break;
                case 1:
                    edited.Add($"New {mark} {random.Next()}.");
                    edited.Add(block);
                    break;
                case 2:
                    break;
                default:
                    edited.Add(block);
                    break;
            }
        }

        return edited;
    }
}
