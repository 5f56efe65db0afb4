using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Revenos.Tests.Architecture;

public sealed class CoreTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Core = Assembly.Load("Revenos.Core");

    private static readonly HashSet<Type> Mutable =
    [
        typeof(StringBuilder),
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>),
        typeof(SortedDictionary<,>), typeof(SortedList<,>), typeof(SortedSet<>),
        typeof(ICollection<>), typeof(IList<>), typeof(IDictionary<,>), typeof(ISet<>),
    ];

    [Fact]
    public void Core_References_OnlyTheBaseLibrary()
    {
        var baseLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        Offenders.AssertNone(
            "Core may reference the base library and nothing else:",
            Core.GetReferencedAssemblies()
                .Where(reference => !File.Exists(Path.Combine(baseLibrary, reference.Name + ".dll")))
                .Select(reference => reference.FullName));
    }

    [Fact]
    public void Core_PublicTypes_AreImmutable() =>
        Offenders.AssertNone("Core's public types hold values that never change:", Core.GetExportedTypes().SelectMany(Changeable));

    [Fact]
    public void Changeable_TypeThatChanges_IsNamedForEachReason() =>
        Assert.Equal(
            ["Settable can be set", "Held has a List`1", "Row has a Int32[]", "_count can be assigned"],
            Changeable(typeof(Sample)).Select(offence => offence.Split(": ")[1]));

    private static IEnumerable<string> Changeable(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        var properties = type.GetProperties(Declared).Where(property => IsOpen(property.GetMethod) || IsOpen(property.SetMethod)).ToList();
        var settable = properties.Where(property => IsOpen(property.SetMethod) && !IsInit(property.SetMethod!)).Select(property => $"{property.Name} can be set");
        var holding = properties.SelectMany(property => MutableParts(property.PropertyType).Select(part => $"{property.Name} has a {part.Name}"));
        var fields = type.GetFields(Declared)
            .Where(field => !field.IsLiteral && !field.IsInitOnly && !field.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(field => $"{field.Name} can be assigned");

        return settable.Concat(holding).Concat(fields).Select(offence => $"{type}: {offence}");
    }

    private static bool IsOpen(MethodInfo? accessor) => accessor is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static IEnumerable<Type> MutableParts(Type type)
    {
        if (type.IsArray || Mutable.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
        {
            yield return type;
        }

        foreach (var part in type.GetGenericArguments().SelectMany(MutableParts))
        {
            yield return part;
        }
    }

    private sealed class Sample
    {
        private int _count;

        public int Settable { get; set; }

        public int Given { get; init; }

        public IReadOnlyList<List<int>> Held => [];

        public int[] Row => [_count++];
    }
}
