import { el } from '../page/dom';
import { fetchList, Suggestions } from '../page/suggest';

interface Placeable {
  readonly id: number;
  readonly headline: string;
  readonly section: string;
  readonly when: string;
}

/** Finds an article by words of its headline while they are typed, and places it: that saves the form, as its button would. */
export function placeByName(field: HTMLInputElement): void {
  const form = field.form;
  const container = field.dataset.place;
  if (!form || container === undefined) return;
  field.parentElement?.querySelector<HTMLElement>('[data-find]')?.setAttribute('hidden', '');
  const suggestions = new Suggestions<Placeable>(
    field, 'Articles',
    async query => (await fetchList<Placeable>('/newsroom/find/placeable', query)).map(found => (
      { value: found, text: found.headline || `Article ${found.id}`, detail: `${found.section}, ${found.when}` })),
    ({ value }) => {
      const place = el('button', { type: 'submit', name: 'Do', value: `place:${container}:${value.id}`, hidden: true });
      form.append(place);
      form.requestSubmit(place);
    },
  );
  // Enter must choose an article, not send the form.
  field.addEventListener('keydown', event => event.key === 'Enter' && event.preventDefault());
  field.after(suggestions.list);
}

/** Completes the name of the topic or story that fills a container. */
export function nameRule(field: HTMLInputElement): void {
  const rule = field.closest('[data-container]')?.querySelector<HTMLSelectElement>('[data-rule]');
  const suggestions = new Suggestions<string>(
    field, 'Names',
    async query => (await fetchList<{ name: string }>(`/newsroom/find/${rule?.value === 'Topic' ? 'topics' : 'stories'}`, query))
      .map(({ name }) => ({ value: name, text: name })),
    ({ value }) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      suggestions.close();
    },
  );
  field.after(suggestions.list);
}
