namespace NewsSite.Accounts;

/// <summary>How far a permission goes.</summary>
internal enum Reach
{
    Nothing,

    /// <summary>
    /// Articles that the person began or is assigned to, and pictures that the person brought in, while readers do not see
    /// them.
    /// </summary>
    OwnUnpublished,

    /// <summary>Also everybody's unpublished articles in the person's own sections.</summary>
    OwnSectionsUnpublished,

    Everything,
}
