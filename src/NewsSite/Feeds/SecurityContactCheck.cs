using Microsoft.Extensions.Options;
using NewsSite.Site;

namespace NewsSite.Feeds;

/// <summary>RFC 9116 wants an address that a program can follow, not a name.</summary>
internal sealed class SecurityContactCheck : IValidateOptions<SiteOptions>
{
    private static readonly string[] Schemes = [Uri.UriSchemeMailto, Uri.UriSchemeHttps, "tel"];

    public ValidateOptionsResult Validate(string? name, SiteOptions options) =>
        options.SecurityContact is not { } contact || (contact.IsAbsoluteUri && Schemes.Contains(contact.Scheme))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Site:SecurityContact is \"{contact.OriginalString}\"; write it as mailto:security@example.org or https://…");
}
