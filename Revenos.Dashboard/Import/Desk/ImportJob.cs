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

    public ImmutableArray<LookedAt> Files { get; } = files;

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
public sealed record LookedAt(SourceFile File, RecognisedFile? Recognised, Refusal? Refusal);
