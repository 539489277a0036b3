using System.Reflection;

namespace NewsSite.Site;

internal sealed class Assets
{
    public string Url(string name) => "/assets/" + name;

    public static string Css()
    {
        var a = Assembly.GetExecutingAssembly();
        return string.Concat(a.GetManifestResourceNames().Where(n => n.StartsWith("wwwroot/css/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => new StreamReader(a.GetManifestResourceStream(n)!).ReadToEnd()));
    }
}
