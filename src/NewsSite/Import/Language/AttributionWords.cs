using System.Collections.Frozen;

namespace NewsSite.Import.Language;

/// <summary>The vocabulary of saying where a statement comes from.</summary>
internal static class AttributionWords
{
    /// <summary>May stand between "according to" and the name: "data published by", "a report from the".</summary>
    public static readonly WordList Fillers = new(
        """
        the a an new latest official preliminary fresh recent separate joint annual data information figures statistics
        report reports analysis study survey poll estimates documents statement statements research tally calculations
        release published released issued compiled collected provided posted obtained seen made conducted carried out
        reviewed news agency newspaper broadcaster channel portal outlet magazine website site page web press from by of
        on in quoted reported
        """);

    /// <summary>The last filler before a name is one of these or of <see cref="MediaKinds"/>: else the name is another noun's.</summary>
    public static readonly WordList LeadIn = new("the a an from by of on in official newspaper");

    public static readonly WordList MediaKinds = new("agency newspaper broadcaster channel portal outlet magazine daily weekly website site station correspondent");

    /// <summary>Places on the net that an organisation speaks from.</summary>
    public static readonly WordList Sites = new("website site webpage page channel account portal blog");

    /// <summary>May follow a name without changing whose word it is.</summary>
    public static readonly WordList Followers = new(
        """
        in on at that which who and as but after before while when where since from during late early earlier citing quoting
        referring via with published released posted is was has had said says report reports reporting poll survey data
        figures study analysis investigation count tally calculations estimates statement statistics website site news agency
        newspaper broadcaster channel portal outlet magazine daily weekly
        """);

    /// <summary>What a country's name or adjective must be followed by to mean one body: "the Belarusian government".</summary>
    public static readonly WordList StateBodies = new("government parliament presidency ministry embassy cabinet senate");

    public static readonly WordList Ministries = new(
        "foreign defence defense interior health finance economy education energy justice agriculture transport culture emergency");

    /// <summary>Between a name and its verb: "Reuters has also reported".</summary>
    public static readonly WordList Adverbs = new("has had have also first earlier previously later since then");

    /// <summary>Before a name these make it somebody else's: "officials in", "the father of".</summary>
    public static readonly WordList Prepositions = new(
        "of for from in at to by with near against between about over under into than around outside inside across on among like");

    public static readonly WordList Spokespeople = new("spokesman spokeswoman spokesperson");

    public static readonly WordList Relatives = new("who whom whose which");

    public static readonly WordList Statements = new("statement release post report letter communique communiqué message announcement");

    /// <summary>Capitalised things that nobody can ask.</summary>
    public static readonly WordList Speechless = new(
        """
        Article Articles Section Chapter Paragraph Rule Rules Resolution Law Act Schedule Plan Directive Regulation
        Constitution Bible Quran Koran Torah Islam Christianity Judaism God Covid Covid-19 Brexit Ramadan Christmas Easter
        Internet Western Eastern Northern Southern European African Asian Arab Muslim Muslims Christian Christians Jewish
        Jews Orthodox Catholic Catholics Republican Republicans Democrats Democratic Conservative Labour GMT UTC CET EST
        Annex Amendment Clause Appendix Table Figure Exhibit Protocol Convention Agreement
        """);

    private static readonly FrozenSet<string> Media =
        """
        Reuters;AP;AP News;Associated Press;The Associated Press;AFP;Agence France-Presse;BBC;CNN;CNBC;NBC;CBS;ABC;NPR;PBS;
        Bloomberg;Xinhua;TASS;Interfax;Ukrinform;UNN;Belta;BelTA;BELTA;Dawn;Politico;Axios;Guardian;The Guardian;
        The Economist;Economist;The Independent;Der Spiegel;Spiegel;Bild;Le Monde;Al Jazeera;Deutsche Welle;DW;El País;
        Kyodo;Anadolu;ANSA;DPA;EFE;PTI;Yonhap;NHK;Meduza;Euronews;ITV;Newsweek;Forbes;Haaretz;Nikkei;The Hill;Le Figaro;
        La Repubblica;Corriere della Sera;Die Zeit;Die Welt;Nexta;Zerkalo;Ukrainska Pravda;Kommersant
        """.Split(';', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordList MediaEndings = new(
        """
        News Times Post Journal Guardian Agency Press TV Radio Tribune Herald Gazette Telegraph Mail Review Magazine Media
        Chronicle Observer Mirror Bulletin Broadcasting Newspaper
        """);

    /// <summary>Reporting is what they do, so that "X reported a loss" can only be theirs.</summary>
    public static bool IsMedia(string name) =>
        Media.Contains(name) || MediaEndings.Contains(name.AsSpan(name.LastIndexOf(' ') + 1));
}
