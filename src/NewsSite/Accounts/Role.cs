namespace NewsSite.Accounts;

/// <summary>What a member of staff is trusted with; each role may all that the one before it may. Stored as a number: never renumber.</summary>
internal enum Role
{
    /// <summary>Writes and submits own articles.</summary>
    Contributor = 1,

    /// <summary>Also edits other people's unpublished articles in own sections.</summary>
    Reporter = 2,

    /// <summary>Also reviews, publishes, schedules, withdraws and corrects, and keeps fronts and topics.</summary>
    Editor = 3,

    /// <summary>Also keeps staff and settings, and reads the audit log.</summary>
    Administrator = 4,
}
