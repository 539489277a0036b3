using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSite.BrowserTests.Browsing;

/// <summary>Questions put to an open page. Each answers with what is wrong, one sentence each; nothing means well.</summary>
internal static class PageCheck
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>One h1, one main, a title and a language; what is marked as hidden is not seen.</summary>
    public static async Task<IEnumerable<string>> StructureAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => [
          ...["h1", "main"].map(name => [name, document.querySelectorAll(name).length])
            .filter(([, count]) => count !== 1).map(([name, count]) => `${count} times ${name}`),
          ...(document.title.trim() ? [] : ["no title"]),
          ...(document.documentElement.lang ? [] : ["no language"]),
          ...[...document.querySelectorAll("[hidden]")].filter(e => getComputedStyle(e).display !== "none")
            .map(e => `hidden and seen: ${e.outerHTML.slice(0, 100)}`),
        ]
        """);

    /// <summary>Nothing makes the page wider than the window.</summary>
    public static async Task<IEnumerable<string>> SidewaysAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const wide = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 1);
          return [`${document.documentElement.scrollWidth} px wide in a window of ${width} px: `
            + wide.slice(0, 3).map(e => e.outerHTML.slice(0, 80)).join(" … ")];
        }
        """);

    /// <summary>A frame in which no script runs would never answer; what is shown in one is a page that is visited by itself.</summary>
    private static readonly AxeRunContext OutsideFrames = new() { Exclude = [new AxeSelector("iframe[sandbox]")] };

    /// <summary>WCAG 2.2 AA and axe's best practices.</summary>
    public static async Task<IEnumerable<string>> AccessibilityAsync(IPage page)
    {
        var result = await page.RunAxe(OutsideFrames, Rules);
        return result.Violations.Select(violation =>
            $"{violation.Id}: {string.Join(" … ", violation.Nodes.Take(3).Select(node => $"{node.Html} {Reason(node)}"))}");
    }

    private static string Reason(AxeResultNode node) =>
        string.Join(", ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));

    /// <summary>The first stop of the keyboard leads past the furniture to the story.</summary>
    public static async Task<IEnumerable<string>> SkipLinkAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        var target = await page.EvaluateAsync<string?>("""
            () => {
              const link = document.activeElement, box = link.getBoundingClientRect();
              const shown = box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0;
              return link.matches("a[href^='#']") && shown ? link.hash : null;
            }
            """);
        if (target is null)
            return ["the first stop is no visible link to a part of the page"];

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>("""
            hash => {
              const main = document.querySelector("main"), target = document.getElementById(hash.slice(1));
              if (!target || !(target === main || main.contains(target) || target.contains(main)))
                return [`${hash} is not the main part`];
              const follows = e => main.contains(e) || (main.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
              const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
              return stops.some(follows) && !follows(document.activeElement) ? ["the next stop is before the main part"] : [];
            }
            """, target);
    }

    /// <summary>What is wrong with where the focus is, "end" where it is nowhere.</summary>
    private const string Focus = """
        () => {
          const now = document.activeElement;
          if (!now || now === document.body) return "end";
          now.scrollIntoView({ block: "nearest", behavior: "instant" });
          const style = getComputedStyle(now), box = now.getClientRects()[0] ?? now.getBoundingClientRect();
          const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const name = now.outerHTML.slice(0, 100);
          if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) return `no outline: ${name}`;
          if (!at || !(now.contains(at) || at.contains(now))) return `covered or out of sight: ${name}`;
          return null;
        }
        """;

    /// <summary>What has the focus can be seen: outlined, in the window, covered by nothing.</summary>
    public static async Task<IEnumerable<string>> FocusedAsync(IPage page) => await page.EvaluateAsync<string?>(Focus) switch
    {
        null => [],
        "end" => ["nothing has the focus"],
        var complaint => [complaint],
    };

    /// <summary>Each of the first stops of the keyboard can be seen: outlined, in the window, covered by nothing.</summary>
    public static async Task<IEnumerable<string>> FocusAsync(IPage page, int stops = 40)
    {
        var complaints = new List<string>();
        for (var stop = 0; stop < stops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var complaint = await page.EvaluateAsync<string?>(Focus);
            if (complaint == "end")
                break;
            if (complaint is not null)
                complaints.Add(complaint);
        }

        return complaints;
    }

    /// <summary>
    /// Does to every element what a reader might do, so that a handler or a script address that got into the page runs,
    /// and names the ones it finds. Links to other pages are not followed.
    /// </summary>
    public static async Task<IEnumerable<string>> HandlersAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const complaints = [], addresses = ["href", "src", "action", "formaction", "data", "xlink:href", "srcdoc"];
          document.addEventListener("click", event => {
            if (event.target.closest("a, area")?.protocol?.startsWith("http")) event.preventDefault();
          }, true);
          document.addEventListener("submit", event => event.preventDefault(), true);
          for (const element of document.querySelectorAll("*")) {
            for (const { name, value } of element.attributes) {
              const isHandler = name.startsWith("on");
              const isScript = addresses.includes(name) && /^[\u0000-\u0020]*(javascript|vbscript|data:text)/i.test(value);
              if (isHandler || isScript) complaints.push(`${name}="${value}" on ${element.localName}`);
            }
            for (const type of ["pointerover", "mouseover", "focus", "focusin", "input", "toggle", "animationstart"])
              element.dispatchEvent(new Event(type));
            element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
          }
          return complaints;
        }
        """);

    /// <summary>On paper there is the headline and the main part.</summary>
    public static async Task<IEnumerable<string>> PaperAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        var complaints = new List<string>();
        foreach (var part in new[] { "h1", "main" })
        {
            if (!await page.Locator(part).First.IsVisibleAsync())
                complaints.Add($"no {part} on paper");
        }

        var pdf = await page.PdfAsync(new() { Format = "A4" });
        if (!pdf.AsSpan().StartsWith("%PDF"u8))
            complaints.Add("cannot be printed");
        return complaints;
    }
}
