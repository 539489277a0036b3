namespace NewsSite.Accounts;

/// <summary>What a one-time link lets its holder do. Stored as a number: never renumber.</summary>
internal enum LinkPurpose
{
    /// <summary>Become the first administrator of a site that has no staff.</summary>
    SetUp = 1,

    /// <summary>Take an invitation: choose a password.</summary>
    Invitation = 2,

    /// <summary>Choose a new password after an administrator has taken the old ways in away.</summary>
    Reset = 3,
}
