using Microsoft.Extensions.Logging;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class StartProgressTests : ILogger
{
    private readonly ManualTimeProvider _time = new(Viewers.Now);
    private readonly List<string> _said = [];

    [Fact]
    public void Report_WorkThatIsOverSoon_SaysNothing()
    {
        var progress = new StartProgress(this, "read", _time);
        _time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(new RecordProgress(500, 500, 0));
        Assert.Empty(_said);
    }

    [Fact]
    public void Report_LongWork_SaysEveryFewSecondsHowFarItIs()
    {
        var progress = new StartProgress(this, "read", _time);
        for (var done = 1_000; done <= 8_000; done += 1_000)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            progress.Report(new RecordProgress(done, 9_000, 0));
        }

        Assert.Equal(["3000 of 9000 deals read", "6000 of 9000 deals read"], _said);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _said.Add(formatter(state, exception));
}
