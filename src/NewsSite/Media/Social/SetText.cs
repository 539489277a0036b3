using System.Globalization;
using System.Text;
using NewsSite.Media.Making;

namespace NewsSite.Media.Social;

/// <summary>Words as they were set: for each pixel how much of it is ink.</summary>
internal sealed record SetText(int Width, int Height, ReadOnlyMemory<byte> Coverage)
{
    private const string Kind = "P5";
    private const string FullCoverage = "255";

    /// <param name="file">A portable greymap in bytes (netpbm's PGM): kind, width, height and maximum in words, then the rows.</param>
    /// <exception cref="PictureProgramException">It is none, or it is cut short.</exception>
    public static SetText Read(byte[] file)
    {
        var at = 0;
        if (Word(file, ref at) == Kind
            && int.TryParse(Word(file, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(Word(file, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            && Word(file, ref at) == FullCoverage
            && (long)width * height <= file.Length - at)
            return new SetText(width, height, file.AsMemory(at, width * height));
        throw new PictureProgramException("The words were not set as a greymap.");
    }

    /// <summary>The next word of the header, and past the one space behind it; comments are lines that begin with #.</summary>
    private static string Word(byte[] file, ref int at)
    {
        while (at < file.Length && (file[at] == '#' || char.IsWhiteSpace((char)file[at])))
            at = file[at] == '#' ? Array.IndexOf(file, (byte)'\n', at) is var end && end < 0 ? file.Length : end : at + 1;
        var start = at;
        while (at < file.Length && !char.IsWhiteSpace((char)file[at]))
            at++;
        var word = Encoding.ASCII.GetString(file, start, at - start);
        at = Math.Min(at + 1, file.Length);
        return word;
    }
}
