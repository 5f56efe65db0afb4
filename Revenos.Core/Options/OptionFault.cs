namespace Revenos.Core.Options;

/// <summary>Something wrong with an options record.</summary>
/// <param name="Path">The number concerned, such as "Density.HalfLifeDays".</param>
/// <param name="Text">What is wrong and what would be right, in a sentence.</param>
public sealed record OptionFault(string Path, string Text);
