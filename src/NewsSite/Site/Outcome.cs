namespace NewsSite.Site;

/// <summary>
/// How a use case of the newsroom ended, when it ended as expected; bugs throw. Turned into HTTP in one place,
/// <c>Pages/Newsroom/NewsroomPageModel.cs</c>.
/// </summary>
internal abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Ok(T Value) : Outcome<T>;

    /// <summary>What was asked cannot be done as it was asked; nothing was changed. 422, and the form again with what was typed.</summary>
    public sealed record Invalid(IReadOnlyList<Problem> Problems) : Outcome<T>
    {
        public Invalid(string field, string message)
            : this([new Problem(field, message)])
        {
        }
    }

    /// <summary>This person may not do that: 403.</summary>
    public sealed record Forbidden(string Why) : Outcome<T>;

    /// <summary>There is no such thing, or this person may not know of it: 404.</summary>
    public sealed record Missing : Outcome<T>;

    /// <summary>Somebody else was quicker: 409. <paramref name="Current"/> is what stands now, to show beside what was sent.</summary>
    public sealed record Conflict(string Why, T? Current = default) : Outcome<T>;
}

/// <param name="Field">The name of the form's field, or "" for the whole.</param>
/// <param name="Message">What is wrong and what to do, for the person who sees it.</param>
internal sealed record Problem(string Field, string Message);
