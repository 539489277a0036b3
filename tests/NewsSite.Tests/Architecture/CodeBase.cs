using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Tests.Architecture;

/// <summary>The types under one root namespace: what an architecture rule is asked about.</summary>
internal sealed class CodeBase
{
    private static readonly Lazy<CodeBase> TheSite = new(
        () => new CodeBase(typeof(NewsDb).Assembly, "NewsSite", "AspNetCoreGeneratedDocument", MappedEntities()));

    private static readonly Lazy<CodeBase> TheCounterexamples = new(
        () => new CodeBase(
            typeof(CodeBase).Assembly,
            $"{typeof(CodeBase).Namespace}.Fixtures",
            $"{typeof(CodeBase).Namespace}.Fixtures.Views",
            [typeof(Fixtures.Articles.Piece)]));

    private readonly string _root;
    private readonly string _views;

    /// <param name="views">The namespace of compiled views; they count as part of the folder Pages.</param>
    private CodeBase(Assembly assembly, string root, string views, IEnumerable<Type> entities)
    {
        _root = root;
        _views = views;
        Entities = entities.ToHashSet();
        Types =
        [
            .. assembly.GetTypes()
                .Where(type => !type.IsNested && IsOurs(type) && !CodeType.IsCompilerMade(type))
                .Select(type => new CodeType(type, FolderOf(type), type.Namespace == _views)),
        ];
    }

    /// <summary>The program itself.</summary>
    public static CodeBase Site => TheSite.Value;

    /// <summary>Types that break each rule on purpose, so that every rule is seen to fail, beside types that keep it.</summary>
    public static CodeBase Counterexamples => TheCounterexamples.Value;

    public IReadOnlyList<CodeType> Types { get; }

    /// <summary>Types with a table of their own.</summary>
    public IReadOnlySet<Type> Entities { get; }

    public IEnumerable<CodeType> In(string folder) => Types.Where(type => type.Folder == folder);

    public bool IsOurs(Type type) =>
        type.Namespace is { } name
        && (name == _root || name == _views || name.StartsWith(_root + ".", StringComparison.Ordinal));

    public string FolderOf(Type type)
    {
        if (type.Namespace == _views)
            return "Pages";
        return type.Namespace!.Length == _root.Length ? "" : type.Namespace[(_root.Length + 1)..].Split('.')[0];
    }

    /// <summary>What our own types among <paramref name="type"/>'s references are, nested ones as their outermost.</summary>
    public IEnumerable<Type> OwnUses(CodeType type) => type.Uses.Where(IsOurs).Select(CodeType.Outermost).Distinct();

    private static IEnumerable<Type> MappedEntities()
    {
        using var db = new NewsDb(new DbContextOptionsBuilder<NewsDb>().UseSqlite().Options);
        return [.. db.Model.GetEntityTypes().Select(entity => entity.ClrType)];
    }
}
