using NewsSite.Benchmarks;

var verb = args.FirstOrDefault();
if (verb == "import-rate")
    return await ImportRate.RunAsync(args[1..]);

await Console.Error.WriteLineAsync("Benchmarks: import-rate [--files N]");
return 2;
