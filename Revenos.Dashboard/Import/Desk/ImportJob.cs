using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.Import.Running;

namespace Revenos.Dashboard.Import.Desk;

/// <summary>Files that somebody handed in, and what became of them. It outlives the screen that shows it: a lost connection stops nothing.</summary>
public sealed class ImportJob(string key, PersonId owner, DateTimeOffset made, string folder, ImmutableArray<LookedAt> files) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;

    public string Key { get; } = key;

    public PersonId Owner { get; } = owner;

    public DateTimeOffset Made { get; } = made;

    public string Folder { get; } = folder;

    public ImmutableArray<LookedAt> Files { get; private set; } = files;

    public ImportProgress? Progress { get; private set; }

    public ImportReport? Report { get; private set; }

    public Refusal? Refusal { get; private set; }

    public bool IsRunning
    {
        get
        {
            lock (_lock)
            {
                return _running is not null;
            }
        }
    }

    /// <summary>Told, on any thread, that something above changed.</summary>
    public event Action? Changed;

    /// <summary>Runs an import, unless one is running; ends when it has ended.</summary>
    public async Task Run(ImportRunner runner, ImportRequest request, Viewer viewer, ILogger logger)
    {
        CancellationTokenSource running;
        lock (_lock)
        {
            if (_running is not null)
            {
                return;
            }

            running = _running = new CancellationTokenSource();
        }

        (Report, Refusal, Progress) = (null, null, new ImportProgress(ImportPhase.Reading, 0, 0, 0));
        Changed?.Invoke();
        try
        {
            var outcome = await runner.Run(request, viewer, Show, running.Token);
            (Report, Refusal) = (outcome.Value, outcome.Refusal);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            Refusal = new Refusal("stopped", "Stopped before anything was imported.");
        }
        catch (Exception fault)
        {
            // Nobody waits for this: what went wrong is for the log, and a sentence for the person.
            logger.LogError(fault, "The import {Job} failed", Key);
            Refusal = new Refusal("failed", "The import could not be finished. What was imported by then stays; importing again goes on from there.");
        }
        finally
        {
            lock (_lock)
            {
                _running = null;
            }

            running.Dispose();
            Progress = null;
            Changed?.Invoke();
        }
    }

    /// <summary>Looks at a file anew, as a person says it is read, or takes note of which table it is. Nothing changes while an import runs.</summary>
    public void State(LookedAt file)
    {
        lock (_lock)
        {
            if (_running is not null)
            {
                return;
            }

            Files = [.. Files.Select(known => known.File == file.File ? file : known)];
        }

        // What was tried was tried with other readings.
        (Report, Refusal) = (null, null);
        Changed?.Invoke();
    }

    public void Stop()
    {
        lock (_lock)
        {
            _running?.Cancel();
        }
    }

    public void Dispose() => Stop();

    // A screen need not be told of every thousandth.
    private void Show(ImportProgress progress)
    {
        if (Progress is { } last && last.Phase == progress.Phase && progress.Share - last.Share < 0.01 && progress.Deals == last.Deals)
        {
            return;
        }

        Progress = progress;
        Changed?.Invoke();
    }
}

/// <summary>A file that was handed in, and what it was recognised as.</summary>
/// <param name="File">The file.</param>
/// <param name="Recognised">How it is read; null when it cannot be.</param>
/// <param name="Refusal">Why it cannot be read; null when it can.</param>
/// <param name="Choices">What a person said instead of letting it be found out.</param>
/// <param name="Table">The table of the profile that a person said it is; null lets that be found out.</param>
public sealed record LookedAt(SourceFile File, RecognisedFile? Recognised, Refusal? Refusal, ReadingChoices Choices, string? Table)
{
    public static LookedAt Of(SourceFile file, ReadingChoices? choices = null, string? table = null)
    {
        var look = FileRecogniser.Look(file, choices);
        return new LookedAt(file, look.Value, look.Refusal, choices ?? ReadingChoices.FindOut, table);
    }
}
