using Microsoft.AspNetCore.Mvc.Razor.Internal;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace NewsSite.Tests.Architecture;

/// <summary>Pages bind, call and map; they hold no rule and touch no database.</summary>
public sealed class PageTests
{
    private const int DependencyLimit = 3;

    /// <summary>What a reader's page may be given beside readers and options.</summary>
    private static readonly string[] AlsoForReaderPages = ["NewsTime", "SiteClock"];

    [Fact]
    public void Pages_never_touch_the_database() => Violation.AssertNone(PagesWithADatabase(CodeBase.Site));

    [Fact]
    public void A_page_has_at_most_three_dependencies() => Violation.AssertNone(GreedyPages(CodeBase.Site));

    [Fact]
    public void Reader_pages_are_given_readers_and_options_only() =>
        Violation.AssertNone(ReaderPagesWithMoreThanReaders(CodeBase.Site));

    [Fact]
    public void Each_page_rule_can_be_broken()
    {
        var code = CodeBase.Counterexamples;
        Violation.AssertOnly(PagesWithADatabase(code), "Pages/Greedy");
        Violation.AssertOnly(GreedyPages(code), "Pages/Greedy");
        Violation.AssertOnly(ReaderPagesWithMoreThanReaders(code), "Pages/Greedy", "Pages/Pages_Greedy");
    }

    private static IEnumerable<Violation> PagesWithADatabase(CodeBase code) =>
        from page in code.In("Pages")
        from used in page.Uses
        where used.Assembly.GetName().Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || (code.IsOurs(used) && code.FolderOf(used) == "Data")
        select new Violation(page.ToString(), $"uses {used}");

    private static IEnumerable<Violation> GreedyPages(CodeBase code) =>
        from page in code.In("Pages")
        where page.Type.IsSubclassOf(typeof(PageModel)) && DependenciesOf(page).Count() > DependencyLimit
        select new Violation(page.ToString(), $"has more than {DependencyLimit} dependencies");

    private static IEnumerable<Violation> ReaderPagesWithMoreThanReaders(CodeBase code) =>
        from page in code.In("Pages")
        where page.Type.Namespace?.Contains(".Newsroom", StringComparison.Ordinal) == false
            && !page.Type.Name.StartsWith("Pages_Newsroom_", StringComparison.Ordinal)
        from dependency in DependenciesOf(page)
        where !IsForReaderPages(dependency)
        select new Violation(page.ToString(), $"is given {dependency}");

    /// <summary>What the container passes to a page model's constructor, or to a view by <c>@inject</c>.</summary>
    private static IEnumerable<Type> DependenciesOf(CodeType page)
    {
        if (page.Type.IsSubclassOf(typeof(PageModel)))
            return page.Type.GetConstructors().SelectMany(made => made.GetParameters()).Select(given => given.ParameterType);
        return page.IsView
            ? page.Type.GetProperties()
                .Where(property => property.DeclaringType == page.Type && property.IsDefined(typeof(RazorInjectAttribute), inherit: false))
                .Select(property => property.PropertyType)
                .Where(type => !type.Namespace!.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal))
            : [];
    }

    private static bool IsForReaderPages(Type type) =>
        type.Name.EndsWith("Reader", StringComparison.Ordinal)
        || AlsoForReaderPages.Contains(type.Name)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IOptions<>));
}
