using Microsoft.AspNetCore.Mvc.Razor.Internal;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsSite.Tests.Architecture.Fixtures.Articles;

namespace NewsSite.Tests.Architecture.Fixtures.Views;

/// <summary>What the Razor compiler makes of a view that injects a use case.</summary>
internal sealed class Pages_Greedy
{
    [RazorInject]
    public required IHtmlHelper<object> Html { get; init; }

    [RazorInject]
    public required CallBack CallBack { get; init; }
}

internal sealed class Pages_Modest
{
    [RazorInject]
    public required ProjectingReader Pieces { get; init; }
}
