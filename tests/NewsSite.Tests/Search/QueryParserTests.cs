using NewsSite.Search;

namespace NewsSite.Tests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("ferry", "ferry")]
    [InlineData("  Ferry   STORM ", "ferry, storm")]
    [InlineData("\"ferry resumes\" storm", "[ferry resumes], storm")]
    [InlineData("“ferry resumes”", "[ferry resumes]")]
    [InlineData("«паром» „Fähre morgen“", "паром, [fahre morgen]")]
    [InlineData("ferry -storm", "ferry, -storm")]
    [InlineData("ferry -\"big storm\"", "ferry, -[big storm]")]
    [InlineData("storm*", "storm*")]
    [InlineData("s*", "s")]
    [InlineData("e-mail AT&T", "[e mail], [at t]")]
    [InlineData("\"ferry without an end", "[ferry without an end]")]
    [InlineData("Škoda Łódź naïve", "skoda, łodz, naive")]
    [InlineData("AND OR NOT NEAR(a b)", "and, or, not, [near a], b")]
    [InlineData("headline:ferry", "[headline ferry]")]
    [InlineData("- -- \" \" \"\" * ( ) ^ : -: author: -\"\" \u0000", "")]
    [InlineData("😀 ferry 🚢", "ferry")]
    [InlineData("\uE000t1 ferry", "t1, ferry")]
    [InlineData("\uD83D ferry", "ferry")]
    [InlineData("Αθήνα हिन्दी", "αθήνα, हिन्दी")]
    public void Words_phrases_and_exclusions(string typed, string terms) =>
        Assert.Equal(terms, string.Join(", ", QueryParser.Parse(typed).Terms.Select(Say)));

    [Theory]
    [InlineData("author:Ada", "Author Ada")]
    [InlineData("author:\"Ada Byline\" topic:ferries", "Author Ada Byline, Topic ferries")]
    [InlineData("-section:sport", "-Section sport")]
    [InlineData("SECTION:World", "Section World")]
    [InlineData("topic:", "")]
    [InlineData("topic:\"\"", "")]
    [InlineData("topic:😀", "")]
    public void Filters(string typed, string filters)
    {
        var query = QueryParser.Parse(typed);
        Assert.Equal(filters, string.Join(", ", query.Filters.Select(filter => $"{(filter.IsExcluded ? "-" : "")}{filter.Kind} {filter.Value}")));
        Assert.Empty(query.Terms);
    }

    [Theory]
    [InlineData("after:2025", "2025-01-01", null)]
    [InlineData("after:2025-03 before:2026", "2025-03-01", "2026-01-01")]
    [InlineData("before:2026-11-22", null, "2026-11-22")]
    [InlineData("after:2025/03/04", "2025-03-04", null)]
    [InlineData("after:2025 after:2026", "2026-01-01", null)]
    [InlineData("before:2025 before:2026", null, "2025-01-01")]
    public void Days(string typed, string? from, string? before)
    {
        var query = QueryParser.Parse(typed);
        Assert.Equal((from ?? "", before ?? ""), ($"{query.From:yyyy-MM-dd}", $"{query.Before:yyyy-MM-dd}"));
        Assert.Empty(query.Notes);
        Assert.True(query.IsAsking);
    }

    [Theory]
    [InlineData("before:yesterday")]
    [InlineData("after:2026-13")]
    [InlineData("after:9999")]
    [InlineData("before:2026-02-30")]
    public void What_is_no_day_is_left_out_and_said(string typed)
    {
        var query = QueryParser.Parse("ferry " + typed);
        Assert.Contains(typed, Assert.Single(query.Notes), StringComparison.Ordinal);
        Assert.Equal((null, null), (query.From, query.Before));
    }

    [Fact]
    public void Long_queries_are_cut_and_that_is_said()
    {
        var query = QueryParser.Parse(string.Concat(Enumerable.Repeat("word ", 2_000)));
        Assert.Equal(12, query.Terms.Count);
        Assert.Equal(2, query.Notes.Count);
        Assert.True(query.Text.Length <= QueryParser.LengthLimit);
        Assert.True(QueryParser.Parse(string.Concat(Enumerable.Repeat("😀", 5_000))).Text.All(letter => letter == '\uD83D' || letter == '\uDE00'));
    }

    [Theory]
    [InlineData("-ferry")]
    [InlineData("-section:sport -x")]
    [InlineData("")]
    public void Only_exclusions_ask_for_nothing(string typed) => Assert.False(QueryParser.Parse(typed).IsAsking);

    [Fact]
    public void A_filter_is_added_so_that_it_reads_back()
    {
        var query = QueryParser.Parse(QueryParser.With("ferry", "author", "Ada \"The\" Byline"));
        Assert.Equal("Ada The Byline", Assert.Single(query.Filters).Value);
        Assert.Equal("ferry", Assert.Single(query.Terms).Text);
    }

    private static string Say(SearchTerm term) =>
        (term.IsExcluded ? "-" : "") + (term.IsPhrase ? $"[{term.Text}]" : term.Text) + (term.IsBeginning ? "*" : "");
}
