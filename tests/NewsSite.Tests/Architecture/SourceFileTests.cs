using System.Text.RegularExpressions;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Architecture;

/// <summary>What the text of the source files promises: one concept a file, found where its name says.</summary>
public sealed partial class SourceFileTests
{
    private const int LineLimit = 250;
    private const int PageModelLineLimit = 60;

    /// <summary>Files over the limit, with the reason why each is still one thing.</summary>
    private static readonly Dictionary<string, string> LongForAReason = [];

    private static readonly IReadOnlyList<SourceFile> Files =
    [
        .. new[] { "*.cs", "*.cshtml" }
            .SelectMany(pattern => Directory.EnumerateFiles(Repository.Site, pattern, SearchOption.AllDirectories))
            .Select(path => (Path: path, Relative: Path.GetRelativePath(Repository.Site, path).Replace('\\', '/')))
            .Where(file => !IsGenerated(file.Relative))
            .Select(file => new SourceFile(file.Relative, File.ReadAllLines(file.Path))),
    ];

    [Fact]
    public void Files_are_short() => Violation.AssertNone(LongFiles(Files));

    [Fact]
    public void A_file_that_may_be_long_is_long() =>
        Assert.Empty(LongForAReason.Keys.Except(Files.Where(file => file.Lines.Count > LineLimit).Select(file => file.Path)));

    [Fact]
    public void Page_models_are_short() => Violation.AssertNone(LongPageModels(Files));

    [Fact]
    public void Namespaces_follow_folders() => Violation.AssertNone(LostNamespaces(Files));

    [Fact]
    public void Each_rule_about_files_can_be_broken()
    {
        SourceFile[] files =
        [
            new("Articles/Article.cs", ["namespace NewsSite.Articles;"]),
            new("Articles/Long.cs", ["namespace NewsSite.Articles;", .. Enumerable.Repeat("", LineLimit)]),
            new("Pages/Newsroom/Index.cshtml", ["@page"]),
            new("Pages/Long.cshtml.cs", ["namespace NewsSite.Pages;", .. Enumerable.Repeat("", PageModelLineLimit)]),
            new("Pages/Newsroom/Lost.cs", ["namespace NewsSite.Pages;"]),
            new("Program.cs", ["using NewsSite.Site;"]),
        ];

        Violation.AssertOnly(LongFiles(files), "Articles/Long.cs");
        Violation.AssertOnly(LongPageModels(files), "Pages/Long.cshtml.cs");
        Violation.AssertOnly(LostNamespaces(files), "Pages/Newsroom/Lost.cs");
    }

    private static IEnumerable<Violation> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Lines.Count > LineLimit && !LongForAReason.ContainsKey(file.Path)
        select new Violation(file.Path, $"{file.Lines.Count} lines, and no reason given in {nameof(LongForAReason)}");

    private static IEnumerable<Violation> LongPageModels(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal) && file.Lines.Count > PageModelLineLimit
        select new Violation(file.Path, $"{file.Lines.Count} lines; a page model binds, calls and maps in {PageModelLineLimit}");

    private static IEnumerable<Violation> LostNamespaces(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".cs", StringComparison.Ordinal)
        let folders = Path.GetDirectoryName(file.Path)!.Split('/', '\\').Where(folder => folder.Length > 0)
        let expected = string.Join('.', folders.Prepend("NewsSite"))
        from line in file.Lines
        let declared = Namespace().Match(line)
        where declared.Success && declared.Groups[1].Value != expected
        select new Violation(file.Path, $"is in {declared.Groups[1].Value}, not {expected}");

    private static bool IsGenerated(string path) =>
        path.StartsWith("bin/", StringComparison.Ordinal) || path.StartsWith("obj/", StringComparison.Ordinal)
        || path.Contains("/Migrations/", StringComparison.Ordinal)
        || path.Contains("/CompiledModel/", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace\s+([\w.]+)")]
    private static partial Regex Namespace();

    /// <param name="Path">Below the web project, with slashes.</param>
    private sealed record SourceFile(string Path, IReadOnlyList<string> Lines);
}
