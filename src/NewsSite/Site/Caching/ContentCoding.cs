using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Site.Caching;

/// <summary>The forms in which a body can be sent (RFC 9110, section 8.4.1).</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Reads what a browser can decode (RFC 9110, section 12.5.3).</summary>
internal static class AcceptEncoding
{
    /// <summary>
    /// The coding with the highest weight; among equals Brotli, then gzip. Identity when nothing else is welcome, and
    /// also when nothing at all is: a readable answer serves better than a 406.
    /// </summary>
    public static ContentCoding Preferred(StringValues accepted)
    {
        var weights = new Weights();
        foreach (var value in accepted)
            weights.Read(value);
        return weights.Preferred;
    }

    /// <summary>Weights in thousandths; null where the header does not name the coding.</summary>
    private ref struct Weights
    {
        private int? _brotli, _gzip, _identity, _others;

        public readonly ContentCoding Preferred
        {
            get
            {
                var brotli = _brotli ?? _others ?? 0;
                var gzip = _gzip ?? _others ?? 0;
                var identity = _identity ?? 0;
                if (brotli > 0 && brotli >= gzip && brotli >= identity)
                    return ContentCoding.Brotli;
                return gzip > 0 && gzip >= identity ? ContentCoding.Gzip : ContentCoding.Identity;
            }
        }

        public void Read(ReadOnlySpan<char> header)
        {
            foreach (var range in header.Split(','))
            {
                var item = header[range];
                var semicolon = item.IndexOf(';');
                var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
                var weight = semicolon < 0 ? 1000 : Weight(item[(semicolon + 1)..].Trim());
                if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
                    _brotli = weight;
                else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
                    _gzip = weight;
                else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
                    _identity = weight;
                else if (name is "*")
                    _others = weight;
            }
        }

        /// <summary>A weight that cannot be read is none: the uncertain coding is not used.</summary>
        private static int Weight(ReadOnlySpan<char> parameter)
        {
            if (!parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
                return 1000;
            return decimal.TryParse(parameter[2..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q)
                && q is >= 0 and <= 1 ? (int)(q * 1000) : 0;
        }
    }
}
