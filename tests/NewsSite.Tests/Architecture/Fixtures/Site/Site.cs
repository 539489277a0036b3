using Microsoft.Extensions.Configuration;

namespace NewsSite.Tests.Architecture.Fixtures.Site;

public sealed class Loud
{
    public string? Said(IConfiguration configuration) => configuration["word"];
}

internal sealed class Host
{
    public object Guest { get; } = new PageDto();

    private sealed record PageDto;
}
