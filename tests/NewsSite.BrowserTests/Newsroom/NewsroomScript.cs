using NewsSite.Site.WebRoot;

namespace NewsSite.BrowserTests.Newsroom;

/// <summary>The newsroom's script and style as the site carries them; a site that was built without Node has no script.</summary>
internal static class NewsroomScript
{
    public const string Name = "js/newsroom.js";

    public static bool IsBuilt { get; } = Assets.Embedded().Has(Name);

    public static byte[] Content()
    {
        using var resource = typeof(Assets).Assembly.GetManifestResourceStream("wwwroot/" + Name)
            ?? throw new InvalidOperationException("Built without the newsroom's script.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    public static string Style() => string.Join('\n', typeof(Assets).Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/'))
        .Where(name => name.StartsWith("wwwroot/css/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name =>
        {
            using var reader = new StreamReader(typeof(Assets).Assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }));
}

/// <summary>A fact about the newsroom's script; skipped where the site was built without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScriptFactAttribute : FactAttribute
{
    public ScriptFactAttribute() =>
        Skip = NewsroomScript.IsBuilt ? null : "The site was built without Node, so without the newsroom's script.";
}
