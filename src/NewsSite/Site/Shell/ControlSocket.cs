using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using NewsSite.Data;
using NewsSite.Site.Setup;

namespace NewsSite.Site.Shell;

/// <summary>
/// Lets a verb reach the process that serves: a Unix socket in the data folder, for the folder's owner alone. A request
/// is a command line; the same command runs here with this process's services, and what it writes goes back, then its
/// exit code. The caller closes its half to stop it. One at a time, and only verbs of <see cref="ForwardedVerbs"/>.
/// </summary>
internal sealed class ControlSocket(SitePaths paths, ForwardedVerbs verbs, IServiceProvider services, ILogger<ControlSocket> log)
    : IHostedService, IDisposable
{
    /// <summary>The kernel's limit for a socket's path, with its closing NUL (108 on Linux, 104 on macOS).</summary>
    private const int PathLimitBytes = 103;

    /// <summary>So that a process without free file handles does not fill its log.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Lock _changing = new();
    private readonly HashSet<Task> _answering = [];
    private Socket? _listener;
    private bool _isDisposed;
    private Task _accepting = Task.CompletedTask;

    public static UnixDomainSocketEndPoint EndPoint(string path) => Encoding.UTF8.GetByteCount(path) <= PathLimitBytes
        ? new UnixDomainSocketEndPoint(path)
        : throw new StartupException(
            $"The site is running, and the path of its data folder is too long to send it commands ({path}). Stop it first, or use a shorter path.");

    /// <remarks>A socket file that is there belongs to a process that was killed: the folder is ours.</remarks>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            File.Delete(paths.Control);
            listener.Bind(EndPoint(paths.Control));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(paths.Control, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            listener.Listen();
            _listener = listener;
            _accepting = AcceptAsync(listener, _stopping.Token);
        }
        catch (Exception error) when (error is StartupException or SocketException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("Commands cannot reach the running site: {Reason}", error.Message);
        }

        return Task.CompletedTask;
    }

    /// <summary>Tells running verbs to stop and waits until their present transaction is over.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that failed to start, or is disposed of without being stopped, asks in this order.
        if (_isDisposed)
            return;

        try
        {
            await _stopping.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // Whoever started the host gave it up while it was being stopped.
            return;
        }

        _listener?.Dispose();
        Task[] answering;
        lock (_changing)
            answering = [_accepting, .. _answering];
        await Task.WhenAll(answering).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _stopping.Cancel();
        _listener?.Dispose();
        _stopping.Dispose();
        _oneAtATime.Dispose();
    }

    private async Task AcceptAsync(Socket listener, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                Remember(AnswerAsync(await listener.AcceptAsync(stopping), stopping));
            }
            catch (SocketException error) when (!stopping.IsCancellationRequested)
            {
                log.LogWarning(error, "A command could not be taken");
                await Task.Delay(AfterFailure, stopping);
            }
        }
    }

    private void Remember(Task answering)
    {
        lock (_changing)
        {
            _answering.RemoveWhere(task => task.IsCompleted);
            _answering.Add(answering);
        }
    }

    private async Task AnswerAsync(Socket caller, CancellationToken stopping)
    {
        using var socket = caller;
        await using var stream = new NetworkStream(caller);
        using var reader = new StreamReader(stream);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            if (await ControlLines.ReadAsync<ControlRequest>(reader, stop.Token) is not { } request)
                return;

            var answers = Channel.CreateUnbounded<ControlAnswer>(new UnboundedChannelOptions { SingleReader = true });
            var sending = SendAsync(stream, answers.Reader, CancellationToken.None);
            var listening = StopWhenCallerCloses(reader, stop, stop.Token);
            var code = await RunAsync(request, answers.Writer, stop.Token);
            answers.Writer.TryWrite(new ControlAnswer(ExitCode: code));
            answers.Writer.Complete();
            await sending;
            await stop.CancelAsync();
            await listening;
        }
        catch (Exception error) when (error is IOException or SocketException or JsonException or OperationCanceledException)
        {
            log.LogWarning("A command was not answered to its end: {Reason}", error.Message);
        }
    }

    private async Task<int> RunAsync(ControlRequest request, ChannelWriter<ControlAnswer> answers, CancellationToken stop)
    {
        await using var output = new AnswerWriter(answers, isError: false);
        await using var error = new AnswerWriter(answers, isError: true);
        var parsed = verbs.Root().Parse(request.Arguments);
        var verb = NameOf(parsed);
        if (!verbs.Names.Contains(verb))
        {
            await error.WriteLineAsync($"The site is running, and \"{verb}\" is not a command that it takes. Stop it first.");
            return 1;
        }

        var taken = false;
        try
        {
            await _oneAtATime.WaitAsync(stop);
            taken = true;
            log.LogInformation("Running {Verb} for a caller in {Directory}", verb, request.Directory);
            return await parsed.InvokeAsync(
                new ServedInvocation
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Context = new VerbContext(services, output, error, request.Directory, IsWatched: false),
                },
                stop);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return VerbHost.StoppedCode;
        }
        catch (StartupException explained)
        {
            await error.WriteLineAsync(explained.Message);
            return 1;
        }
        catch (Exception bug)
        {
            log.LogError(bug, "{Verb} failed", verb);
            await error.WriteLineAsync($"\"{verb}\" failed: {bug.Message} The site's log has the details.");
            return 1;
        }
        finally
        {
            if (taken)
                _oneAtATime.Release();
            await output.FlushAsync(CancellationToken.None);
            await error.FlushAsync(CancellationToken.None);
        }
    }

    private static string NameOf(ParseResult parsed)
    {
        var words = new Stack<string>();
        for (var result = parsed.CommandResult; result.Parent is CommandResult parent; result = parent)
            words.Push(result.Command.Name);
        return string.Join(' ', words);
    }

    /// <summary>Goes on without sending when the caller is gone, so that the verb can finish what it began.</summary>
    private static async Task SendAsync(
        Stream stream, ChannelReader<ControlAnswer> answers, CancellationToken cancellationToken)
    {
        var callerIsThere = true;
        await foreach (var answer in answers.ReadAllAsync(cancellationToken))
        {
            try
            {
                if (callerIsThere)
                    await ControlLines.WriteAsync(stream, answer, cancellationToken);
            }
            catch (IOException)
            {
                callerIsThere = false;
            }
        }
    }

    private static async Task StopWhenCallerCloses(
        StreamReader reader, CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        try
        {
            await reader.ReadLineAsync(cancellationToken);
            await stop.CancelAsync();
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
        {
            await stop.CancelAsync();
        }
    }
}
