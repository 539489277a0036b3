using System.Buffers;

namespace NewsSite.Feeds;

/// <summary>One format of feeds.</summary>
internal interface IFeedWriter
{
    /// <summary>With its dot.</summary>
    string Extension { get; }

    string ContentType { get; }

    void Write(Feed feed, IBufferWriter<byte> body);
}
