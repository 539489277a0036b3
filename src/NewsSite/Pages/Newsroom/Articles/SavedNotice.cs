using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>What a save tells the person who saved.</summary>
internal static class SavedNotice
{
    public static string Of(SavedCopy saved) => (saved.WasMerged, saved.IsStaged) switch
    {
        (true, true) => "Saved, together with what was saved meanwhile. Readers see it when the changes are published.",
        (true, false) => "Saved, together with what was saved meanwhile.",
        (false, true) => "Saved. Readers see it when the changes are published.",
        _ => "Saved.",
    };
}
