using NewsSite.Demo.Writing;

namespace NewsSite.Tests.Demo;

public sealed class CopyTests
{
    [Theory]
    [InlineData(new[] { "He was a ", "editor" }, "He was an editor")]
    [InlineData(new[] { "A ", "8% rise" }, "An 8% rise")]
    [InlineData(new[] { "a ", "university" }, "A university")]
    [InlineData(new[] { "It ended. ", "two left." }, "It ended. Two left.")]
    [InlineData(new[] { "“", "so it is", "”" }, "“So it is”")]
    [InlineData(new[] { "“It is done.", ",” she said" }, "“It is done,” she said")]
    [InlineData(new[] { "“Is it?", ",” she said" }, "“Is it?” she said")]
    [InlineData(new[] { "Open ", "", " now " }, "Open now")]
    public void A_piece_adapts_to_what_stands_before_it(string[] pieces, string expected)
    {
        var copy = new Copy();
        foreach (var piece in pieces)
            copy.Add(piece);
        Assert.Equal(expected, copy.Take());
    }

    [Theory]
    [InlineData(" left.", "Anna Moen, a nurse, left.")]
    [InlineData(".", "Anna Moen, a nurse.")]
    public void An_apposition_is_closed_unless_the_sentence_ends(string next, string expected)
    {
        var copy = new Copy();
        new Person("Anna Moen", true, "citizen", "a nurse").Write(copy, Form.Plain, known: false, introduce: true);
        copy.Add(next);
        Assert.Equal(expected, copy.Take());
    }
}
