using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Architecture;

public sealed partial class ComponentTests
{
    [Fact]
    public void Components_None_AsksForTheDatabase() =>
        Offenders.AssertNone(
            "A component shows what its page model has; it asks for no context, and for no container to get one from:",
            from type in Rooms.DashboardTypes
            let component = TypeReferences.Outermost(type)
            where typeof(IComponent).IsAssignableFrom(component)
            from known in TypeReferences.Of(type)
            where IsDatabase(known) || known == typeof(IServiceProvider) || known == typeof(IServiceScopeFactory)
            select $"{component} asks for {known}");

    [Fact]
    public void Components_WordsForListenersAlone_AreNotGluedToTheWordBefore() =>
        Offenders.AssertNone(
            "Blank space at the beginning of an element is left out unless a word follows; write it into the expression:",
            from markup in Markup()
            from line in markup.Lines
            where line.Contains("visually-hidden\"> @", StringComparison.Ordinal)
            select $"{markup.Name}: {line.Trim()}");

    [Fact]
    public void Components_ChangeHandlers_StandOnTheFieldThatChanges() =>
        Offenders.AssertNone(
            "A change does not bubble; an element around fields is never told of it:",
            from markup in Markup()
            from found in AroundFields().Matches(string.Join('\n', markup.Lines))
            select $"{markup.Name}: {found.Value}");

    private static IEnumerable<(string Name, string[] Lines)> Markup() =>
        Directory.EnumerateFiles(Repository.File("Revenos.Dashboard/Components"), "*.razor", SearchOption.AllDirectories)
            .Select(path => (Path.GetFileName(path), File.ReadAllLines(path)));

    [GeneratedRegex(@"<(div|form|fieldset|section|ul|ol|li|table|tr|td|p|span|label)\b[^<]*?@onchange")]
    private static partial Regex AroundFields();

    private static bool IsDatabase(Type type) => typeof(DbContext).IsAssignableFrom(type) || type == typeof(IDbContextFactory<>);
}
