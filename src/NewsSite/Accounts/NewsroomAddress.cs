namespace NewsSite.Accounts;

/// <summary>Addresses of the newsroom that more than one place must know.</summary>
internal static class NewsroomAddress
{
    public const string Home = "/newsroom";
    public const string SignIn = "/newsroom/sign-in";
    public const string Confirm = "/newsroom/confirm";
    public const string Refused = "/newsroom/refused";
    public const string Account = "/newsroom/account";
    public const string SecondFactor = "/newsroom/account/second-factor";
    public const string Password = "/newsroom/account/password";
    public const string SetUp = "/newsroom/set-up";
    public const string Invitation = "/newsroom/invitation";

    /// <summary>An address with another one to come back to.</summary>
    public static string Returning(string address, string? returnUrl) =>
        Local(returnUrl) is { } local && local != Home ? $"{address}?returnUrl={Uri.EscapeDataString(local)}" : address;

    /// <returns>
    /// <paramref name="returnUrl"/> when it leads into the newsroom of this site and nowhere else, otherwise null: after
    /// signing in nobody is sent to a place that somebody else chose.
    /// </returns>
    public static string? Local(string? returnUrl) =>
        returnUrl is not null
        && (returnUrl == Home || returnUrl.StartsWith(Home + "/", StringComparison.Ordinal) || returnUrl.StartsWith(Home + "?", StringComparison.Ordinal))
        && !returnUrl.Any(letter => letter is '\\' || char.IsControl(letter))
        && !returnUrl.Split('?')[0].Split('/').Any(part => Uri.UnescapeDataString(part) is "." or "..")
        && !returnUrl.Contains("//", StringComparison.Ordinal)
            ? returnUrl
            : null;

    /// <summary>Everything private, whatever its spelling.</summary>
    public static bool IsWithin(PathString path) => path.StartsWithSegments(Home);
}
