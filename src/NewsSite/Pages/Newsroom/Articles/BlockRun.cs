using NewsSite.Articles.Writing;

namespace NewsSite.Pages.Newsroom.Articles;

/// <summary>Blocks of a comparison that are all unchanged, or one that is not.</summary>
internal sealed record BlockRun(bool IsSame, IReadOnlyList<BlockChange> Blocks)
{
    /// <summary>So many unchanged blocks are shown; more are folded away.</summary>
    public const int ShownUnchanged = 2;

    public bool IsFolded => IsSame && Blocks.Count > ShownUnchanged;

    public static IReadOnlyList<BlockRun> Of(IReadOnlyList<BlockChange> blocks)
    {
        var runs = new List<BlockRun>();
        for (var at = 0; at < blocks.Count;)
        {
            var same = blocks.Skip(at).TakeWhile(block => block.Kind == ChangeKind.Same).ToList();
            runs.Add(same.Count > 0 ? new BlockRun(IsSame: true, same) : new BlockRun(IsSame: false, [blocks[at]]));
            at += Math.Max(1, same.Count);
        }

        return runs;
    }
}
