using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsSite.Tests.Architecture;

/// <summary>
/// One type as it stands in its file, with all that is nested in it: what the compiler made of its lambdas and async
/// methods counts as its own.
/// </summary>
internal sealed class CodeType
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.Public | BindingFlags.NonPublic;

    public CodeType(Type type, string folder, bool isView)
    {
        Type = type;
        Folder = folder;
        IsView = isView;
        Parts = [.. WithNested(type)];
        Methods = [.. Parts.SelectMany(MethodsOf)];
        Calls = [.. Methods.SelectMany(MethodBodies.MembersIn).OfType<MethodBase>().Distinct()];
        Uses = Parts.SelectMany(SignatureTypes).Concat(Methods.SelectMany(BodyTypes)).SelectMany(Flatten)
            .Where(used => Outermost(used) != type).ToHashSet();
    }

    public Type Type { get; }

    /// <summary>The first folder under the project's own: "Articles", or "" for the project's.</summary>
    public string Folder { get; }

    /// <summary>The type and everything nested in it.</summary>
    public IReadOnlyList<Type> Parts { get; }

    /// <summary>Methods, accessors and constructors of all parts, compiler-made ones too.</summary>
    public IReadOnlyList<MethodBase> Methods { get; }

    /// <summary>Every method that the code calls or takes the address of.</summary>
    public IReadOnlyList<MethodBase> Calls { get; }

    /// <summary>Every other type that signatures, attributes or code mention; generic types as their definition.</summary>
    public IReadOnlySet<Type> Uses { get; }

    /// <summary>Written by a tool: migrations, the compiled model, compiled views.</summary>
    public bool IsGenerated => Type.Namespace?.Split('.')[^1] is "Migrations" or "CompiledModel" || IsView;

    /// <summary>Compiled from a .cshtml file.</summary>
    public bool IsView { get; }

    public override string ToString() => $"{Folder}/{Type.Name}";

    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    public static bool IsCompilerMade(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(Declared).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static IEnumerable<Type> SignatureTypes(Type type) =>
        type.GetInterfaces()
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.GetMembers(Declared).Append(type).SelectMany(AttributeTypes));

    private static IEnumerable<Type> AttributeTypes(MemberInfo member) =>
        member.GetCustomAttributesData().Select(attribute => attribute.AttributeType);

    private static IEnumerable<Type> BodyTypes(MethodBase method) =>
        MethodBodies.MembersIn(method).SelectMany(TypesOf)
            .Concat(TypesOf(method))
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodBase method =>
        [
            method.DeclaringType!,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method is MethodInfo { ReturnType: var returned } ? [returned] : Type.EmptyTypes,
            .. method.IsGenericMethod ? method.GetGenericArguments() : [],
        ],
        _ => [],
    };

    private static IEnumerable<Type> Flatten(Type type)
    {
        if (type.HasElementType)
            return Flatten(type.GetElementType()!);
        if (type.IsGenericParameter)
            return [];
        return type.IsGenericType
            ? type.GetGenericArguments().SelectMany(Flatten).Prepend(type.GetGenericTypeDefinition())
            : [type];
    }
}
