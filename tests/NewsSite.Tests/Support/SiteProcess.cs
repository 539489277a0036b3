using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.Support;

/// <summary>The real program in a process of its own, for what only a process can show: exit codes and signals.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Said(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Said(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => Copy(_output);

    public string Errors => Copy(_errors);

    public static SiteProcess Start(params string[] args) => new(args);

    /// <summary>Serves a data folder on a free port, without seeds.</summary>
    public static SiteProcess Serve(string dataPath, params string[] args) =>
        new(["--data", dataPath, "--urls=http://127.0.0.1:0", "--Site:SeedsPath=" + dataPath + "-no-seeds", .. args]);

    /// <returns>Where it listens, once it says so.</returns>
    public Task<Uri> OpenedAsync() => _address.Task.WaitAsync(Patience);

    public async Task<int> ExitedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Terminate() => Assert.Equal(0, Kill(_process.Id, 15));

    public void KillNow() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await ExitedAsync();
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    [GeneratedRegex(@"is open: (http\S+)")]
    private static partial Regex Opened();

    private static string Copy(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }

    private void Said(StringBuilder to, string? line)
    {
        if (line is null)
            return;
        lock (to)
            to.AppendLine(line);
        if (Opened().Match(line) is { Success: true } opened)
            _address.TrySetResult(new Uri(opened.Groups[1].Value));
    }
}
