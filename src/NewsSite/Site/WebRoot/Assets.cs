using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;
using NewsSite.Site.Caching;
using NewsSite.Site.Identity;

namespace NewsSite.Site.WebRoot;

/// <summary>
/// The files of <c>wwwroot</c>, which the program carries within itself. All style sheets in <c>css/</c> become one,
/// <c>site.css</c>, in the order of their names; those in <c>css/newsroom/</c> become <c>newsroom.css</c>, which begins with
/// what the newsroom shares with readers. A file in a folder has the hash of its content in its address and is
/// kept by browsers for a year; one directly in <c>wwwroot</c> (favicon.ico), an icon, keeps the address that browsers and feeds expect. The
/// paper's colour is part of the style sheets, and so of their addresses.
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

    /// <summary>The newsroom's as well: what is written looks as it will be read, and what is hidden is hidden.</summary>
    private static readonly string[] SharedSheets = ["css/53-story-text.css", "css/60-utilities.css"];

    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForADay = "public, max-age=86400";
    private const string ForAMinute = "public, max-age=60";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private static readonly KeyValuePair<string, StringValues> NoSniffing = new("X-Content-Type-Options", "nosniff");

    private readonly Lock _painting = new();
    private readonly LastModified _changed;
    private readonly Shelf _files;
    private readonly List<(string Path, byte[] Content)> _sheets = [];
    private Shelf _painted;

    /// <param name="files">Paths within <c>wwwroot</c>, with forward slashes, and contents.</param>
    /// <param name="changedUtc">When the files were made.</param>
    public Assets(IEnumerable<(string Path, byte[] Content)> files, DateTime changedUtc)
    {
        _changed = new LastModified(changedUtc);
        var others = new List<(string, byte[])>();
        foreach (var file in Joined(files))
            (file.Path is StyleSheetName or NewsroomSheetName ? _sheets : others).Add(file);
        _files = new Shelf(others, _changed);
        _painted = new Shelf(_sheets, _changed);
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
    public string Url(string name) => Volatile.Read(ref _painted).Addresses.GetValueOrDefault(name)
        ?? _files.Addresses.GetValueOrDefault(name)
        ?? throw new ArgumentException($"wwwroot holds no \"{name}\".", nameof(name));

    /// <summary>False for the newsroom's script (<c>js/newsroom.js</c>) in a site that was built without Node.</summary>
    public bool Has(string name) => _files.Addresses.ContainsKey(name);

    /// <summary>Gives the style sheets the paper's present colour. Sheets of another colour are former versions of them.</summary>
    public void Paint(IdentityReader identity)
    {
        lock (_painting)
        {
            var accent = identity.Current.Accent;
            var colour = accent == Accent.OfDesign ? [] : Encoding.UTF8.GetBytes(accent.Css);
            Volatile.Write(ref _painted, new Shelf(_sheets.Select(sheet => (sheet.Path, (byte[])[.. sheet.Content, .. colour])), _changed));
        }
    }

    /// <summary>
    /// Null when there is no such file. A fingerprint of another version is answered with the present one, shortly
    /// cached: a page that a cache kept over an upgrade should not lose its looks.
    /// </summary>
    public StoredResponse? Find(string path)
    {
        var painted = Volatile.Read(ref _painted);
        if ((_files.Answers.GetValueOrDefault(path) ?? painted.Answers.GetValueOrDefault(path)) is { } answer)
            return answer;
        return path.StartsWith(Folder, StringComparison.Ordinal) && WithoutFingerprint(path) is { } plain
            ? _files.AnswersToFormer.GetValueOrDefault(plain) ?? painted.AnswersToFormer.GetValueOrDefault(plain)
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
        string.CompareOrdinal(sheet.Key, SharedBefore) < 0 || SharedSheets.Contains(sheet.Key);

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

    /// <summary>Files with their addresses and answers, made once.</summary>
    private sealed class Shelf
    {
        public Shelf(IEnumerable<(string Path, byte[] Content)> files, LastModified changed)
        {
            var addresses = new Dictionary<string, string>();
            var answers = new Dictionary<string, StoredResponse>();
            var answersToFormer = new Dictionary<string, StoredResponse>();
            foreach (var (path, content) in files)
            {
                var type = ContentType(path);
                StoredResponse Answer(string policy, params KeyValuePair<string, StringValues>[] more) => new(
                    StatusCodes.Status200OK, content, type, policy, changed, CompressionEffort.Once, [NoSniffing, .. more]);
                if (!path.Contains('/', StringComparison.Ordinal) && path is not (StyleSheetName or NewsroomSheetName))
                {
                    addresses.Add(path, "/" + path);
                    answers.Add("/" + path, Answer(ForADay, SecurityHeaders.ShownElsewhere));
                    continue;
                }

                var address = Fingerprinted(path, content);
                addresses.Add(path, address);
                answers.Add(address, Answer(ForEver));
                answersToFormer.Add(Folder + path, Answer(ForAMinute));
            }

            Addresses = addresses.ToFrozenDictionary();
            Answers = answers.ToFrozenDictionary();
            AnswersToFormer = answersToFormer.ToFrozenDictionary();
        }

        public FrozenDictionary<string, string> Addresses { get; }

        public FrozenDictionary<string, StoredResponse> Answers { get; }

        public FrozenDictionary<string, StoredResponse> AnswersToFormer { get; }
    }
}
