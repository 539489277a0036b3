using Microsoft.AspNetCore.Antiforgery;
using NewsSite.Accounts;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Presence;
using NewsSite.Articles.Suggestions;
using NewsSite.Articles.Workflow;
using NewsSite.Pages.Newsroom.Articles;
using NewsSite.Site;

namespace NewsSite.Pages.Newsroom;

/// <summary>What the newsroom's script asks while somebody works; every page does without.</summary>
internal static class ScriptEndpoints
{
    public static void MapNewsroomScript(this IEndpointRouteBuilder app)
    {
        app.MapGet("/newsroom/articles/{id:int}/presence", PresenceAsync).WithMetadata(new PermitAttribute(Act.ReadArticle));
        app.MapGet("/newsroom/articles/{id:int}/checklist", ChecklistAsync).WithMetadata(new PermitAttribute(Act.ReadArticle));
        app.MapGet("/newsroom/find/articles", ArticlesAsync).WithMetadata(new PermitAttribute(Act.EnterNewsroom));
        app.MapGet("/newsroom/find/topics", TopicsAsync).WithMetadata(new PermitAttribute(Act.EnterNewsroom));
        app.MapGet("/newsroom/antiforgery", Token).WithMetadata(new PermitAttribute(Act.EnterNewsroom));
    }

    private static async Task<IResult> PresenceAsync(int id, HttpContext context, SeeArticle see) =>
        await see.RunAsync(Person.Of(context.User), id, context.RequestAborted) is Outcome<ArticlePresence>.Ok { Value: var presence }
            ? Results.Json(new { People = presence.Colleagues.Select(colleague => new { colleague.Name, Editing = true }), presence.Version })
            : Results.NotFound();

    /// <summary>Of what the person has typed last, saved or not.</summary>
    private static async Task<IResult> ChecklistAsync(int id, HttpContext context, EditorReader reader)
    {
        var by = Person.Of(context.User);
        var typed = await reader.FindTypedAsync(by, id, context.RequestAborted);
        return await reader.FindAsync(by, id, typed?.Copy, context.RequestAborted) is Outcome<EditorView>.Ok { Value: var view }
            ? Results.Json(view.Checklist.OrderByDescending(item => item.Severity).Select(item => new
            {
                Anchor = CopyField.Anchor(item.Field),
                IsBlocking = item.Severity == CheckSeverity.Blocking,
                item.Message,
                item.Passage,
            }))
            : Results.NotFound();
    }

    private static async Task<IResult> ArticlesAsync(string? q, PublishedSearch search, NewsTime time, CancellationToken cancellationToken) =>
        Results.Json((await search.FindAsync(q ?? "", cancellationToken))
            .Select(found => new { found.Headline, found.Path, PublishedOn = time.Brief(found.PublishedUtc), Section = "" }));

    private static async Task<IResult> TopicsAsync(string? q, NameSearch search, CancellationToken cancellationToken) =>
        Results.Json((await search.TopicsAsync(q ?? "", cancellationToken)).Select(topic => new { topic.Name }));

    /// <summary>A fresh token for a page that was open while its person signed in again.</summary>
    private static IResult Token(HttpContext context, IAntiforgery forms) =>
        Results.Json(new { Token = forms.GetAndStoreTokens(context).RequestToken });
}
