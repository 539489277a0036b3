using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Articles.Writing;

/// <summary>A place that two people changed, each in their own way: somebody has to decide.</summary>
/// <param name="Id">The same as long as the three texts are; a <see cref="ClashDecision"/> names it.</param>
/// <param name="Field">The property of <see cref="ArticleCopy"/>.</param>
/// <param name="Base">What both had before them, for people; so are the other two.</param>
/// <param name="TakesText">A decision may say something third.</param>
/// <param name="TakesBoth">Both can stand; of what is one thing only (a section, a picture) they cannot.</param>
internal sealed record Clash(string Id, string Field, string Base, string Theirs, string Mine, bool TakesText, bool TakesBoth)
{
    public static Clash Of(string field, string @base, string theirs, string mine, bool takesText, bool takesBoth = true)
    {
        var texts = string.Join('\0', field, @base, theirs, mine);
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts)))[..16], field, @base, theirs, mine, takesText, takesBoth);
    }
}

internal enum ClashChoice
{
    Theirs,
    Mine,

    /// <summary>Theirs first; for a list, what either has.</summary>
    Both,

    /// <summary>Something third, where <see cref="Clash.TakesText"/>.</summary>
    Text,
}

internal sealed record ClashDecision(string ClashId, ClashChoice Choice, string? Text = null);
