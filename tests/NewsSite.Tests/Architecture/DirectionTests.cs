namespace NewsSite.Tests.Architecture;

/// <summary>Program → Pages → use cases and readers → NewsDb → entities.</summary>
public sealed class DirectionTests
{
    private static readonly string[] FoldersThatArticlesMayUse = ["", "Accounts", "Articles", "Data", "Media", "Site"];

    /// <summary>Beside the entities, all that the database may know of the site: what it tells after a commit, and which words it
    /// indexes.</summary>
    private static readonly string[] BehaviourThatDataMayUse = ["Edition", "StoryWords"];

    /// <summary>Where Identity's user is, whom Staff extends: a plain class in a package that knows no web.</summary>
    private const string IdentitysUser = "Microsoft.AspNetCore.Identity";

    [Fact]
    public void Entities_know_neither_the_database_nor_the_web() =>
        Violation.AssertNone(EntitiesThatKnowTheirSurroundings(CodeBase.Site));

    [Fact]
    public void Articles_stand_on_their_own() => Violation.AssertNone(ArticlesThatLeanOnOthers(CodeBase.Site));

    [Fact]
    public void Nothing_but_pages_uses_pages() => Violation.AssertNone(UsersOfPages(CodeBase.Site));

    [Fact]
    public void The_database_knows_entities_and_no_behaviour() =>
        Violation.AssertNone(BehaviourInData(CodeBase.Site));

    [Fact]
    public void Feature_folders_form_no_circle() => Violation.AssertNone(Circles(CodeBase.Site));

    [Fact]
    public void Only_features_that_exist_are_asked_about() =>
        Assert.Superset(new HashSet<string> { "Articles", "Data", "Site", "Pages" }, FoldersOf(CodeBase.Site));

    [Fact]
    public void Each_direction_can_be_broken()
    {
        var code = CodeBase.Counterexamples;
        Violation.AssertOnly(EntitiesThatKnowTheirSurroundings(code), "Articles/Piece");
        Violation.AssertOnly(ArticlesThatLeanOnOthers(code), "Articles/SentOut");
        Violation.AssertOnly(UsersOfPages(code), "Import/Arrival");
        Violation.AssertOnly(BehaviourInData(code), "Data/Store");
        Violation.AssertOnly(Circles(code), "Articles", "Import");
    }

    private static IEnumerable<Violation> EntitiesThatKnowTheirSurroundings(CodeBase code) =>
        from type in code.Types
        where code.Entities.Contains(type.Type)
        from used in type.Uses
        where IsIn(used, "Microsoft.EntityFrameworkCore") || (IsIn(used, "Microsoft.AspNetCore") && used.Namespace != IdentitysUser) || IsIn(used, "Microsoft.Data")
        select new Violation(type.ToString(), $"an entity uses {used}");

    private static IEnumerable<Violation> ArticlesThatLeanOnOthers(CodeBase code) =>
        from type in code.In("Articles")
        from used in code.OwnUses(type)
        where !FoldersThatArticlesMayUse.Contains(code.FolderOf(used))
        select new Violation(type.ToString(), $"uses {used}");

    private static IEnumerable<Violation> UsersOfPages(CodeBase code) =>
        from type in code.Types
        where type.Folder != "Pages"
        from used in code.OwnUses(type)
        where code.FolderOf(used) == "Pages"
        select new Violation(type.ToString(), $"uses {used}");

    private static IEnumerable<Violation> BehaviourInData(CodeBase code) =>
        from type in code.In("Data")
        from used in code.OwnUses(type)
        where code.FolderOf(used) != "Data" && !used.IsEnum && !code.Entities.Contains(used)
            && !BehaviourThatDataMayUse.Contains(used.Name)
        select new Violation(type.ToString(), $"uses {used}");

    /// <summary>
    /// Folders that use each other, directly or round corners. Entities are left out, because their tables refer to
    /// each other; so are Site, which puts everything together, and Data, which has a rule of its own.
    /// </summary>
    private static IEnumerable<Violation> Circles(CodeBase code)
    {
        var uses = code.Types
            .Where(type => type.Folder is not ("" or "Site" or "Data" or "Pages") && !code.Entities.Contains(type.Type))
            .SelectMany(type => code.OwnUses(type).Where(used => !code.Entities.Contains(used) && !used.IsEnum)
                .Select(used => (From: type.Folder, To: code.FolderOf(used))))
            .Where(use => use.To is not ("" or "Site" or "Data") && use.From != use.To)
            .ToLookup(use => use.From, use => use.To);
        return uses.Where(folder => Reachable(uses, folder.Key).Contains(folder.Key))
            .Select(folder => new Violation(folder.Key, $"uses {string.Join(", ", folder.Distinct())}, which leads back to it"));
    }

    private static HashSet<string> Reachable(ILookup<string, string> uses, string start)
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>(uses[start]);
        while (next.TryDequeue(out var folder))
        {
            if (reached.Add(folder))
                uses[folder].ToList().ForEach(next.Enqueue);
        }

        return reached;
    }

    private static bool IsIn(Type type, string root) => type.Namespace?.StartsWith(root, StringComparison.Ordinal) == true;

    private static HashSet<string> FoldersOf(CodeBase code) => code.Types.Select(type => type.Folder).ToHashSet();
}
