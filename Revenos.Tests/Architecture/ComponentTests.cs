using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Revenos.Tests.Architecture;

public sealed class ComponentTests
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

    private static bool IsDatabase(Type type) => typeof(DbContext).IsAssignableFrom(type) || type == typeof(IDbContextFactory<>);
}
