namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>Pages that stand beside each other.</summary>
/// <param name="Here">The address of this one.</param>
internal sealed record TabsLook(string Label, string Here, IReadOnlyList<(string Address, string Name)> Tabs)
{
    public static TabsLook OfSettings(string here) => new(
        "Settings", here, [("/newsroom/settings", "Site"), ("/newsroom/sections", "Sections"), ("/newsroom/pages", "Pages about us"), ("/newsroom/settings/webhooks", "Webhooks")]);

    public static TabsLook OfNames(string here) => new(
        "Names", here, [("/newsroom/topics", "Topics"), ("/newsroom/authors", "Authors"), ("/newsroom/stories", "Stories")]);
}
