namespace Revenos.Tests.Architecture;

public sealed class RoomsTests
{
    [Fact]
    public void Rooms_EveryType_StandsInOneOfTheTable() =>
        Offenders.AssertNone(
            "These types stand in a room that docs/architecture.md and Rooms.cs do not have:",
            Rooms.DashboardTypes
                .Where(type => Rooms.RoomOf(type) is { } room && room != Rooms.Startup && !Rooms.MayKnow.ContainsKey(room))
                .Select(type => $"{TypeReferences.Outermost(type)} in {Rooms.RoomOf(type)}"));

    [Fact]
    public void Rooms_EveryReference_IsAllowedByTheTable() =>
        Offenders.AssertNone(
            "These types know a room that they may not know:",
            from type in Rooms.DashboardTypes
            let room = Rooms.RoomOf(type)
            where Rooms.MayKnow.ContainsKey(room)
            from known in TypeReferences.Of(type)
            let knownRoom = Rooms.RoomOf(known)
            where knownRoom is not null && knownRoom != room && knownRoom != Rooms.Root && !Rooms.MayKnow[room].Contains(knownRoom)
            select $"{TypeReferences.Outermost(type)} ({room}) knows {TypeReferences.Outermost(known)} ({knownRoom})");

    [Fact]
    public void Rooms_Pages_KnowNoOtherPage() =>
        Offenders.AssertNone(
            "A page folder stands alone; what two pages share is a control:",
            from type in Rooms.DashboardTypes
            let page = Rooms.PageOf(type)
            where page is not null
            from known in TypeReferences.Of(type)
            let knownPage = Rooms.PageOf(known)
            where knownPage is not null && knownPage != page
            select $"{TypeReferences.Outermost(type)} knows {TypeReferences.Outermost(known)}");
}
