namespace NewsSite.Articles;

/// <summary>What was wrong and what is right, in plain text, shown with the article for ever.</summary>
internal sealed class Correction
{
    private Correction()
    {
    }

    public Correction(int position, string text, DateTime correctedUtc)
    {
        Position = position;
        Text = text;
        CorrectedUtc = correctedUtc;
    }

    public int ArticleId { get; private set; }

    public int Position { get; private set; }

    public string Text { get; private set; } = "";

    public DateTime CorrectedUtc { get; private set; }
}
