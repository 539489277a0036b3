namespace NewsSite.BrowserTests;

/// <summary>Text that a careless page would run. Each calls <c>alert</c>, so that a browser tells when it did.</summary>
internal static class HostileContent
{
    public static readonly IReadOnlyList<string> Texts =
    [
        // Elements in the text.
        "<script>alert(1)</script>",
        "<SCRIPT SRC=data:text/javascript,alert(1)></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)//",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text x=20 y=20>x</text></a></svg>",
        "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"data:text/html,<script>alert(1)</script>\">",
        "<details open ontoggle=alert(1)>x</details>",
        "<input autofocus onfocus=alert(1)>",
        "<video><source onerror=alert(1)></video>",
        "<form action=\"javascript:alert(1)\"><button>x</button></form>",
        "<style>@keyframes x{}</style><b style=\"animation-name:x\" onanimationstart=alert(1)>x</b>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<base href=\"javascript:alert(1)//\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<x/onclick=alert(1)>x",

        // Ways out of an attribute, an element or a script.
        "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "\" onfocus=\"alert(1)\" autofocus=\"",
        "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "--><script>alert(1)</script>",
        "]]><script>alert(1)</script>",
        "{{constructor.constructor('alert(1)')()}}",
        "\u2028alert(1)\u2029</script><script>alert(1)</script>",

        // Markdown.
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#x0A;script:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](\u0001javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:alert(1))",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x\" onerror=\"alert(1)](x)",
        "[x](/ \"\" onmouseover=\"alert(1)\")",
        "[x]: javascript:alert(1)\n\n[x]",
        "x {onmouseover=alert(1)}",
        "```<img src=x onerror=alert(1)>\n```",
        "`<img src=x onerror=alert(1)>`",
        "| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |",
        "[^1]\n\n[^1]: <img src=x onerror=alert(1)>",

        // Addresses of sources.
        "javascript:alert(1)",
        "https://example.org/\"onmouseover=\"alert(1)",
        "data:text/html,<script>alert(1)</script>",
    ];
}
