import type { ArticleForm } from './articleForm';

const everyMilliseconds = 4_000;

interface Presence {
  readonly people: readonly { readonly name: string; readonly editing: boolean }[];
  readonly version: number;
  readonly savedBy?: string | null;
}

/** Who else has the article open, asked for while the page is seen. */
export function showPresence(form: ArticleForm, place: HTMLElement): void {
  place.setAttribute('role', 'status');
  let running = false;
  const ask = async () => {
    if (running || document.visibilityState !== 'visible') return;
    running = true;
    try {
      const response = await fetch(`/newsroom/articles/${encodeURIComponent(form.article)}/presence`, {
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
    if (Number(form.version) > 0 && presence.version > Number(form.version))
      others.push(`${presence.savedBy ?? 'Somebody else'} saved version ${presence.version} meanwhile; yours started from version ${form.version}. Saving merges both.`);
    const said = others.join(' ');
    if (place.textContent !== said) place.textContent = said;
  };
  void ask();
  setInterval(() => void ask(), everyMilliseconds);
  document.addEventListener('visibilitychange', () => void ask());
}
