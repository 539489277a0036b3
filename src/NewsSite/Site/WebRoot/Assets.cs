using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;
using NewsSite.Site.Caching;

namespace NewsSite.Site.WebRoot;

/// <summary>
/// The files of <c>wwwroot</c>, which the program carries within itself. All style sheets in <c>css/</c> become one,
/// <c>site.css</c>, in the order of their names; those in <c>css/newsroom/</c> become <c>newsroom.css</c>, which begins with
/// what the newsroom shares with readers. A file in a folder has the hash of its content in its address and is
/// kept by browsers for a year; one directly in <c>wwwroot</c> (favicon.ico) keeps the address that browsers expect.
/// </summary>
internal sealed class Assets
{
    private const string Folder = "/assets/";
    private const string ResourcePrefix = "wwwroot/";
    private const string StyleSheetName = "site.css";
    private const string NewsroomSheetName = "newsroom.css";
    private const string NewsroomFolder = "css/newsroom/";

    /// <summary>Of the readers' sheets, those up to here are the newsroom's too: layers, reset, tokens, base.</summary>
    private const string SharedBefore = "css/40";

    /// <summary>The newsroom's as well: what is written looks as it will be read.</summary>
    private const string StoryTextSheet = "css/53-story-text.css";

    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForADay = "public, max-age=86400";
    private const string ForAMinute = "public, max-age=60";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private static readonly KeyValuePair<string, StringValues> NoSniffing = new("X-Content-Type-Options", "nosniff");

    private readonly FrozenDictionary<string, string> _addresses;
    private readonly FrozenDictionary<string, StoredResponse> _answers;
    private readonly FrozenDictionary<string, StoredResponse> _answersToFormer;

    /// <param name="files">Paths within <c>wwwroot</c>, with forward slashes, and contents.</param>
    /// <param name="changedUtc">When the files were made.</param>
    public Assets(IEnumerable<(string Path, byte[] Content)> files, DateTime changedUtc)
    {
        var changed = new LastModified(changedUtc);
        var addresses = new Dictionary<string, string>();
        var answers = new Dictionary<string, StoredResponse>();
        var answersToFormer = new Dictionary<string, StoredResponse>();
        foreach (var (path, content) in Joined(files))
        {
            var type = ContentType(path);
            StoredResponse Answer(string policy) => new(
                StatusCodes.Status200OK, content, type, policy, changed, CompressionEffort.Once, NoSniffing);
            if (!path.Contains('/', StringComparison.Ordinal) && path is not (StyleSheetName or NewsroomSheetName))
            {
                addresses.Add(path, "/" + path);
                answers.Add("/" + path, Answer(ForADay));
                continue;
            }

            var address = Fingerprinted(path, content);
            addresses.Add(path, address);
            answers.Add(address, Answer(ForEver));
            answersToFormer.Add(Folder + path, Answer(ForAMinute));
        }

        _addresses = addresses.ToFrozenDictionary();
        _answers = answers.ToFrozenDictionary();
        _answersToFormer = answersToFormer.ToFrozenDictionary();
    }

    public static Assets Embedded()
    {
        var assembly = typeof(Assets).Assembly;
        return new(
            assembly.GetManifestResourceNames()
                .Select(name => (Name: name, Path: name.Replace('\\', '/')))
                .Where(resource => resource.Path.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                .Select(resource => (resource.Path[ResourcePrefix.Length..], Content(assembly, resource.Name))),
            File.GetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".dll")));
    }

    /// <summary>What a page writes: <c>site.css</c>, or a file's path within <c>wwwroot</c>.</summary>
    public string Url(string name) => _addresses.TryGetValue(name, out var address)
        ? address
        : throw new ArgumentException($"wwwroot holds no \"{name}\".", nameof(name));

    /// <summary>False for the newsroom's script (<c>js/newsroom.js</c>) in a site that was built without Node.</summary>
    public bool Has(string name) => _addresses.ContainsKey(name);

    /// <summary>
    /// Null when there is no such file. A fingerprint of another version is answered with the present one, shortly
    /// cached: a page that a cache kept over an upgrade should not lose its looks.
    /// </summary>
    public StoredResponse? Find(string path)
    {
        if (_answers.TryGetValue(path, out var answer))
            return answer;
        return path.StartsWith(Folder, StringComparison.Ordinal) && WithoutFingerprint(path) is { } plain
            ? _answersToFormer.GetValueOrDefault(plain)
            : null;
    }

    private static IEnumerable<(string Path, byte[] Content)> Joined(IEnumerable<(string Path, byte[] Content)> files)
    {
        var css = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, content) in files)
        {
            if (path.StartsWith("css/", StringComparison.Ordinal))
                css.Add(path, Encoding.UTF8.GetString(content).TrimStart('\uFEFF'));
            else
                yield return (path, content);
        }

        var (newsroom, readers) = (css.Where(sheet => IsNewsroom(sheet.Key)).ToList(), css.Where(sheet => !IsNewsroom(sheet.Key)).ToList());
        if (readers.Count > 0)
            yield return (StyleSheetName, Shortened(readers));
        if (newsroom.Count > 0)
            yield return (NewsroomSheetName, Shortened(readers.Where(IsShared).Concat(newsroom)));
    }

    private static bool IsShared(KeyValuePair<string, string> sheet) =>
        string.CompareOrdinal(sheet.Key, SharedBefore) < 0 || sheet.Key == StoryTextSheet;

    private static bool IsNewsroom(string path) => path.StartsWith(NewsroomFolder, StringComparison.Ordinal);

    private static byte[] Shortened(IEnumerable<KeyValuePair<string, string>> sheets) =>
        Encoding.UTF8.GetBytes(StyleSheet.Shorten(string.Join('\n', sheets.Select(sheet => sheet.Value))));

    private static string Fingerprinted(string path, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
        var extension = Path.GetExtension(path);
        return $"{Folder}{path[..^extension.Length]}.{hash}{extension}";
    }

    private static string? WithoutFingerprint(string path)
    {
        var extension = Path.GetExtension(path);
        var name = path[..^extension.Length];
        var hash = Path.GetExtension(name);
        return hash.Length == 13 ? name[..^hash.Length] + extension : null;
    }

    private static string ContentType(string path)
    {
        var type = ContentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    private static byte[] Content(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its resource {name}.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
