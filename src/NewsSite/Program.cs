using NewsSite.Site.Shell;

return await Verbs.RunAsync(args);
