import { el } from '../page/dom';
import type { ArticleForm } from './articleForm';

interface Item {
  readonly anchor: string;
  readonly isBlocking: boolean;
  readonly message: string;
  readonly passage?: string | null;
}

/** Asks what is missing from what was kept last, and says it in the place where the page listed it. */
export async function refreshChecklist(form: ArticleForm): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-checklist]');
  if (!place) return;
  try {
    const response = await fetch(`/newsroom/articles/${encodeURIComponent(form.article)}/checklist`, {
      headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store',
    });
    if (response.ok) place.replaceChildren(...lines(await response.json() as Item[]));
  } catch {
    // The list stays as it was; the state line says it when there is no connection.
  }
}

function lines(items: readonly Item[]): HTMLElement[] {
  if (items.length === 0) return [el('p', { class: 'checklist__done' }, 'Nothing is missing.')];
  return [el('ul', {}, ...items.map(item => el(
    'li', { class: item.isBlocking ? 'checklist__item checklist__item--blocking' : 'checklist__item' },
    el('a', { href: item.anchor }, el('span', { class: 'visually-hidden' }, item.isBlocking ? 'Needed: ' : 'Advice: '), item.message),
    ...(item.passage ? [el('q', {}, item.passage)] : []),
  )))];
}
