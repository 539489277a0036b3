using NewsSite.Articles.Comments;
using NewsSite.Articles.Desk;
using NewsSite.Articles.Presence;
using NewsSite.Articles.Related;
using NewsSite.Articles.Scheduling;
using NewsSite.Articles.Suggestions;
using NewsSite.Articles.Workflow;
using NewsSite.Articles.Writing;
using NewsSite.Planning;
using NewsSite.Suggestions;

namespace NewsSite.Site;

/// <summary>What the container holds of the newsroom's work on articles.</summary>
internal static class NewsroomServices
{
    public static void AddArticleDesk(this IServiceCollection services)
    {
        services.AddSingleton<DeskWork>();
        services.AddSingleton<ArticleDesk>();
        services.AddSingleton<DeskCalendar>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<SaveView>();
        services.AddSingleton<DropView>();
        services.AddSingleton<DeskReader>();
        services.AddSingleton<WeekReader>();

        services.AddSingleton<CopyWork>();
        services.AddSingleton<StartArticle>();
        services.AddSingleton<OpenArticle>();
        services.AddSingleton<PlainCopies>();
        services.AddSingleton<SaveForm>();
        services.AddSingleton<AutosaveForm>();
        services.AddSingleton<EditorReader>();
        services.AddSingleton<TakeStep>();
        services.AddSingleton<PreviewArticle>();
        services.AddSingleton<SaveArticle>();
        services.AddSingleton<AutosaveArticle>();
        services.AddSingleton<ChangeSection>();
        services.AddSingleton<RevisionHistory>();
        services.AddSingleton<CompareRevisions>();
        services.AddSingleton<RestoreRevision>();
        services.AddSingleton<NameRevision>();
        services.AddSingleton<RevisionReader>();

        services.AddSingleton<Checklist>();
        services.AddSingleton<CheckArticle>();
        services.AddSingleton<Publication>();
        services.AddSingleton<SubmitArticle>();
        services.AddSingleton<SendBackArticle>();
        services.AddSingleton<ApproveArticle>();
        services.AddSingleton<PublishArticle>();
        services.AddSingleton<PublishChanges>();
        services.AddSingleton<CorrectArticle>();
        services.AddSingleton<WithdrawArticle>();
        services.AddSingleton<RestoreArticle>();
        services.AddSingleton<ChosenAssignment>();
        services.AddSingleton<AssignArticle>();
        services.AddSingleton<ActOnMany>();
        services.AddSingleton<UndoMany>();
        services.AddSingleton<ActOnChosen>();

        services.AddSingleton<LocalTimes>();
        services.AddSingleton<ChosenTime>();
        services.AddSingleton<ScheduleSignal>();
        services.AddSingleton<ScheduleArticle>();
        services.AddSingleton<UnscheduleArticle>();
        services.AddSingleton<MoveOnCalendar>();
        services.AddSingleton<PublishDue>();
        services.AddHostedService<ScheduledPublisher>();

        services.AddSingleton<CommentOnArticle>();
        services.AddSingleton<ResolveComment>();
        services.AddSingleton<ArticleComments>();
        services.AddSingleton<WhoIsHere>();
        services.AddSingleton<SeeArticle>();

        services.AddSingleton<NameSearch>();
        services.AddSingleton<PublishedSearch>();
        services.AddSingleton<SuggestTopics>();
        services.AddRelated();
    }
}
