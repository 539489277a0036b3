namespace NewsSite.Articles.Desk;

/// <summary>One act on many articles at once, with what is needed to take it back.</summary>
internal sealed class BulkAct
{
    private BulkAct()
    {
    }

    public BulkAct(int staffId, string act, string beforeJson, DateTime doneUtc) =>
        (StaffId, Act, BeforeJson, DoneUtc) = (staffId, act, beforeJson, doneUtc);

    public int Id { get; private set; }

    public int StaffId { get; private set; }

    /// <summary>The act's name, for people.</summary>
    public string Act { get; private set; } = "";

    /// <summary>What each article was before, see <see cref="ArticleBefore"/>.</summary>
    public string BeforeJson { get; private set; } = "[]";

    public DateTime DoneUtc { get; private set; }

    public DateTime? UndoneUtc { get; private set; }

    public void Undone(DateTime nowUtc) => UndoneUtc = nowUtc;
}
