using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Tests.Architecture.Fixtures.Articles;

namespace NewsSite.Tests.Architecture.Fixtures.Pages;

internal sealed class Greedy(DbContext db, ProjectingReader pieces, CallBack callBack, IOptions<object> options) : PageModel
{
    public object[] Everything { get; } = [db, pieces, callBack, options];
}

internal sealed class Modest(ProjectingReader pieces, IOptions<object> options) : PageModel
{
    public object[] Everything { get; } = [pieces, options];
}
