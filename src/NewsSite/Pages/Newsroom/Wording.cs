using System.Text.RegularExpressions;
using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom;

/// <summary>Acts, reaches and actions of the log in plain words.</summary>
internal static partial class Wording
{
    /// <summary><c>PublishArticle</c> becomes "Publish article".</summary>
    public static string Of(Act act)
    {
        var words = Capital().Replace(act.ToString(), match => " " + match.Value.ToLowerInvariant()).TrimStart();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string Of(Reach reach) => reach switch
    {
        Reach.Everything => "yes",
        Reach.OwnSectionsUnpublished => "own sections, while unpublished",
        Reach.OwnUnpublished => "own, while unpublished",
        _ => "no",
    };

    /// <summary><c>staff.password-changed</c> becomes "staff: password changed".</summary>
    public static string Of(string action) => action.Replace(".", ": ", StringComparison.Ordinal).Replace('-', ' ');

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
