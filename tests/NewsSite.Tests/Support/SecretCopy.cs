using NewsSite.Articles;
using NewsSite.Articles.Writing;

namespace NewsSite.Tests.Support;

/// <summary>A word of its own in every field of an article at work, each beginning with "zebra".</summary>
internal static class SecretCopy
{
    public static async Task<ArticleCopy> SecretCopyAsync(this SiteApp site)
    {
        var topic = new Topic("zebratopic", "Zebratopic");
        await site.WriteAsync((writing, _) => Task.FromResult(writing.Topics.Add(topic)));
        return DeskStaff.Complete with
        {
            Headline = "Zebraheadline", ShortHeadline = "Zebrashort", Standfirst = "Zebrastandfirst.", Markdown = "Zebratext.", Dateline = "Zebraville",
            TopicIds = [topic.Id], Bylines = [new("Zebraguest", null)], Sources = [new("Zebrasource", "https://zebra.example/")],
            Background = [new("Zebrabackground.")], AiUse = AiUse.Generated, AiNote = "Zebranote.", SearchTitle = "Zebratitle",
            SearchDescription = "Zebradescription", CanonicalUrl = "https://zebracanonical.example/", EmbargoNote = "Zebraembargo.",
        };
    }
}
