using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace NewsSite.Media.Origin;

/// <summary>
/// Content Credentials (C2PA): JUMBF boxes (ISO/IEC 19566-5), of which the last manifest is the active one. Reads the claim,
/// what the actions say of how the picture came about, and whom the signing certificate names. Verifies nothing.
/// </summary>
internal static class CredentialsNotes
{
    private const int DepthLimit = 8;
    private const long CertificateChain = 33;

    /// <returns>Null when the boxes hold no manifest.</returns>
    public static (ContentCredentials Claim, string? SourceType)? Read(ReadOnlySpan<byte> boxes)
    {
        var store = new Box("");
        Fill(store, boxes, 0);
        if (store.Find("c2pa")?.Inner.LastOrDefault(box => box.IsSuper) is not { } manifest)
            return null;

        var claim = Values(manifest.FindStarting("c2pa.claim"));
        var actions = Values(manifest.FindStarting("c2pa.actions"));
        return (
            new ContentCredentials(
                ReadOrigin.Short(claim.GetValueOrDefault("dc:title") as string),
                Generator(claim),
                Issuer(manifest.Find("c2pa.signature"))),
            SourceType(actions));
    }

    private static string? Generator(Dictionary<object, object?> claim)
    {
        var info = claim.GetValueOrDefault("claim_generator_info");
        if ((info is List<object?> list ? list.FirstOrDefault() : info) is Dictionary<object, object?> program
            && program.GetValueOrDefault("name") is string name)
        {
            return ReadOrigin.Short($"{name} {program.GetValueOrDefault("version") as string}");
        }

        return ReadOrigin.Short((claim.GetValueOrDefault("claim_generator") as string)?.Replace('_', ' '));
    }

    private static string? SourceType(Dictionary<object, object?> actions) =>
        actions.GetValueOrDefault("actions") is not List<object?> list
            ? null
            : list.OfType<Dictionary<object, object?>>()
                .Select(action => (action.GetValueOrDefault("digitalSourceType") as string)?.Split('/')[^1])
                .LastOrDefault(type => type is not null);

    /// <summary>COSE_Sign1 (RFC 9052): protected header, header, payload, signature. The chain stands in either header.</summary>
    private static string? Issuer(Box? signature)
    {
        if (signature is null || Cbor.Read(signature.Content) is not List<object?> { Count: >= 2 } parts)
            return null;
        var guarded = parts[0] is byte[] header ? Cbor.Read(header) as Dictionary<object, object?> : null;
        var chain = guarded?.GetValueOrDefault(CertificateChain)
            ?? (parts[1] as Dictionary<object, object?>)?.GetValueOrDefault(CertificateChain)
            ?? (parts[1] as Dictionary<object, object?>)?.GetValueOrDefault("x5chain");
        if ((chain is List<object?> list ? list.FirstOrDefault() : chain) is not byte[] certificate)
            return null;

        try
        {
            using var read = X509CertificateLoader.LoadCertificate(certificate);
            var organisation = read.SubjectName.EnumerateRelativeDistinguishedNames()
                .FirstOrDefault(name => !name.HasMultipleElements && name.GetSingleElementType().Value == "2.5.4.10")
                ?.GetSingleElementValue();
            return ReadOrigin.Short(organisation ?? read.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Dictionary<object, object?> Values(Box? box) =>
        box is not null && Cbor.Read(box.Content) is Dictionary<object, object?> values ? values : [];

    /// <summary>A box: length, type, content. A description box names the box around it.</summary>
    private static void Fill(Box outer, ReadOnlySpan<byte> bytes, int depth)
    {
        while (bytes.Length >= 8 && depth < DepthLimit)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
            if (length == 0)
                length = bytes.Length;
            if (length < 8 || length > bytes.Length)
                return;
            var type = Encoding.Latin1.GetString(bytes.Slice(4, 4));
            var content = bytes[8..(int)length];
            switch (type)
            {
                case "jumb":
                    var box = new Box(type);
                    Fill(box, content, depth + 1);
                    outer.Inner.Add(box);
                    break;
                case "jumd" when content.Length > 17:
                    var label = content[17..];
                    var end = label.IndexOf((byte)0);
                    outer.Label = Encoding.UTF8.GetString(end < 0 ? label : label[..end]);
                    break;
                case "cbor":
                    outer.Content = content.ToArray();
                    break;
            }

            bytes = bytes[(int)length..];
        }
    }

    private sealed class Box(string type)
    {
        public string Label { get; set; } = "";

        public byte[] Content { get; set; } = [];

        public List<Box> Inner { get; } = [];

        public bool IsSuper => type == "jumb";

        public Box? Find(string label) => Label == label ? this : Inner.Select(box => box.Find(label)).FirstOrDefault(box => box is not null);

        public Box? FindStarting(string label) => Label.StartsWith(label, StringComparison.Ordinal) && Content.Length > 0
            ? this
            : Inner.Select(box => box.FindStarting(label)).FirstOrDefault(box => box is not null);
    }
}
