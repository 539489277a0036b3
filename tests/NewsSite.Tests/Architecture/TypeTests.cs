using System.Reflection;

namespace NewsSite.Tests.Architecture;

/// <summary>How types are named and what they show to others.</summary>
public sealed class TypeTests
{
    private static readonly string[] Endings = ["Manager", "Helper", "Helpers", "Service", "Dto", "Util", "Utils", "Utilities"];

    [Fact]
    public void Names_are_newsroom_words() => Violation.AssertNone(EmptyNames(CodeBase.Site));

    [Fact]
    public void A_use_case_has_one_public_method() => Violation.AssertNone(UseCasesWithMoreToSay(CodeBase.Site));

    [Fact]
    public void Everything_is_internal() => Violation.AssertNone(PublicTypes(CodeBase.Site));

    [Fact]
    public void An_interface_has_at_least_two_implementations() => Violation.AssertNone(LonelyInterfaces(CodeBase.Site));

    [Fact]
    public void Each_rule_about_types_can_be_broken()
    {
        var code = CodeBase.Counterexamples;
        Violation.AssertOnly(EmptyNames(code), "Articles/StoryManager", "Site/Host");
        Violation.AssertOnly(UseCasesWithMoreToSay(code), "Articles/SendOut");
        Violation.AssertOnly(PublicTypes(code), "Site/Loud");
        Violation.AssertOnly(LonelyInterfaces(code), "Import/IArrival");
    }

    private static IEnumerable<Violation> EmptyNames(CodeBase code) =>
        from type in Written(code)
        from part in type.Parts
        let name = part.Name.Split('`')[0]
        where Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
        select new Violation(type.ToString(), $"{name} says nothing; find the newsroom's word");

    private static IEnumerable<Violation> UseCasesWithMoreToSay(CodeBase code) =>
        from type in Written(code)
        where !type.Type.IsAbstract
        let said = type.Type
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !CodeType.IsCompilerMade(method) && !method.IsSpecialName && !method.Name.StartsWith("Dispose", StringComparison.Ordinal))
            .Select(method => method.Name)
            .ToList()
        where said.Contains("RunAsync") && said.Count > 1
        select new Violation(type.ToString(), $"a use case shows {string.Join(", ", said)}");

    private static IEnumerable<Violation> PublicTypes(CodeBase code) =>
        from type in Written(code)
        where type.Type.IsPublic
        select new Violation(type.ToString(), "is public, and nobody outside uses it");

    private static IEnumerable<Violation> LonelyInterfaces(CodeBase code) =>
        from type in Written(code)
        where type.Type.IsInterface && code.Types.SelectMany(other => other.Parts).Count(type.Type.IsAssignableFrom) < 3
        select new Violation(type.ToString(), "an interface wants two real implementations");

    private static IEnumerable<CodeType> Written(CodeBase code) => code.Types.Where(type => !type.IsGenerated);
}
