import { button, el, freshId } from '../page/dom';
import { fetchList, Suggestions } from '../page/suggest';

/** Completes a name from the list that the field's markup names; any other name may be typed. */
export function completeName(field: HTMLInputElement): void {
  const address = field.dataset.suggest;
  if (!address) return;
  const suggestions = new Suggestions<string>(
    field, field.labels?.[0]?.textContent?.trim() ?? 'Names',
    async query => (await fetchList<{ name: string }>(address, query)).map(({ name }) => ({ value: name, text: name })),
    ({ value }) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      suggestions.close();
    },
  );
  suggestions.placeAfter(field);
}

/** The same in each line of a text area of names; "Photos by" and the like before a name stays. */
export function completeLines(area: HTMLTextAreaElement): void {
  const address = area.dataset.suggest;
  if (!address) return;
  const line = () => {
    const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const end = area.value.indexOf('\n', start);
    const text = area.value.slice(start, end < 0 ? undefined : end);
    const prefix = /^\s*(photos by\s+)?/i.exec(text)?.[0] ?? '';
    return { from: start + prefix.length, to: start + text.length, name: text.slice(prefix.length) };
  };
  const suggestions = new Suggestions<string>(
    area, `Names for ${area.labels?.[0]?.textContent?.trim() ?? 'this field'}`,
    async query => (await fetchList<{ name: string }>(address, query)).filter(({ name }) => name !== query).map(({ name }) => ({ value: name, text: name })),
    ({ value }) => {
      const { from, to } = line();
      area.setRangeText(value, from, to, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
      suggestions.close();
    },
    () => line().name,
  );
  suggestions.placeAfter(area);
}

/** Beneath the background: finds an earlier article of ours by its headline and puts its address on a line of its own. */
export function findEarlier(area: HTMLTextAreaElement): void {
  if (area.dataset.earlier !== 'yes') return;
  const input = el('input', { id: freshId('earlier'), type: 'text' });
  const status = el('span', { role: 'status', class: 'visually-hidden' });
  const suggestions = new Suggestions<{ headline: string; path: string }>(
    input, 'Our articles',
    async query => (await fetchList<{ headline: string; path: string; publishedOn: string }>('/newsroom/find/articles', query))
      .map(found => ({ value: found, text: found.headline, detail: found.publishedOn })),
    ({ value }) => {
      area.value = `${area.value.trimEnd()}\n${value.path}`.trimStart();
      input.value = '';
      status.textContent = `${value.headline} added`;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
  );
  // The input has no name, so its own events are none of the form's; Enter must not send the form.
  input.addEventListener('input', event => event.stopPropagation());
  input.addEventListener('keydown', event => event.key === 'Enter' && event.preventDefault());
  area.after(el('label', { for: input.id, class: 'field__hint' }, 'Find an earlier article by its headline'), input, suggestions.list, status);
}

/** Makes each name that the page suggests a button that adds it. */
export function offerNames(list: HTMLElement, add: (name: string) => void): void {
  for (const item of list.querySelectorAll('li')) {
    const name = item.textContent?.trim() ?? '';
    item.replaceChildren(button(name, () => {
      add(name);
      item.remove();
    }, { class: 'button button--quiet', 'aria-label': `Add ${name}` }));
  }
}
