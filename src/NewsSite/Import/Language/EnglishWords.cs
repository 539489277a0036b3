namespace NewsSite.Import.Language;

/// <summary>Words that carry a capital in English without being a name, or that hold names together.</summary>
internal static class EnglishWords
{
    public static readonly WordList Months = new(
        "January February March April May June July August September October November December");

    public static readonly WordList Weekdays = new("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    /// <summary>Stand before a person's name, or for the person: never a name themselves. Not those of kings and popes.</summary>
    public static readonly WordList Titles = new(
        """
        President Minister Chancellor Sir Dame Mr Mrs Ms Miss Dr Doctor Professor Prof General Gen Colonel Col Captain
        Capt Lieutenant Lt Sergeant Sgt Admiral Marshal Senator Sen Representative Rep Governor Gov Mayor Judge Justice
        Secretary Ambassador Speaker Premier PM MP Cardinal Archbishop Bishop Reverend Rev Rabbi Commissioner Chairman
        Chairwoman Director Congressman Congresswoman Spokesman Spokeswoman
        """);

    /// <summary>Part of a title before another title ("Foreign Minister"), of a name elsewhere ("Foreign Ministry").</summary>
    public static readonly WordList HalfTitles = new(
        "Vice Deputy Prime Foreign Defence Defense Interior Finance Health Chief First Acting Former General Attorney Major Supreme");

    /// <summary>Bodies: these may go on with "of" or "for", and what comes before them is no person's title.</summary>
    public static readonly WordList Bodies = new(
        """
        Academy Agency Alliance Army Assembly Association Authority Bank Board Bureau Cabinet Campaign Centre Center Chamber
        Church City College Commission Committee Community Confederation Conference Congress Cooperation Corporation Council
        Court Department Directorate Duke Embassy Federation Forum Foundation Front Fund Government Gulf Guard House
        Institute Isle Kingdom League Ministry Movement Museum Observatory Office Organisation Organization Parliament
        Party Police Programme Program Prosecutor Republic School Sea Senate Service Society Strait Synod Treaty Tribunal
        Trust Union University Voice
        """);

    /// <summary>Lower-case words inside a person's or a place's name.</summary>
    public static readonly WordList Particles = new("de del la le van von der den bin bint ibn al el da dos das di du");

    /// <summary>Words that a headline in title case leaves in lower case although they have four letters or more.</summary>
    public static readonly WordList Prepositions = new(
        "about after against amid among from into onto over than that upon with around before behind below beneath beside between beyond despite during except inside near outside since through toward towards under until within without");

    /// <summary>Open sentences, questions and quotations; without a capital in the middle of one they name nothing.</summary>
    public static readonly WordList Openers = new(
        """
        a about above according across activists add added additionally after afterwards again against ago all
        allegations almost along already also although always amid among an analysts and angry another any anyone
        apart are aren't around as aside asked at attackers authorities away back because before behind being below
        beneath besides between beyond both but by call calls can cases charges citing citizens civilians clashes
        companies concerning considering contrary could critics currently customers days dear deaths demonstrators
        despite did diplomats do doctors does don't dozens drivers due during each earlier early eight either
        elections eleven else employees even eventually ever every everybody everyone everything except experts
        families farmers few fewer finally five following for four from further furthermore given government
        governments growing had half hardly has have having he he's her here hers him his how however hundreds i i'd
        i'm i've if in including indeed individuals inside instead into investigators investors is isn't it it's its
        itself journalists just key last late later lawmakers lawyers leaders less let like likewise local main many
        mass may maybe me meanwhile members men might migrants military million millions ministers more moreover
        most mostly mother much my nearly neither never nevertheless news next nine no nobody none nor not nothing
        now numerous of off officers official officials often on once one only opponents opposition or organisers
        organizers other others otherwise our out outside over overall own parents participants parties passengers
        patients people per perhaps photo pictures police politicians previously prices prior prosecutors protesters
        protestors protests rather recall recent recently refugees regarding reporters reports rescuers researchers
        residents responding scientists seven several she she's should similarly since six so soldiers some somebody
        someone something sometimes soon sources still strong students such supporters survivors talks teachers ten
        than thank that that's the their them then there there's therefore these they they're things thirty this
        those though thousands three through throughout thus to today together tomorrow tonight too top toward
        towards troops twelve twenty two under unfortunately unless unlike until up upon us used usually various
        versus very victims violence voters was wasn't we we're weather week well were what what's whatever when
        whenever where whereas wherever whether which while who whoever whom whose why will with within without
        witnesses women won't workers would writing year years yes yesterday yet you young your
        """);
}
