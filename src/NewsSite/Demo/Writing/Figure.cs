using System.Globalization;

namespace NewsSite.Demo.Writing;

/// <summary>Somebody or something that an article names.</summary>
internal abstract record Figure
{
    /// <param name="known">True when the article has named it before.</param>
    /// <param name="introduce">True in a body, where nobody is named without being introduced; false in a headline.</param>
    public abstract void Write(Copy copy, Form form, bool known, bool introduce);
}

/// <param name="Groups">By which a script may ask for one like this, separated by spaces.</param>
/// <param name="Role">"the transport minister" when there is one such person, "a nurse" or "head of …" otherwise.</param>
internal sealed record Person(string Name, bool Female, string Groups, string Role) : Figure
{
    public string Last { get; } = Name[(Name.LastIndexOf(' ') + 1)..];

    public string ShortRole { get; } =
        Role.StartsWith("the ", StringComparison.Ordinal) ? Role[4..]
        : Role.StartsWith("a ", StringComparison.Ordinal) ? Role[2..]
        : Role.StartsWith("an ", StringComparison.Ordinal) ? Role[3..]
        : Role;

    /// <summary>Null when the article need not say.</summary>
    public int? Age { get; init; }

    public override void Write(Copy copy, Form form, bool known, bool introduce)
    {
        switch (form)
        {
            case Form.Plain or Form.Last when !known && introduce:
                Introduce(copy);
                break;
            case Form.Plain or Form.Last:
                copy.Add(Last);
                break;
            case Form.Role:
                copy.Add(ShortRole);
                break;
            case Form.He:
                copy.Add(Female ? "she" : "he");
                break;
            case Form.Him:
                copy.Add(Female ? "her" : "him");
                break;
            case Form.His:
                copy.Add(Female ? "her" : "his");
                break;
            case Form.Possessive:
                copy.Add(known ? Last : Name);
                copy.Add(Name[^1] == 's' ? "’" : "’s");
                break;
            default:
                copy.Add(Name);
                break;
        }
    }

    private void Introduce(Copy copy)
    {
        if (Role.StartsWith("the ", StringComparison.Ordinal))
        {
            copy.Add(Role);
            copy.Add(", ");
            copy.Add(Name);
        }
        else
        {
            copy.Add(Name);
            if (Age is { } age)
            {
                copy.Add(", ");
                copy.Add(age.ToString(CultureInfo.InvariantCulture));
            }

            copy.Add(", ");
            copy.Add(Role);
        }

        copy.CommaDue();
    }
}

/// <param name="Kind">"port city", without an article.</param>
internal sealed record Town(string Name, string Kind, string Region, int Population) : Figure
{
    private readonly string _people = Population.ToString("N0", CultureInfo.InvariantCulture);

    public override void Write(Copy copy, Form form, bool known, bool introduce) => copy.Add(form switch
    {
        Form.Region => Region,
        Form.Kind => Kind,
        Form.People => _people,
        _ => Name,
    });
}

/// <param name="Name">With "the" where the name has one in a sentence.</param>
/// <param name="What">"the shipbuilder": what it is called when it is not named.</param>
/// <param name="Home">The town it is at home in.</param>
internal sealed record Organisation(string Name, string Short, string Group, string What, string Home) : Figure
{
    public override void Write(Copy copy, Form form, bool known, bool introduce) => copy.Add(form switch
    {
        Form.Plain => known ? Short : Name,
        Form.Short => Short,
        Form.What => What,
        Form.Home => Home,
        Form.Possessive => known ? Short + "’s" : Name + "’s",
        _ => Name,
    });
}

/// <param name="Value">What other amounts are reckoned from.</param>
/// <param name="Text">How the house style writes it.</param>
internal sealed record Amount(long Value, string Text, string Digits) : Figure
{
    public override void Write(Copy copy, Form form, bool known, bool introduce) => copy.Add(form switch
    {
        Form.Digits => Digits,
        Form.Ordinal => Digits + Suffix(Value),
        _ => Text,
    });

    private static string Suffix(long value) => (value % 100, value % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
