using NewsSite.Pages.LinkedData;
using NewsSite.Site.Identity;

namespace NewsSite.Pages;

/// <summary>The content API for people: what can be asked of it, and how.</summary>
internal sealed class ApiModel(IdentityReader identity) : ReaderPageModel
{
    public void OnGet()
    {
        Head = new PageHead("Content API", "Everything that is published here, for programs: what can be asked, and how.", "/api");
        Head = Head with { StructuredData = StandingPageData.Of("api", Head, identity.Current) };
    }
}
