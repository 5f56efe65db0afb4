namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>A text is not a fact: which member is wrong, and what it should be. The message can be shown to a person.</summary>
public sealed class FactFormatException(string message) : FormatException(message);
