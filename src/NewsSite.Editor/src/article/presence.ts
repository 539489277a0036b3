import { timeOf } from '../page/times';
import type { ArticleForm } from './articleForm';
import { freshName } from './localCopy';

const everyMilliseconds = 4_000;

/** While the page is hidden; browsers allow no more there in the end, and the server knows. */
const hiddenMilliseconds = 60_000;

interface Presence {
  readonly people: readonly { readonly name: string; readonly editing: boolean }[];
  readonly version: number;
  /** Who saved last since the page was opened, and when; null when nobody did. */
  readonly savedBy?: string | null;
  readonly savedUtc?: string | null;
}

/** Who else has the article open and who saved it meanwhile, asked for seldom while the page is hidden; the server is told when it is left. */
export function showPresence(form: ArticleForm, place: HTMLElement): void {
  place.setAttribute('role', 'status');
  const address = `/newsroom/articles/${encodeURIComponent(form.article)}/presence`;
  const from = encodeURIComponent(freshName());
  let running = false;
  let asked = -Infinity;
  // A page that is left becomes hidden as well; that must not reach the server after the leaving.
  let left = false;
  const ask = async () => {
    if (running || left) return;
    running = true;
    asked = performance.now();
    const hidden = document.visibilityState !== 'visible';
    try {
      const response = await fetch(`${address}?version=${encodeURIComponent(form.version)}&from=${from}&hidden=${hidden}`, {
        headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(everyMilliseconds),
      });
      if (response.ok) show(await response.json() as Presence);
    } catch {
      // The state line says it when there is no connection.
    } finally {
      running = false;
      // It was hidden or shown meanwhile: the server counts with another pause now.
      if (hidden !== (document.visibilityState !== 'visible')) void ask();
    }
  };
  const show = (presence: Presence) => {
    const others = presence.people.map(({ name, editing }) => `${name} ${editing ? 'is editing' : 'is reading'}.`);
    if (presence.savedBy && presence.savedUtc) others.push(`${presence.savedBy} saved a newer version at ${timeOf(presence.savedUtc)}. Saving merges both.`);
    const said = others.join(' ');
    if (place.textContent !== said) place.textContent = said;
  };
  void ask();
  setInterval(() => {
    if (document.visibilityState === 'visible' || performance.now() - asked >= hiddenMilliseconds) void ask();
  }, everyMilliseconds);
  document.addEventListener('visibilitychange', () => void ask());
  window.addEventListener('pagehide', () => {
    left = true;
    navigator.sendBeacon(`${address}?handler=Leave&from=${from}`, form.proof());
  });
  // The page came back from the browser's cache.
  window.addEventListener('pageshow', event => {
    if (!event.persisted) return;
    left = false;
    void ask();
  });
}
