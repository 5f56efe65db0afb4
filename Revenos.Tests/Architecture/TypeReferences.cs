using System.Reflection;

namespace Revenos.Tests.Architecture;

/// <summary>
/// Every type that a compiled type names: in its bases, attributes, members, and inside its methods. Constants and enum
/// values are folded into the code by the compiler and leave no trace there.
/// </summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<Type> Of(Type type) => Named(type).SelectMany(Parts).ToHashSet();

    /// <summary>The type as the source has it: closures and state machines are nested in what they were written in.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<Type?> Named(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. Attributes(type),
        .. type.GetFields(Declared).SelectMany(field => Attributes(field).Prepend(field.FieldType)),
        .. type.GetProperties(Declared).SelectMany(property => Attributes(property).Prepend(property.PropertyType)),
        .. type.GetEvents(Declared).Select(declared => declared.EventHandlerType),
        .. type.GetConstructors(Declared).SelectMany(Method),
        .. type.GetMethods(Declared).SelectMany(method => Method(method).Prepend(method.ReturnType)),
    ];

    private static IEnumerable<Type?> Method(MethodBase method) =>
    [
        .. Attributes(method),
        .. method.GetParameters().Select(parameter => parameter.ParameterType),
        .. method.IsGenericMethodDefinition ? method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()) : [],
        .. method.GetMethodBody() is { } body ? Body(method, body) : [],
    ];

    private static IEnumerable<Type?> Body(MethodBase method, MethodBody body)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return
        [
            .. body.LocalVariables.Select(local => local.LocalType),
            .. body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType),
            .. InstructionReader.Tokens(body.GetILAsByteArray()!).SelectMany(token => Member(method.Module.ResolveMember(token, ofType, ofMethod))),
        ];
    }

    private static IEnumerable<Type?> Member(MemberInfo? member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType, .. method.GetGenericArguments()],
        _ => [member?.DeclaringType],
    };

    private static IEnumerable<Type> Attributes(MemberInfo member) => member.GetCustomAttributesData().SelectMany(data =>
        data.ConstructorArguments.Select(argument => argument.Value).OfType<Type>().Prepend(data.AttributeType));

    // List<Deal[]> names List<> and Deal.
    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsGenericParameter: true } => type.GetGenericParameterConstraints().Where(constraint => !constraint.ContainsGenericParameters).SelectMany(Parts),
        { IsGenericType: true } => type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).SelectMany(Parts).Prepend(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
