using NewsSite.Articles.Writing;

namespace NewsSite.Tests.Articles.Writing;

public sealed class PlainLinesTests
{
    [Theory]
    [InlineData("Ferries", "Ferries")]
    [InlineData("Ferries; Harbours", "Ferries|Harbours")]
    [InlineData("Washington, D.C.;", "Washington, D.C.")]
    [InlineData("Washington, D.C.; Ferries", "Washington, D.C.|Ferries")]
    public void Names_written_are_read_as_they_were(string written, string names)
    {
        Assert.Equal(names.Split('|'), PlainLines.Names(written));
        Assert.Equal(written, PlainLines.Names(names.Split('|')));
    }

    [Fact]
    public void Commas_part_what_was_typed_without_semicolons() =>
        Assert.Equal(["Ferries", "Harbours"], PlainLines.Names("Ferries, Harbours,"));
}
