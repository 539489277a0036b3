namespace NewsSite.Demo.Drawing;

/// <summary>A picture that can be drawn in several versions.</summary>
/// <param name="Subjects">What scripts may ask for and get it.</param>
/// <param name="Draw">Cuts the plate; the dice decide the composition.</param>
internal sealed record Illustration(string[] Subjects, string AlternativeText, string Caption, Action<Plate, Dice> Draw)
{
    public static readonly Illustration[] All =
    [
        new(["parliament"], "A parliament with columns and a dome, people on its steps.", "The parliament in Aldersund.", InTown.Parliament),
        new(["hall", "parliament"], "A semicircle of seats, most of them taken, and a speaker at the desk.", "A sitting of the chamber.", InTown.Chamber),
        new(["skyline", "city"], "Tall buildings with lit windows on the far side of a river.", "Office buildings in the evening light.", InTown.Skyline),
        new(["street", "city"], "A street of gabled houses with people walking.", "A street in an old quarter.", InTown.Street),
        new(["town", "street"], "A small town with a church tower among roofs.", "A Kestrian town.", InTown.Town),
        new(["market"], "Market stalls with striped awnings and customers before them.", "A market square.", InTown.Market),
        new(["factory"], "A factory with saw-tooth roofs and smoking chimneys.", "Industry in the Upper Vale.", InTown.Factory),
        new(["bank"], "The columned front of a bank, people on the steps.", "The Bank of Kestria.", InTown.Bank),
        new(["harbour", "crane"], "A freighter in a harbour, houses and cranes behind it.", "A harbour on the Hollin Coast.", AtSea.Harbour),
        new(["crane"], "A row of harbour cranes above stacked containers.", "Cranes at a container quay.", AtSea.Cranes),
        new(["ship", "sea"], "A loaded freighter at sea, gulls above it.", "A freighter in the strait.", AtSea.Ship),
        new(["strait", "coast"], "Two ships in a strait and a lighthouse in front.", "The Marren Strait.", AtSea.Strait),
        new(["storm"], "Rain and high waves around a lighthouse.", "Heavy weather on the coast.", AtSea.Storm),
        new(["sailing"], "Three sailing boats on a broad bay.", "A regatta.", AtSea.Sailing),
        new(["sea"], "A shoal of fish above the sea floor.", "Life in the strait.", AtSea.Deep),
        new(["rowing"], "Two eights racing on a lake.", "Crews on Lake Orla.", AtSea.Rowing),
        new(["hills"], "Hills one behind another, with firs in front.", "The Northern Fells.", OnLand.Uplands),
        new(["fields"], "Ploughed fields with trees and a barn on the horizon.", "Fields in the Upper Vale.", OnLand.Fields),
        new(["coast"], "Steep cliffs above the sea.", "Cliffs in West March.", OnLand.Coast),
        new(["bridge", "river"], "A train on a stone bridge with arches.", "A railway bridge.", OnLand.Bridge),
        new(["train"], "A train passing through hills.", "A train in the north.", OnLand.Railway),
        new(["mast"], "A radio mast on a hill, rings around its top.", "A transmitter mast.", OnLand.Mast),
        new(["turbine", "sea"], "Wind turbines standing in the sea.", "Wind turbines off the coast.", OnLand.Turbines),
        new(["dig"], "A cut through layers of soil, a painted pot in the middle.", "An excavation.", OnLand.Dig),
        new(["stage", "theatre"], "A lit stage between heavy curtains, figures in the spotlight.", "On stage.", Indoors.Stage),
        new(["museum"], "Visitors before framed pictures.", "In the museum.", Indoors.Museum),
        new(["books"], "Three shelves full of books.", "On the shelves.", Indoors.Books),
        new(["music", "theatre"], "A cello, its bow, and notes.", "A cello.", Indoors.Music),
        new(["portrait"], "A head in profile, cut as a silhouette.", "A profile.", Indoors.Portrait),
        new(["documents"], "Printed sheets spread over a table, a pen on top.", "Files.", Indoors.Documents),
        new(["poster"], "A ballot paper going into a box.", "A ballot box.", Indoors.Ballot),
        new(["observatory"], "An observatory on a hill beneath circling stars.", "The observatory at Kelvarra.", AtWork.Observatory),
        new(["rocket"], "A rocket rising from clouds of smoke.", "A launch.", AtWork.Rocket),
        new(["laboratory"], "Flasks, test tubes and a microscope on a bench.", "In the laboratory.", AtWork.Laboratory),
        new(["server"], "An aisle between racks of computers, a person at its end.", "A computing centre.", AtWork.Servers),
        new(["robot"], "A robot arm above a conveyor belt with boxes.", "A robot arm.", AtWork.Robot),
        new(["chart"], "Bars and a rising line, coins in front.", "Figures.", AtWork.Chart),
        new(["flags"], "Seven flags in the wind, people beneath them.", "Flags of the council states in Verrinhaven.", AtWork.Flags),
        new(["stadium"], "A full stadium under floodlights.", "Under floodlights.", AtPlay.Stadium),
        new(["football", "stadium"], "A football in front of a goal.", "Before kick-off.", AtPlay.Football),
        new(["pitch", "football"], "Players on a striped pitch, seen from above.", "On the pitch.", AtPlay.Pitch),
        new(["track"], "Runners on a track before a full stand.", "On the track.", AtPlay.Track),
        new(["skiing"], "A skier below snowy peaks.", "Snow in the Northern Fells.", AtPlay.Skiing),
    ];
}
