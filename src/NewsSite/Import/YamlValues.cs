using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsSite.Import;

/// <summary>One value of front matter: a text, or a list of texts. Nothing deeper is read.</summary>
internal sealed record YamlValue(IReadOnlyList<string> Texts, bool IsList);

/// <summary>
/// YAML as far as front matter needs it: one mapping of texts and lists of texts. Read from the parser's events, not
/// into a tree: nesting is refused before it can exhaust the stack, and an alias is refused where it stands, so that no
/// "billion laughs" can unfold.
/// </summary>
internal static class YamlValues
{
    /// <summary>Characters. Front matter is a dozen lines; what is larger is something else.</summary>
    private const int LengthLimit = 16 * 1024;

    /// <exception cref="RefusedFileException">Not YAML, or more than a mapping of texts and lists of texts.</exception>
    public static Dictionary<string, YamlValue> Read(string yaml)
    {
        if (yaml.Length > LengthLimit)
            throw new RefusedFileException(FormattableString.Invariant($"The front matter is longer than {LengthLimit:N0} characters."));

        try
        {
            return Mapping(new Parser(new StringReader(yaml)));
        }
        catch (YamlException error)
        {
            throw new RefusedFileException(
                FormattableString.Invariant($"The front matter is not valid YAML (its line {error.Start.Line}): {error.Message}"));
        }
    }

    private static Dictionary<string, YamlValue> Mapping(Parser parser)
    {
        var values = new Dictionary<string, YamlValue>(StringComparer.Ordinal);
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return values;
        if (parser.TryConsume<Scalar>(out var only) && IsNothing(only))
            return values;
        if (!parser.TryConsume<MappingStart>(out _))
            throw new RefusedFileException("The front matter is not a list of \"key: value\" lines.");

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                throw new RefusedFileException("The front matter has a key that is not a word.");
            if (!values.TryAdd(key.Value, Value(parser, key.Value)))
                throw new RefusedFileException($"The front matter has the key \"{key.Value}\" twice.");
        }

        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            throw new RefusedFileException("The front matter holds more than one YAML document.");
        return values;
    }

    private static YamlValue Value(Parser parser, string key)
    {
        if (parser.TryConsume<Scalar>(out var text))
            return new([Text(text, key)], IsList: false);
        if (!parser.TryConsume<SequenceStart>(out _))
            throw new RefusedFileException($"Front matter, key \"{key}\": it takes a text or a list of texts, nothing nested.");

        var texts = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var item))
                throw new RefusedFileException($"Front matter, key \"{key}\": its list takes texts, nothing nested.");
            texts.Add(Text(item, key));
        }

        return new(texts, IsList: true);
    }

    /// <summary>Runs of white space become one space; escapes cannot bring back what the file itself may not hold.</summary>
    private static string Text(Scalar scalar, string key)
    {
        if (IsNothing(scalar))
            throw new RefusedFileException($"Front matter, key \"{key}\": it has no value.");
        if (scalar.Style == ScalarStyle.Plain && IsNotText(scalar.Value))
            throw new RefusedFileException($"Front matter, key \"{key}\": {scalar.Value} is not a text; put it in quotes if it is meant as one.");

        var text = string.Join(' ', Clean(scalar.Value, key).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return FileText.IsBlank(text) ? throw new RefusedFileException($"Front matter, key \"{key}\": it is blank.") : text;
    }

    private static string Clean(string text, string key)
    {
        try
        {
            return FileText.Clean(text);
        }
        catch (RefusedFileException)
        {
            throw new RefusedFileException($"Front matter, key \"{key}\": it holds a control character.");
        }
    }

    private static bool IsNothing(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Numbers and truth values in the core schema of YAML 1.2, in which <c>no</c> is Norwegian, not false.</summary>
    private static bool IsNotText(string value) =>
        value is "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
        || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
