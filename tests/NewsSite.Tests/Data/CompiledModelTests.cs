using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Tests.Support;

namespace NewsSite.Tests.Data;

#pragma warning disable EF1001 // The design-time services of SQLite are all there is to write the model without a tool.
public sealed partial class CompiledModelTests
{
    private const string WriteVariable = "NEWSSITE_WRITE_MODEL";

    /// <summary>
    /// The site starts on a model that was written as code beforehand: making it anew costs each start 300 ms of a core. So
    /// it has to be written again with every change to an entity or its mapping; this test does that when it is asked to.
    /// </summary>
    [Fact]
    public void The_compiled_model_is_what_the_mapping_says()
    {
        using var written = new TemporaryFolder();
        Write(written.Path);
        var kept = Path.Combine(Repository.Root, "src/NewsSite/Data/CompiledModel");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            if (Directory.Exists(kept))
                Directory.Delete(kept, recursive: true);
            Directory.CreateDirectory(kept);
            foreach (var file in Directory.GetFiles(written.Path))
                File.Copy(file, Path.Combine(kept, Path.GetFileName(file)));
        }

        Assert.True(
            Texts(written.Path).SequenceEqual(Texts(kept)),
            $"The mapping has changed. Run {WriteVariable}=1 dotnet test tests/NewsSite.Tests --filter CompiledModel, and commit src/NewsSite/Data/CompiledModel.");
    }

    private static void Write(string folder)
    {
        var options = new DbContextOptionsBuilder<NewsDb>().UseSqlite("Data Source=:memory:").Options;
        using var db = new NewsDb(options);
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
        new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
            db.GetService<IDesignTimeModel>().Model,
            folder,
            new CompiledModelCodeGenerationOptions
            {
                ContextType = typeof(NewsDb),
                Language = "C#",
                ModelNamespace = "NewsSite.Data.CompiledModel",
                UseNullableReferenceTypes = true,
            });
    }

    private static IEnumerable<(string Name, string Text)> Texts(string folder) =>
        from file in Directory.GetFiles(folder).Order(StringComparer.Ordinal)
        select (Path.GetFileName(file), Number().Replace(File.ReadAllText(file).ReplaceLineEndings("\n"), ""));

    /// <summary>Each writing is numbered anew.</summary>
    [GeneratedRegex("modelId: new Guid\\(\"[0-9a-f-]+\"\\)")]
    private static partial Regex Number();
}
