namespace NewsSite.Import.Language;

/// <summary>Words of one paragraph that name who says so.</summary>
/// <param name="From">First word.</param>
/// <param name="To">Last word.</param>
internal readonly record struct NamedSource(int From, int To)
{
    public string Text(TextPart part) => part.Text[part.Words[From].Start..part.Words[To].End];

    /// <summary>The address that stands directly behind the name: "Reuters (https://…)", "Reuters at https://…".</summary>
    public string? Link(TextPart part)
    {
        var next = To + 1;
        if (part.Has(next) && part.Words[next].IsJoined && part[next] is "at")
            next++;
        if (!part.Has(next) || !part.Words[next].IsLink || part.Words[next].Start - part.Words[next - 1].End > 3)
            return null;

        var text = part[next].ToString();
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? text
            : null;
    }
}
