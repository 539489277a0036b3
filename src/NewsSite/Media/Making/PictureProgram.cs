using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsSite.Site.Setup;

namespace NewsSite.Media.Making;

/// <summary>
/// Runs libvips' programs, which decode what strangers have sent: each in a process of its own that gets little time, little
/// memory and one thread. No name passes through a shell's parser.
/// </summary>
/// <param name="atOnce">How many run beside each other: one while readers are served.</param>
internal sealed class PictureProgram(IOptions<SiteOptions> options, TimeProvider time, int atOnce = 1) : IDisposable
{
    public const string Thumbnail = "vipsthumbnail";
    public const string Operate = "vips";

    /// <summary>
    /// Sets the limits and becomes the program, which gives way to everything that serves readers: 2.5 GB of address space,
    /// a minute of a core, and 512 MB as the largest file written.
    /// </summary>
    private const string Limits = "ulimit -v 2500000 2>/dev/null; ulimit -t 60 2>/dev/null; ulimit -f 1048576 2>/dev/null; exec nice -n 10 \"$@\"";

    private const string Shell = "/bin/sh";
    private const int SaidLimit = 2_000;

    /// <summary>What shells answer for a program that a signal ended is above this.</summary>
    private const int LastExitCode = 128;

    /// <summary>How the system names what is wrong with a disk, and not with a picture; libvips repeats it.</summary>
    private static readonly string[] DiskTroubles = ["No space left on device", "Disk quota exceeded", "Input/output error"];

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(90);

    /// <summary>How long to believe that the programs are missing: somebody may install them.</summary>
    private static readonly TimeSpan MissingHolds = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _turn = new(atOnce, atOnce);
    private Found? _found;

    /// <summary>The programs' version; null where they are missing.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _found) is { } found && (found.Version is not null || time.GetElapsedTime(found.At) < MissingHolds))
            return found.Version;

        var version = File.Exists(Shell) && PathOf(Thumbnail) is not null && PathOf(Operate) is not null
            ? await AskVersionAsync(cancellationToken)
            : null;
        Volatile.Write(ref _found, new Found(time.GetTimestamp(), version));
        return version;
    }

    /// <param name="folder">The working folder, also for what the program sets aside.</param>
    /// <exception cref="PictureProgramException">It failed, or did not end in time.</exception>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public async Task ExecuteAsync(string program, string folder, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await AnswerOfAsync(program, folder, arguments, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<string?> AskVersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await AnswerOfAsync(Operate, Path.GetTempPath(), ["--version"], cancellationToken)).Trim();
        }
        catch (Exception error) when (error is PictureProgramException or IOException)
        {
            return null;
        }
    }

    private async Task<string> AnswerOfAsync(string program, string folder, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start(program, folder, arguments) };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new PictureProgramException($"{program} could not be started: {error.Message}") { IsPassing = true };
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        var said = SaidAsync(process.StandardOutput, limit.Token);
        var complained = SaidAsync(process.StandardError, limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new PictureProgramException(string.Create(
                CultureInfo.InvariantCulture, $"{program} did not end within {TimeLimit.TotalSeconds:0} seconds.")) { IsPassing = true };
        }

        if (process.ExitCode == 0)
            return await said;
        var complaint = $"{program} failed ({process.ExitCode}): {(await complained).Trim()}";
        throw DiskTroubles.Any(trouble => complaint.Contains(trouble, StringComparison.Ordinal))
            ? new IOException(complaint)
            : new PictureProgramException(complaint) { IsPassing = process.ExitCode > LastExitCode };
    }

    private ProcessStartInfo Start(string program, string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Shell, ["-c", Limits, Shell, PathOf(program) ?? program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["TMPDIR"] = folder;
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        return start;
    }

    private string? PathOf(string program)
    {
        var folders = options.Value.PictureProgramPath is { Length: > 0 } chosen
            ? [chosen]
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    /// <summary>The beginning of what it says; the rest is read and dropped, so that it never waits for a reader.</summary>
    private static async Task<string> SaidAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var said = new System.Text.StringBuilder();
        var buffer = new char[1_024];
        try
        {
            for (var read = 1; read > 0;)
            {
                read = await reader.ReadAsync(buffer, cancellationToken);
                if (said.Length < SaidLimit)
                    said.Append(buffer, 0, read);
            }
        }
        catch (OperationCanceledException)
        {
            // The process is being killed; what it said so far has to do.
        }

        return said.ToString();
    }

    private sealed record Found(long At, string? Version);
}

/// <summary>A picture could not be decoded or written; the message is for the log and the newsroom.</summary>
internal sealed class PictureProgramException(string message) : Exception(message)
{
    /// <summary>The program was ended or never began, which says nothing of the picture: a later attempt may go well.</summary>
    public bool IsPassing { get; init; }
}
