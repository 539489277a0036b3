using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace NewsSite.Tests.Architecture;

/// <summary>Who may write, and how readers read.</summary>
public sealed class DatabaseUseTests
{
    /// <summary>Methods that write, or that open a transaction.</summary>
    private static readonly string[] Writes =
    [
        "SaveChanges", "SaveChangesAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync",
        "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated",
        "ExecuteSqlInterpolatedAsync", "BeginTransaction", "BeginTransactionAsync", "UseTransaction", "UseTransactionAsync",
        "Migrate", "MigrateAsync", "EnsureCreated", "EnsureCreatedAsync", "ExecuteNonQuery", "ExecuteNonQueryAsync",
    ];

    /// <summary>Types beside the gate that may call one of <see cref="Writes"/>, with the reason.</summary>
    private static readonly Dictionary<string, string> Writers = new()
    {
        ["Data/WriteGate"] = "the gate",
        ["Data/DatabasePreparation"] = "migrates before anybody else has the database",
        ["Data/SqliteSetup"] = "sets the pragmas of a connection that was just opened",
        ["Demo/FillDemo"] = "fills a database of its own before any site opens it",
        ["Demo/UnfinishedDatabase"] = "is that database",
        ["Site/Check"] = "reads in one snapshot, from a connection that cannot write",
        ["Articles/Addresses"] = "points former addresses on, within the gate's transaction",
        ["Articles/ArticleChanges"] = "notes changes by others in one statement, within the gate's transaction",
        ["Articles/FormerAddresses"] = "the same for sections, topics, authors and stories",
        ["Data/IndexChanges"] = "is the gate's own last step before each commit",
        ["Search/FillIndex"] = "the index is made of triggers and full-text tables that EF does not know, within the gate's transaction",
        ["Search/GatherWords"] = "empties a list that EF does not know, within the gate's transaction",
        ["Articles/SavePage`1"] = "needs the id of a new section, topic, author or story within the gate's transaction",
        ["Articles/RemovePage`1"] = "moves articles from one to another in one statement, within the gate's transaction",
        ["Articles/AuthorPages"] = "has bylines follow a new name, within the gate's transaction",
        ["Import/ImportBatch"] = "brings files in, within the gate's transaction",
        ["Articles/PlainCopies"] = "needs the id of a new topic or story within the gate's transaction",
        ["Articles/StartArticle"] = "needs the id of a new article within the gate's transaction",
        ["Articles/PictureUses"] = "replaces an article's uses within the gate's transaction",
        ["Articles/RenderAgain"] = "gives texts their new HTML within the gate's transaction, and nothing else of them",
        ["Articles/Standpoint"] = "replaces an article's terms within the gate's transaction",
        ["Articles/RelatedLists"] = "brings lists up to date within the gate's transaction",
        ["Articles/CompareArticles"] = "notes what was compared within the gate's transaction, and nothing else of it",
        ["Media/AddPicture"] = "needs the id of a new picture within the gate's transaction",
        ["Accounts/InviteStaff"] = "needs the id of somebody new within the gate's transaction",
        ["Accounts/TakeLink"] = "the same for the first administrator",
        ["Articles/Vocabulary"] = "needs the id of a new topic within the gate's transaction",
    };

    private static readonly string[] Loading =
        ["Include", "ThenInclude", "Load", "LoadAsync", "Collection", "Reference", "UseLazyLoadingProxies"];

    private static readonly string[] ConfigurationReaders = ["Site/Services", "Site/Logging"];

    [Fact]
    public void Every_write_passes_the_gate() => Violation.AssertNone(WritesPastTheGate(CodeBase.Site));

    [Fact]
    public void Every_exception_from_the_gate_still_exists() =>
        Assert.Empty(Writers.Keys.Except(CodeBase.Site.Types.Select(type => type.ToString())));

    [Fact]
    public void Readers_project_and_load_nothing_besides() => Violation.AssertNone(LoadingReaders(CodeBase.Site));

    [Fact]
    public void Configuration_is_read_in_one_place() => Violation.AssertNone(ReadersOfConfiguration(CodeBase.Site));

    [Fact]
    public void Each_rule_about_the_database_can_be_broken()
    {
        var code = CodeBase.Counterexamples;
        Violation.AssertOnly(WritesPastTheGate(code), "Articles/SelfishWriter");
        Violation.AssertOnly(LoadingReaders(code), "Articles/LoadingReader");
        Violation.AssertOnly(ReadersOfConfiguration(code), "Site/Loud");
    }

    private static IEnumerable<Violation> WritesPastTheGate(CodeBase code) =>
        from type in code.Types
        where !type.IsGenerated && !Writers.ContainsKey(type.ToString())
        from call in type.Calls
        where Writes.Contains(call.Name) && IsOfTheDatabase(call, code)
        select new Violation(type.ToString(), $"calls {call.DeclaringType!.Name}.{call.Name}");

    private static IEnumerable<Violation> LoadingReaders(CodeBase code) =>
        from type in code.Types
        where type.Type.Name.EndsWith("Reader", StringComparison.Ordinal)
        from call in type.Calls
        where Loading.Contains(call.Name) && IsOfTheDatabase(call, code)
        select new Violation(type.ToString(), $"calls {call.Name}");

    private static IEnumerable<Violation> ReadersOfConfiguration(CodeBase code) =>
        from type in code.Types
        where !ConfigurationReaders.Contains(type.ToString())
        from used in type.Uses
        where used.IsAssignableTo(typeof(IConfiguration))
        select new Violation(type.ToString(), $"uses {used.Name}");

    private static bool IsOfTheDatabase(MethodBase call, CodeBase code) => call.DeclaringType is { Namespace: { } name } owner
        && (name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name is "System.Data.Common" or "Microsoft.Data.Sqlite"
            || (code.IsOurs(owner) && owner.Name == "NewsDb"));
}
