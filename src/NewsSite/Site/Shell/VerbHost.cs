using System.CommandLine;
using NewsSite.Data;
using NewsSite.Site.Identity;
using NewsSite.Site.Setup;

namespace NewsSite.Site.Shell;

/// <summary>
/// How a verb that writes comes to its services. When nobody holds the data folder, the verb holds it, brings the
/// database to the present schema, and runs here. When the site is being served from that folder, the serving process
/// runs the verb with its own services and configuration (one process writes, and readers see the change at once) and
/// what it writes appears here; see <see cref="ControlSocket"/>.
/// </summary>
/// <remarks>
/// A verb's action is <c>verb.SetAction((parsed, token) => VerbHost.RunAsync(parsed, RunAsync, token))</c>. To be served,
/// its words must also stand in <see cref="Verbs.Forwarded"/>. Its work must write to <see cref="VerbContext.Output"/>
/// and <see cref="VerbContext.Error"/>, never to <see cref="Console"/>; resolve paths with
/// <see cref="VerbContext.PathOf"/>; end between two transactions when its token is cancelled; and return 0 for success.
/// </remarks>
internal static class VerbHost
{
    /// <summary>What shells expect of a program that was stopped by Ctrl+C.</summary>
    public const int StoppedCode = 130;

    /// <exception cref="StartupException">The data folder or the database cannot be used; the message says why.</exception>
    public static Task<int> RunAsync(
        ParseResult parsed, Func<VerbContext, CancellationToken, Task<int>> work, CancellationToken cancellationToken) =>
        parsed.InvocationConfiguration is ServedInvocation served
            ? work(served.Context, cancellationToken)
            : RunHereAsync(parsed, work, cancellationToken);

    private static async Task<int> RunHereAsync(
        ParseResult parsed, Func<VerbContext, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var settings = CommandLine.SettingsOf(parsed);
        var output = parsed.InvocationConfiguration.Output;
        var error = parsed.InvocationConfiguration.Error;
        await using var app = SiteHost.Build(settings);
        var paths = app.Services.GetRequiredService<SitePaths>();
        using var held = SingleInstance.TryHold(paths.Data);
        if (held is null)
        {
            var asked = new ControlRequest([.. parsed.Tokens.Select(token => token.Value)], Environment.CurrentDirectory);
            return await ControlClient.ForwardAsync(paths.Control, asked, output, error, cancellationToken);
        }

        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(cancellationToken);
        await app.Services.GetRequiredService<LoadIdentity>().RunAsync(cancellationToken);
        return await work(
            new VerbContext(app.Services, output, error, Environment.CurrentDirectory, IsWatched: !Console.IsOutputRedirected),
            cancellationToken);
    }
}

/// <summary>Where a verb is running and for whom.</summary>
/// <param name="Services">Of this process, or of the serving one.</param>
/// <param name="Output">Reaches the person who called, wherever the verb runs.</param>
/// <param name="Error">The same for what went wrong.</param>
/// <param name="Directory">Where that person stands; absolute.</param>
/// <param name="IsWatched">True when a person sees <paramref name="Output"/> on a terminal of this process: draw progress.</param>
internal sealed record VerbContext(
    IServiceProvider Services, TextWriter Output, TextWriter Error, string Directory, bool IsWatched)
{
    /// <summary>A path as the caller meant it: relative to where they stand.</summary>
    public string PathOf(string given) => Path.GetFullPath(given, Directory);
}

/// <summary>Tells a verb's action that the serving process runs it for somebody else.</summary>
internal sealed class ServedInvocation : InvocationConfiguration
{
    public required VerbContext Context { get; init; }
}

/// <summary>What may be asked of the serving process.</summary>
/// <param name="Root">Makes the command line that the request is read with.</param>
/// <param name="Names">The words of each verb, with spaces, without arguments: <c>pages set</c>.</param>
internal sealed record ForwardedVerbs(Func<RootCommand> Root, IReadOnlyCollection<string> Names);
