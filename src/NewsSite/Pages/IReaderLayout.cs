namespace NewsSite.Pages;

/// <summary>What the layout of readers' pages asks of a page.</summary>
internal interface IReaderLayout
{
    PageHead Head { get; }

    /// <inheritdoc cref="ReaderPageModel.SectionSlug"/>
    string? SectionSlug { get; }
}
