namespace NewsSite.Accounts;

/// <summary>A code on paper for who has lost their authenticator; the row goes when it is used.</summary>
internal sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    /// <param name="codeHash"><see cref="RandomKey.Hash"/> of the code: it has 79 random bits, too many to try out.</param>
    public RecoveryCode(int staffId, string codeHash) => (StaffId, CodeHash) = (staffId, codeHash);

    public int StaffId { get; private set; }

    public string CodeHash { get; private set; } = "";
}
