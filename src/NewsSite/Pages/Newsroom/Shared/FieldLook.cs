using NewsSite.Accounts;

namespace NewsSite.Pages.Newsroom.Shared;

/// <summary>A field of a form: its label, what was typed, what is wrong with it.</summary>
/// <param name="Name">Of the input; also what <see cref="Site.Problem.Field"/> names.</param>
internal sealed record FieldLook(string Name, string Label, string Value, string? Problem)
{
    public string Type { get; init; } = "text";

    public string? Autocomplete { get; init; }

    /// <summary>Advice that stands beneath.</summary>
    public string? Hint { get; init; }

    /// <summary>Gets the focus when the page opens.</summary>
    public bool IsFirst { get; init; }

    public static FieldLook NewPassword(string name, string? problem) => new(name, "Password", "", problem)
    {
        Type = "password",
        Autocomplete = "new-password",
        Hint = $"At least {Passwords.Least} characters, better {Passwords.Advised} or more. Any characters; a few unrelated words are good. A password manager makes and keeps it for you.",
    };
}
