using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>Who sells what to whom in one deal of the demo.</summary>
internal sealed record DemoPart(int Number, DemoPerson Owner, string Account, string Product, Money Value);
