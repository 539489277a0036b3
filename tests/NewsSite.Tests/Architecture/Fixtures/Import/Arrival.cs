using NewsSite.Tests.Architecture.Fixtures.Articles;
using NewsSite.Tests.Architecture.Fixtures.Pages;

namespace NewsSite.Tests.Architecture.Fixtures.Import;

internal interface IArrival;

/// <summary>Uses the articles that use it, knows a page, and cannot be waited for.</summary>
internal sealed class Arrival : IArrival
{
    public Type Page { get; } = typeof(Modest);

    public async void Announce(CallBack callBack) => await callBack.RunAsync(CancellationToken.None);
}
