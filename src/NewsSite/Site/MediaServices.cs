using NewsSite.Articles.Pictures;
using NewsSite.Media;
using NewsSite.Media.Library;
using NewsSite.Media.Making;
using NewsSite.Media.Social;

namespace NewsSite.Site;

/// <summary>What the container holds of the library of pictures.</summary>
internal static class MediaServices
{
    public static void AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<MediaFolder>();
        services.AddSingleton<PictureProgram>();
        services.AddSingleton<Darkroom>();
        services.AddSingleton<RenditionSignal>();
        services.AddSingleton<RenditionPauses>();
        services.AddSingleton<MakeRenditions>();
        services.AddSingleton<SweepMedia>();
        services.AddSingleton<RenderAgain>();
        services.AddSingleton<SocialPictureReader>();
        services.AddSingleton<DrawSocialPicture>();
        services.AddSingleton<DrawSocialPictures>();
        services.AddHostedService<PictureLoop>();

        services.AddSingleton<ReceiveFile>();
        services.AddSingleton<KeepOriginal>();
        services.AddSingleton<AddPicture>();
        services.AddSingleton<PictureWork>();
        services.AddSingleton<SavePicture>();
        services.AddSingleton<ReplacePicture>();
        services.AddSingleton<DeletePicture>();
        services.AddSingleton<RetryPicture>();
        services.AddSingleton<PictureActs>();
        services.AddSingleton<LibraryReader>();
        services.AddSingleton<PictureReader>();
        services.AddSingleton<StatusReader>();
    }
}
