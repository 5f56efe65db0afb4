namespace Revenos.Core.Drift.Signals;

/// <summary>The two marks every signal is held against.</summary>
public interface ISignalThresholds
{
    /// <summary>Under this value the signal counts as below.</summary>
    double Threshold { get; }

    /// <summary>From this value on the signal no longer holds a drift episode open; never less than <see cref="Threshold"/>.</summary>
    double Recovery { get; }
}
