using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace NewsSite.Tests.Architecture;

/// <summary>Whoever waits can be told to stop waiting.</summary>
public sealed class AsyncTests
{
    /// <summary>Methods that nobody could hand a token to, with the reason.</summary>
    private static readonly Dictionary<string, string> WithoutToken = new()
    {
        ["Verbs.RunAsync"] = "the whole command line: the tokens of its verbs are made inside",
        ["ControlSocket.SendAsync"] = "goes on without its reader, so that the verb can finish what it began",
        ["PagesVerb.RefuseAsync"] = "one line on the terminal: nothing to wait for",
    };

    private static readonly Type[] Awaitable =
        [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    [Fact]
    public void Every_async_method_takes_a_cancellation_token() => Violation.AssertNone(Unstoppable(CodeBase.Site));

    [Fact]
    public void Every_method_excused_from_that_still_exists() => Assert.Empty(WithoutToken.Keys.Except(
        CodeBase.Site.Types.SelectMany(type => type.Methods).Select(method => $"{method.DeclaringType!.Name}.{method.Name}")));

    [Fact]
    public void Nothing_is_async_void() => Violation.AssertNone(AsyncVoid(CodeBase.Site));

    [Fact]
    public void Both_rules_can_be_broken()
    {
        Violation.AssertOnly(Unstoppable(CodeBase.Counterexamples), "Articles/SendOut");
        Violation.AssertOnly(AsyncVoid(CodeBase.Counterexamples), "Import/Arrival");
    }

    /// <summary>
    /// A request brings its own token, so a method with an <see cref="HttpContext"/> needs no second one; neither does a
    /// method that only awaits the work it is handed.
    /// </summary>
    private static IEnumerable<Violation> Unstoppable(CodeBase code) =>
        from type in code.Types
        where !type.IsGenerated
        from method in type.Methods.OfType<MethodInfo>()
        where IsAwaited(method.ReturnType)
            && !CodeType.IsCompilerMade(method) && !CodeType.IsCompilerMade(method.DeclaringType!)
            && !IsDictated(code, method)
            && !method.GetParameters().Any(given => BringsAToken(given.ParameterType))
            && !WithoutToken.ContainsKey($"{type.Type.Name}.{method.Name}")
        select new Violation(type.ToString(), $"{method.Name} takes no CancellationToken");

    private static IEnumerable<Violation> AsyncVoid(CodeBase code) =>
        from type in code.Types
        from method in type.Methods.OfType<MethodInfo>()
        where method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))
        select new Violation(type.ToString(), $"{method.Name} is async void");

    private static bool BringsAToken(Type given) =>
        given == typeof(CancellationToken) || given == typeof(CancellationTokenSource) || given.IsAssignableTo(typeof(HttpContext))
        || (given.IsAssignableTo(typeof(Delegate)) && IsAwaited(given.GetMethod("Invoke")!.ReturnType));

    private static bool IsAwaited(Type type) =>
        Awaitable.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    /// <summary>The framework has laid down the signature: an override, or the implementation of its interface.</summary>
    private static bool IsDictated(CodeBase code, MethodInfo method) =>
        !code.IsOurs(method.GetBaseDefinition().DeclaringType!)
        || method.DeclaringType!.GetInterfaces().Where(type => !code.IsOurs(type) && !method.DeclaringType.IsInterface)
            .Any(type => method.DeclaringType.GetInterfaceMap(type).TargetMethods.Contains(method));
}
