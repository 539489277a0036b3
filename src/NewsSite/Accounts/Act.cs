namespace NewsSite.Accounts;

/// <summary>What somebody may or may not do in the newsroom: the rows of <see cref="Permissions"/>.</summary>
internal enum Act
{
    /// <summary>Sign in, see the desk and one's own account.</summary>
    EnterNewsroom,
    CreateArticle,

    /// <summary>Read what is not published, with its history and comments.</summary>
    ReadArticle,
    EditArticle,
    CommentOnArticle,
    SubmitArticle,

    /// <summary>Say who works on an article and by when.</summary>
    AssignArticle,

    /// <summary>Approve what was submitted, or send it back.</summary>
    ReviewArticle,
    ScheduleArticle,
    PublishArticle,
    WithdrawArticle,
    CorrectArticle,

    /// <summary>See the library, bring pictures in, and use them.</summary>
    UseMedia,

    /// <summary>Describe, focus, replace and delete pictures.</summary>
    KeepMedia,
    ArrangeFronts,
    KeepTopics,
    KeepStaff,
    ChangeSettings,
    ReadAuditLog,
}
