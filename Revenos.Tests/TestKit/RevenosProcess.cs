using System.Diagnostics;
using System.Text;

namespace Revenos.Tests.TestKit;

/// <summary>
/// The real executable in a process of its own, for what cannot be tested from inside: verbs and their exit codes, what a
/// start prints, a process that is killed in the middle of its work.
/// </summary>
public sealed class RevenosProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly List<(string Text, TaskCompletionSource Printed)> _awaited = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RevenosProcess(string[] arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Revenos.Dashboard.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything printed so far, both streams in the order of arrival.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <param name="urls">Any free port unless said; the same address again lets a browser find a restarted server; null leaves the choice to the application.</param>
    public static async Task<(RevenosProcess Process, Uri Address)> ServeAsync(
        IEnumerable<string> arguments,
        string? urls = "http://127.0.0.1:0",
        IEnumerable<(string Name, string Value)>? environment = null)
    {
        string[] address = urls is null ? [] : [$"--urls={urls}"];
        var process = new RevenosProcess([.. address, .. arguments], environment ?? []);
        var ended = process._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(process._address.Task, ended) == ended)
        {
            await using (process)
            {
                Assert.Fail($"The server ended before it listened:{Environment.NewLine}{process.Output}");
            }
        }

        return (process, await process._address.Task);
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        await using var process = new RevenosProcess(arguments, []);
        await process._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process._process.ExitCode, process.Output);
    }

    /// <summary>Waits until a line that holds this text has been printed.</summary>
    public Task PrintedAsync(string text)
    {
        var printed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_output)
        {
            if (_output.ToString().Contains(text, StringComparison.Ordinal))
            {
                return Task.CompletedTask;
            }

            _awaited.Add((text, printed));
        }

        return printed.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
            foreach (var (_, printed) in _awaited.Where(awaited => line.Contains(awaited.Text, StringComparison.Ordinal)))
            {
                printed.TrySetResult();
            }
        }

        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }
}
