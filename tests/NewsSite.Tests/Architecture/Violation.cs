namespace NewsSite.Tests.Architecture;

/// <param name="Where">The type or file that breaks the rule.</param>
internal sealed record Violation(string Where, string What)
{
    /// <summary>Fails with one line for each violation.</summary>
    public static void AssertNone(IEnumerable<Violation> violations)
    {
        var lines = violations.Select(violation => $"{violation.Where}: {violation.What}").Order().ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    /// <summary>The rule has caught exactly these, so it can fail and it spares what is right.</summary>
    public static void AssertOnly(IEnumerable<Violation> violations, params string[] places) =>
        Assert.Equal(places.Order(), violations.Select(violation => violation.Where).Distinct().Order());
}
