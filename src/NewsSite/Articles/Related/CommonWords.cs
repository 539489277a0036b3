using System.Collections.Frozen;

namespace NewsSite.Articles.Related;

/// <summary>
/// English words that say nothing of what an article is about. In other languages such words weigh next to nothing, because
/// so many articles have them; here they would only take places in a <see cref="Signature"/>.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = """
        about above according across after afterward again against ago all almost along already also although always among and
        another any anyone are around away back because been before began being below best between both but came can cannot
        come could day did didn do doe doing done down during each earlier early either end enough even ever every few first five
        following for former found four from further gave get give given go going good got great had half has have having he her
        here hers him his hour how however if in including into it its itself just keep kept know known last late later least left
        less let like likely long made make making many may me might million month monday more most much must my near
        nearly never new next night no none nor not now number of off often old on once one only onto or other our out over own
        part people per percent perhaps place put quite rather really reported result right said same saw say saying second see
        seen set several she should showed shown since six so some something soon still such take taken ten than that the their
        them then there these they thing think this those though three through thursday time to today together told too took
        toward tuesday two under until up upon use used using very want was way we wednesday week well went were what when
        where whether which while who whole whom whose why will with within without work would year yesterday yet you your
        friday saturday sunday january february march april june july august september october november december
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static bool Contains(string word) => Words.Contains(word);
}
