using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Site.Caching;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Site;

/// <summary>Reader pages of every kind that each say at which rendering they were made.</summary>
internal sealed class CountedPages
{
    private int _renders;

    /// <summary>How often any of them was rendered.</summary>
    public int Renders => _renders;

    private string Render(string text = "page") =>
        string.Create(CultureInfo.InvariantCulture, $"{text} {Interlocked.Increment(ref _renders)}");

    /// <returns>To be disposed of by the test.</returns>
    public Task<PageHost> StartAsync(params (string Key, string Value)[] settings) => PageHost.StartAsync(
        app =>
        {
            app.MapReaderPage("/page", () => Results.Text(Render(), "text/html"));
            app.MapReaderPage("/list", (string? before, string? other) => Results.Text(Render($"{before}|{other}"), "text/html"), "before");
            app.MapReaderPage("/long/{name}", (string name) => Results.Text(Render(name) + new string('x', 20_000), "text/html"));
            app.MapReaderPage("/known/{name}", (string name) => name == "yes" ? Results.Text(Render(), "text/html") : Missing());
            app.MapReaderPage("/gone", () => { Render(); return Results.StatusCode(410); });
            app.MapReaderPage("/moved", () => { Render(); return Results.LocalRedirect("/page", permanent: true); });
            app.MapReaderPage("/cookie", (HttpContext context) => { context.Response.Cookies.Append("user", "7"); return Render(); });
            app.MapReaderPage("/busy", () => { Render(); return Results.StatusCode(503); });
            app.MapReaderPage("/error/{status:int}", (int status, HttpContext context) =>
                Results.Text(Render($"explains {status}"), "text/html", statusCode: context.Response.StatusCode)).WithOrder(-1);
            app.MapGet("/private", () => Render());
            IResult Missing() { Render(); return Results.NotFound(); }
        },
        services => services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new Arrivals()),
        settings);
}
