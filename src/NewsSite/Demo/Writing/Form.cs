namespace NewsSite.Demo.Writing;

/// <summary>In which form a script asks for somebody or something: <c>{minister.last}</c>.</summary>
internal enum Form
{
    /// <summary>Introduced at the first mention, short afterwards.</summary>
    Plain,
    Name,
    Last,
    Role,
    He,
    Him,
    His,
    Possessive,
    Region,
    Kind,
    People,
    Short,
    What,
    Home,

    /// <summary>Figures even where the house style spells a small number out.</summary>
    Digits,

    /// <summary>82nd.</summary>
    Ordinal,
}
