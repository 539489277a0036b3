namespace NewsSite.Articles.Desk;

/// <summary>A list of the desk that one member of staff keeps under a name of their own.</summary>
internal sealed class SavedView
{
    private SavedView()
    {
    }

    /// <param name="query">The list's query string, without the question mark.</param>
    public SavedView(int staffId, string name, string query) => (StaffId, Name, Query) = (staffId, name, query);

    public int Id { get; private set; }

    public int StaffId { get; private set; }

    public string Name { get; private set; } = "";

    public string Query { get; private set; } = "";

    public void Become(string query) => Query = query;
}
