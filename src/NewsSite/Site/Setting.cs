namespace NewsSite.Site;

/// <summary>A fact about this site that lives with its data rather than with its configuration.</summary>
internal sealed class Setting
{
    /// <summary>Set once the first run has imported the seeds.</summary>
    public const string FirstRunFinished = "first-run-finished";

    /// <summary>Set when the articles are invented; every page then says so.</summary>
    public const string SampleContent = "sample-content";

    /// <summary>What administrators saved of the site's identity, see <see cref="Identity.SavedIdentity"/>.</summary>
    public const string Identity = "identity";

    private Setting()
    {
    }

    public Setting(string key, string value) => (Key, Value) = (key, value);

    public string Key { get; private set; } = "";

    public string Value { get; private set; } = "";

    public void Become(string value) => Value = value;
}
