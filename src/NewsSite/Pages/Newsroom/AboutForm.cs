using NewsSite.Pages.Newsroom.Shared;
using NewsSite.StandingPages;

namespace NewsSite.Pages.Newsroom;

/// <summary>A standing page as a form holds it.</summary>
/// <param name="Text">Markdown beneath the title.</param>
/// <param name="Version">What the person had before them.</param>
internal sealed record AboutForm(string? Title, string? Text, int Version)
{
    public string Markdown => string.IsNullOrWhiteSpace(Text) ? "" : StandingPageText.Join(Title ?? "", Text);

    public static AboutForm Of(string markdown, EditedPage page)
    {
        var text = StandingPageText.Of(markdown);
        return new AboutForm(text.Title ?? page.Title, text.Body, page.Version);
    }

    /// <summary>How it differs from what somebody else saved meanwhile; nothing when nobody has.</summary>
    public IReadOnlyList<Difference> Against(EditedPage now) => now.Version == Version ? [] : Difference.Between(Fields(Of(now.Markdown, now)), Fields(this));

    private static IEnumerable<(string, string)> Fields(AboutForm form) =>
        [("Title", form.Title ?? ""), ("Text", (form.Text ?? "").ReplaceLineEndings("\n").Trim())];
}
