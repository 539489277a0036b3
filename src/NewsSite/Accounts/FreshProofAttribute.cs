namespace NewsSite.Accounts;

/// <summary>
/// A handler that changes what people sign in with, or who may: it wants a proof of who is sitting there that is no older
/// than <see cref="SessionTimes.ProofHolds"/>, and otherwise sends to the page that asks for one.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class FreshProofAttribute : Attribute;
