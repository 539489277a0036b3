using NewsSite.Demo.Writing;

namespace NewsSite.Demo;

/// <summary>What one article is to be about, its headline and its address.</summary>
internal readonly record struct Assignment(
    int Number, Scenario Scenario, PlannedStory? Story, DateTime PublishedUtc, DateOnly Day, string Headline, string Slug);
