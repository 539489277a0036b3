using NewsSite.Site;

return await Verbs.RunAsync(args);
