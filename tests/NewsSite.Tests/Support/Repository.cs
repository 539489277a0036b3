namespace NewsSite.Tests.Support;

/// <summary>The checked-out project, for tests that look at its files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Seeds => Path.Combine(Root, "seeds");

    public static string Site => Path.Combine(Root, "src", "NewsSite");

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "NewsSite.sln"))
        ? folder.FullName
        : Find(folder.Parent ?? throw new InvalidOperationException("These tests run from inside the repository."));
}
