import { timeOf } from '../page/times';
import type { ArticleForm } from './articleForm';
import { freshName } from './localCopy';

const everyMilliseconds = 4_000;

interface Presence {
  readonly people: readonly { readonly name: string; readonly editing: boolean }[];
  readonly version: number;
  /** Who saved last since the page was opened, and when; null when nobody did. */
  readonly savedBy?: string | null;
  readonly savedUtc?: string | null;
}

/** Who else has the article open and who saved it meanwhile, asked for while the page is seen; the server is told when it is left. */
export function showPresence(form: ArticleForm, place: HTMLElement): void {
  place.setAttribute('role', 'status');
  const address = `/newsroom/articles/${encodeURIComponent(form.article)}/presence`;
  const from = encodeURIComponent(freshName());
  let running = false;
  const ask = async () => {
    if (running || document.visibilityState !== 'visible') return;
    running = true;
    try {
      const response = await fetch(`${address}?version=${encodeURIComponent(form.version)}&from=${from}`, {
        headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(everyMilliseconds),
      });
      if (response.ok) show(await response.json() as Presence);
    } catch {
      // The state line says it when there is no connection.
    } finally {
      running = false;
    }
  };
  const show = (presence: Presence) => {
    const others = presence.people.map(({ name, editing }) => `${name} ${editing ? 'is editing' : 'has this open'}.`);
    if (presence.savedBy && presence.savedUtc) others.push(`${presence.savedBy} saved a newer version ${timeOf(presence.savedUtc)}. Saving merges both.`);
    const said = others.join(' ');
    if (place.textContent !== said) place.textContent = said;
  };
  void ask();
  setInterval(() => void ask(), everyMilliseconds);
  document.addEventListener('visibilitychange', () => void ask());
  window.addEventListener('pagehide', () => navigator.sendBeacon(`${address}?handler=Leave&from=${from}`, form.proof()));
  // The page came back from the browser's cache.
  window.addEventListener('pageshow', event => {
    if (event.persisted) void ask();
  });
}
