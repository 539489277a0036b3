namespace NewsSite.Import.Language;

/// <summary>Brings the forms of one name together: "Lukashenko" and "Alexander Lukashenko" are one topic.</summary>
internal static class ShortForms
{
    /// <summary>
    /// A name belongs to a longer one that ends with it, as surnames do. Not when the longer one is a body of something
    /// ("Bank of England" is not England), nor when the shorter one is a country. Of several, the most mentioned takes it.
    /// </summary>
    public static IEnumerable<MentionedName> Merge(IReadOnlyCollection<MentionedName> names)
    {
        var kept = new List<MentionedName>(names.Count);
        foreach (var name in names.OrderByDescending(name => name.Text.Count(' ')).ThenBy(name => name.Order))
        {
            var longer = name.IsCountry ? null : kept
                .Where(other => IsShortFor(name.Text, other.Text))
                .OrderByDescending(other => other.InHeadline)
                .ThenByDescending(other => other.Count)
                .ThenBy(other => other.Order)
                .FirstOrDefault();
            if (longer is null)
                kept.Add(name);
            else
                Join(longer, name);
        }

        return kept;
    }

    private static void Join(MentionedName longer, MentionedName shorter)
    {
        // "Ali Khamenei" is the better name for "Supreme Leader Ali Khamenei"; a surname alone never is.
        if (shorter.Text.Contains(' ', StringComparison.Ordinal) && shorter.Count >= longer.Count)
            longer.Text = shorter.Text;
        longer.Take(shorter);
    }

    private static bool IsShortFor(string shorter, string longer)
    {
        if (longer.Length <= shorter.Length || longer.Contains(" of ", StringComparison.Ordinal) || longer.Contains(" for ", StringComparison.Ordinal))
            return false;
        if (longer.EndsWith(shorter, StringComparison.Ordinal) && longer[^(shorter.Length + 1)] == ' ')
            return true;

        // First name and surname with another name between them.
        var space = shorter.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && longer.StartsWith(shorter[..(space + 1)], StringComparison.Ordinal)
            && longer.EndsWith(shorter[space..], StringComparison.Ordinal);
    }
}
