using NewsSite.Articles.Desk;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>What an article lacks, each thing a link to its field.</summary>
/// <param name="FormAddress">The page of the form; empty on that page itself, which must not be left.</param>
internal sealed record ChecklistLook(EditorView View, string FormAddress = "");
