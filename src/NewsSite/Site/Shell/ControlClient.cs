using System.Net.Sockets;
using NewsSite.Data;

namespace NewsSite.Site.Shell;

/// <summary>The caller's end of <see cref="ControlSocket"/>.</summary>
internal static class ControlClient
{
    /// <summary>The site holds its folder a moment before it listens here.</summary>
    private const int Attempts = 20;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(250);

    /// <summary>After Ctrl+C: for the transaction that is running over there.</summary>
    private static readonly TimeSpan PatienceAfterStop = TimeSpan.FromSeconds(20);

    /// <summary>Has the serving process run a verb, and writes what it writes.</summary>
    /// <returns>The verb's exit code.</returns>
    /// <exception cref="StartupException">Nobody answers there, or the connection broke.</exception>
    public static async Task<int> ForwardAsync(
        string path, ControlRequest request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(path, cancellationToken);
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        await ControlLines.WriteAsync(stream, request, cancellationToken);

        // Closing our half is the sign to stop. The other half stays open for what the verb still has to say.
        using var patience = new CancellationTokenSource();
        await using var stop = cancellationToken.Register(() =>
        {
            socket.Shutdown(SocketShutdown.Send);
            patience.CancelAfter(PatienceAfterStop);
        });
        try
        {
            while (await ControlLines.ReadAsync<ControlAnswer>(reader, patience.Token) is { } answer)
            {
                if (answer.ExitCode is { } code)
                    return code;
                await output.WriteAsync(answer.Output);
                await error.WriteAsync(answer.Error);
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException)
        {
            throw new StartupException($"The connection to the running site broke: {broken.Message}");
        }

        throw new StartupException("The running site stopped before the command was finished. Run it again.");
    }

    private static async Task<Socket> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(ControlSocket.EndPoint(path), cancellationToken);
                return socket;
            }
            catch (SocketException) when (attempt < Attempts)
            {
                socket.Dispose();
                await Task.Delay(BetweenAttempts, cancellationToken);
            }
            catch (SocketException error)
            {
                socket.Dispose();
                throw new StartupException(
                    $"Another NewsSite process is using the data folder {Path.GetDirectoryName(path)} and does not take "
                    + $"commands ({error.Message}). Stop it and try again.");
            }
        }
    }
}
