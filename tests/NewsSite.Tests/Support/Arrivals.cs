using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace NewsSite.Tests.Support;

/// <summary>Stands before the site's pipeline, counts the requests that come in and marks every answer.</summary>
internal sealed class Arrivals : IStartupFilter
{
    public const string Mark = "X-Before-The-Cache";

    private readonly Lock _lock = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _expected = [];
    private int _count;

    /// <summary>Ends when that many requests have entered the site.</summary>
    public Task ReachAsync(int count)
    {
        lock (_lock)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_count >= count)
                reached.SetResult();
            else
                _expected.Add((count, reached));
            return reached.Task;
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Response.Headers[Mark] = "yes";
            var answer = rest(context);
            Count();
            return answer;
        });
        next(app);
    };

    /// <summary>Counted once the request has gone as far as it can without waiting.</summary>
    private void Count()
    {
        lock (_lock)
        {
            _count++;
            foreach (var (_, reached) in _expected.Where(expected => expected.Count <= _count))
                reached.TrySetResult();
        }
    }
}
