using System.Collections.Frozen;

namespace NewsSite.Import.Language;

/// <summary>Countries by their names and by the words made of them, so that "Belarusian" leads to Belarus.</summary>
internal static class Countries
{
    /// <summary>
    /// The name used as topic, then its other names, then after a bar its adjectives and peoples. Words that could mean two
    /// countries or something else (Korean, Congolese, Dominican, English, Polish the verb) are left to their longer forms
    /// or, where the noun is far rarer than the adjective, taken.
    /// </summary>
    private const string Table =
        """
        Afghanistan|Afghan,Afghans
        Albania|Albanian,Albanians
        Algeria|Algerian,Algerians
        Angola|Angolan,Angolans
        Argentina|Argentine,Argentinian,Argentines
        Armenia|Armenian,Armenians
        Australia|Australian,Australians
        Austria|Austrian,Austrians
        Azerbaijan|Azerbaijani,Azerbaijanis
        Bahrain|Bahraini,Bahrainis
        Bangladesh|Bangladeshi,Bangladeshis
        Belarus|Belarusian,Belarusians,Belarussian
        Belgium|Belgian,Belgians
        Bolivia|Bolivian,Bolivians
        Bosnia and Herzegovina,Bosnia|Bosnian,Bosnians
        Botswana|
        Brazil|Brazilian,Brazilians
        Bulgaria|Bulgarian,Bulgarians
        Burkina Faso|Burkinabe
        Cambodia|Cambodian,Cambodians
        Cameroon|Cameroonian,Cameroonians
        Canada|Canadian,Canadians
        Chile|Chilean,Chileans
        China|Chinese
        Colombia|Colombian,Colombians
        Costa Rica|Costa Rican
        Croatia|Croatian,Croatians
        Cuba|Cuban,Cubans
        Cyprus|Cypriot,Cypriots
        Czech Republic,Czechia|Czech,Czechs
        Denmark|Danish,Danes
        Ecuador|Ecuadorian,Ecuadorians
        Egypt|Egyptian,Egyptians
        El Salvador|Salvadoran,Salvadorans
        Eritrea|Eritrean,Eritreans
        Estonia|Estonian,Estonians
        Ethiopia|Ethiopian,Ethiopians
        Finland|Finnish,Finns
        France|French
        Gabon|Gabonese
        Germany|German,Germans
        Ghana|Ghanaian,Ghanaians
        Greece|Greek,Greeks
        Guatemala|Guatemalan,Guatemalans
        Haiti|Haitian,Haitians
        Honduras|Honduran,Hondurans
        Hungary|Hungarian,Hungarians
        Iceland|Icelandic,Icelanders
        India|Indian,Indians
        Indonesia|Indonesian,Indonesians
        Iran|Iranian,Iranians
        Iraq|Iraqi,Iraqis
        Ireland|Irish
        Israel|Israeli,Israelis
        Italy|Italian,Italians
        Jamaica|Jamaican,Jamaicans
        Japan|Japanese
        Jordan|Jordanian,Jordanians
        Kazakhstan|Kazakh,Kazakhs,Kazakhstani
        Kenya|Kenyan,Kenyans
        Kosovo|Kosovar,Kosovars
        Kuwait|Kuwaiti,Kuwaitis
        Kyrgyzstan|Kyrgyz
        Laos|Laotian
        Latvia|Latvian,Latvians
        Lebanon|Lebanese
        Libya|Libyan,Libyans
        Lithuania|Lithuanian,Lithuanians
        Luxembourg|
        Madagascar|Malagasy
        Malawi|Malawian
        Malaysia|Malaysian,Malaysians
        Mali|Malian,Malians
        Malta|Maltese
        Mexico|Mexican,Mexicans
        Moldova|Moldovan,Moldovans
        Mongolia|Mongolian,Mongolians
        Montenegro|Montenegrin
        Morocco|Moroccan,Moroccans
        Mozambique|Mozambican
        Myanmar|
        Namibia|Namibian
        Nepal|Nepalese,Nepali
        Netherlands|Dutch
        New Zealand|New Zealander,New Zealanders
        Nicaragua|Nicaraguan,Nicaraguans
        Nigeria|Nigerian,Nigerians
        North Korea|North Korean,North Koreans
        North Macedonia|Macedonian
        Norway|Norwegian,Norwegians
        Oman|Omani
        Pakistan|Pakistani,Pakistanis
        Palestine|Palestinian,Palestinians
        Panama|Panamanian
        Paraguay|Paraguayan
        Peru|Peruvian,Peruvians
        Philippines|Filipino,Filipinos,Philippine
        Poland|Polish,Poles
        Portugal|Portuguese
        Qatar|Qatari,Qataris
        Romania|Romanian,Romanians
        Russia,Russian Federation|Russian,Russians
        Rwanda|Rwandan,Rwandans
        Saudi Arabia|Saudi,Saudis,Saudi Arabian
        Senegal|Senegalese
        Serbia|Serbian,Serbs
        Sierra Leone|Sierra Leonean
        Singapore|Singaporean,Singaporeans
        Slovakia|Slovak,Slovaks
        Slovenia|Slovenian,Slovene,Slovenes
        Somalia|Somali,Somalis
        South Africa|South African,South Africans
        South Korea|South Korean,South Koreans
        South Sudan|South Sudanese
        Spain|Spanish,Spaniards
        Sri Lanka|Sri Lankan,Sri Lankans
        Sudan|Sudanese
        Sweden|Swedish,Swedes
        Switzerland|Swiss
        Syria|Syrian,Syrians
        Taiwan|Taiwanese
        Tajikistan|Tajik,Tajiks
        Tanzania|Tanzanian,Tanzanians
        Thailand|Thai,Thais
        Tunisia|Tunisian,Tunisians
        Turkey,Türkiye|Turkish,Turks
        Turkmenistan|Turkmen
        Uganda|Ugandan,Ugandans
        Ukraine|Ukrainian,Ukrainians
        United Arab Emirates,UAE|Emirati,Emiratis
        United Kingdom,UK,U.K,Britain,Great Britain|British,Britons
        United States,US,U.S,USA,U.S.A,United States of America,America|American,Americans
        Uruguay|Uruguayan
        Uzbekistan|Uzbek,Uzbeks
        Venezuela|Venezuelan,Venezuelans
        Vietnam|Vietnamese
        Yemen|Yemeni,Yemenis
        Zambia|Zambian,Zambians
        Zimbabwe|Zimbabwean,Zimbabweans
        """;

    private static readonly FrozenDictionary<string, Entry> Entries = Read();

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> ByWords =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="words">One word or a few, in the case in which they stand in the text ("us" is not the US).</param>
    /// <param name="isAdjective">True for "Belarusian" and "Belarusians", false for "Belarus".</param>
    public static string? Named(ReadOnlySpan<char> words, out bool isAdjective)
    {
        var found = ByWords.TryGetValue(words, out var entry);
        isAdjective = found && entry.IsAdjective;
        return found ? entry.Country : null;
    }

    public static bool IsName(ReadOnlySpan<char> words) => Named(words, out var isAdjective) is not null && !isAdjective;

    public static bool IsAdjective(ReadOnlySpan<char> words) => Named(words, out var isAdjective) is not null && isAdjective;

    private static FrozenDictionary<string, Entry> Read()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('|');
            var names = parts[0].Split(',');
            foreach (var name in names)
                entries[name] = new Entry(names[0], IsAdjective: false);
            foreach (var adjective in parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries))
                entries[adjective] = new Entry(names[0], IsAdjective: true);
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private readonly record struct Entry(string Country, bool IsAdjective);
}
