using NewsSite.Benchmarks;

var verb = args.FirstOrDefault();
if (verb == "import-rate")
    return await ImportRate.RunAsync(args[1..]);
if (verb == "demo-rate")
    return await DemoRate.RunAsync(args[1..]);
if (verb == "saves")
    return await Saves.RunAsync(args[1..]);
if (verb == "schedule")
    return await Schedule.RunAsync(args[1..]);
if (verb == "desk-lists")
    return await DeskLists.RunAsync(args[1..]);
if (verb == "related")
    return await Related.RunAsync(args[1..]);
if (verb == "search")
    return await Search.RunAsync(args[1..]);
if (verb == "merge")
    return await Merge.RunAsync(args[1..]);

await Console.Error.WriteLineAsync("Benchmarks: import-rate [--files N], demo-rate [--articles N], saves [--seconds N], schedule [--articles N] [--seconds N], desk-lists --data FOLDER, merge --data FOLDER, related --data FOLDER [--compare N], search [--articles N] [--keep FOLDER]");
return 2;
