import { button, el, freshId } from '../page/dom';
import { fetchList, Suggestions } from '../page/suggest';
import { offerNames } from './names';

/**
 * Makes tokens of a list typed with commas or semicolons. The input stays the field of the form and holds the list; a
 * name that no topic has yet makes one when the article is saved.
 */
export function makeTokens(field: HTMLInputElement): void {
  const label = field.labels?.[0];
  const name = label?.textContent?.trim() || field.getAttribute('aria-label') || 'Topics';
  const input = el('input', { id: freshId('topic'), type: 'text', 'aria-label': `Add to ${name}` });
  const tokens = el('ul', { class: 'tokens', 'aria-label': name });
  const status = el('span', { role: 'status', class: 'visually-hidden' });
  const box = el('div', { class: 'token-field' }, tokens, input, status);
  let topics: string[] = [];

  const add = (typed: string) => {
    const added = split(typed).filter((topic, i, all) => !has(topics, topic) && !has(all.slice(0, i), topic));
    input.value = '';
    if (added.length > 0) change([...topics, ...added], `${added.join(', ')} added`);
  };
  const remove = (topic: string) => {
    change(topics.filter(one => one !== topic), `${topic} removed`);
    input.focus();
  };
  const change = (next: string[], said: string) => {
    topics = next;
    status.textContent = said;
    field.value = join(topics);
    show();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const show = () => tokens.replaceChildren(...topics.map(topic => el(
    'li', {}, topic, ' ', removal(topic, () => remove(topic)),
  )));
  const read = () => {
    topics = split(field.value);
    show();
  };

  const suggestions = new Suggestions<string>(
    input, 'Topics',
    async query => (await fetchList<{ name: string }>('/newsroom/find/topics', query)).filter(({ name: found }) => !has(topics, found)).map(({ name: found }) => ({ value: found, text: found })),
    ({ value }) => add(join([value])),
  );
  input.addEventListener('keydown', event => {
    const last = topics.at(-1);
    if ((event.key === 'Enter' || event.key === ',' || event.key === ';') && !event.isComposing && (event.key !== 'Enter' || input.value.trim() !== '')) {
      event.preventDefault();
      suggestions.close();
      add(input.value);
    } else if (event.key === 'Backspace' && input.value === '' && last !== undefined) remove(last);
  });
  input.addEventListener('paste', () => setTimeout(() => /[,;\n]/.test(input.value) && add(input.value)));
  // What was typed and not finished belongs to the article as well.
  input.addEventListener('blur', () => add(input.value));
  field.addEventListener('newsroom:filled', read);
  box.append(suggestions.list);
  field.hidden = true;
  field.after(box);
  if (label) label.htmlFor = input.id;
  // The input has no name, so its own events are none of the form's.
  input.addEventListener('input', event => event.stopPropagation());
  read();
  const suggested = field.form?.querySelector<HTMLElement>('[data-suggested-topics]');
  if (suggested) offerNames(suggested, add);
}

/** Its sign is drawn by the style sheet. */
function removal(topic: string, remove: () => void): HTMLButtonElement {
  const shown = button('', remove);
  shown.append(el('span', { class: 'visually-hidden' }, `Remove ${topic}`));
  return shown;
}

/** Semicolons part names, so that a name may hold a comma; without any, commas do. The server reads and writes it alike. */
export function split(list: string): string[] {
  return list.split(/[;\n]/.test(list) ? /[;\n]/ : ',').map(topic => topic.trim().replace(/\s+/g, ' ')).filter(topic => topic !== '');
}

export function join(topics: readonly string[]): string {
  const [only, second] = topics;
  return only?.includes(',') && second === undefined ? `${only};` : topics.join('; ');
}

function has(topics: readonly string[], topic: string): boolean {
  return topics.some(one => one.localeCompare(topic, undefined, { sensitivity: 'base' }) === 0);
}
