namespace NewsSite.Accounts;

/// <summary>
/// The permission table: the one place that says who may do what. Pages, endpoints and use cases ask it, and the
/// newsroom shows it.
/// </summary>
internal static class Permissions
{
    private static readonly Dictionary<Act, (Reach Contributor, Reach Reporter, Reach Editor, Reach Administrator)> Table = new()
    {
        [Act.EnterNewsroom] = ForEverybody,
        [Act.CreateArticle] = ForEverybody,
        [Act.ReadArticle] = (Reach.OwnUnpublished, Reach.Everything, Reach.Everything, Reach.Everything),
        [Act.EditArticle] = (Reach.OwnUnpublished, Reach.OwnSectionsUnpublished, Reach.Everything, Reach.Everything),
        [Act.CommentOnArticle] = (Reach.OwnUnpublished, Reach.Everything, Reach.Everything, Reach.Everything),
        [Act.SubmitArticle] = (Reach.OwnUnpublished, Reach.OwnSectionsUnpublished, Reach.Everything, Reach.Everything),
        [Act.AssignArticle] = ForEditors,
        [Act.ReviewArticle] = ForEditors,
        [Act.ScheduleArticle] = ForEditors,
        [Act.PublishArticle] = ForEditors,
        [Act.WithdrawArticle] = ForEditors,
        [Act.CorrectArticle] = ForEditors,
        [Act.UseMedia] = ForEverybody,
        [Act.KeepMedia] = (Reach.OwnUnpublished, Reach.OwnUnpublished, Reach.Everything, Reach.Everything),
        [Act.ArrangeFronts] = ForEditors,
        [Act.KeepTopics] = ForEditors,
        [Act.KeepStaff] = ForAdministrators,
        [Act.ChangeSettings] = ForAdministrators,
        [Act.ReadAuditLog] = ForAdministrators,
    };

    private static (Reach Contributor, Reach Reporter, Reach Editor, Reach Administrator) ForEverybody =>
        (Reach.Everything, Reach.Everything, Reach.Everything, Reach.Everything);

    private static (Reach Contributor, Reach Reporter, Reach Editor, Reach Administrator) ForEditors =>
        (Reach.Nothing, Reach.Nothing, Reach.Everything, Reach.Everything);

    private static (Reach Contributor, Reach Reporter, Reach Editor, Reach Administrator) ForAdministrators =>
        (Reach.Nothing, Reach.Nothing, Reach.Nothing, Reach.Everything);

    public static Reach ReachOf(Role role, Act act) => role switch
    {
        Role.Contributor => Table[act].Contributor,
        Role.Reporter => Table[act].Reporter,
        Role.Editor => Table[act].Editor,
        Role.Administrator => Table[act].Administrator,
        _ => Reach.Nothing,
    };

    /// <summary>May this person do this at all, to some article or to the site?</summary>
    public static bool Allows(Person person, Act act) => ReachOf(person.Role, act) != Reach.Nothing;

    /// <summary>May this person do this to that article?</summary>
    public static bool Allows(Person person, Act act, ArticleStanding article) => ReachOf(person.Role, act) switch
    {
        Reach.Everything => true,
        Reach.OwnSectionsUnpublished => !article.SeenByReaders && (IsOwn(person, article) || person.SectionIds.Contains(article.SectionId)),
        Reach.OwnUnpublished => !article.SeenByReaders && IsOwn(person, article),
        _ => false,
    };

    /// <summary>May this person do this to that picture? Own is what the person brought in.</summary>
    public static bool Allows(Person person, Act act, PictureStanding picture) => ReachOf(person.Role, act) switch
    {
        Reach.Everything => true,
        Reach.OwnUnpublished => !picture.SeenByReaders && picture.UploaderId == person.StaffId,
        _ => false,
    };

    private static bool IsOwn(Person person, ArticleStanding article) =>
        article.OwnerId == person.StaffId || article.AssigneeId == person.StaffId;
}
