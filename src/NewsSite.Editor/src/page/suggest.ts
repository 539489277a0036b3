import { el, freshId } from './dom';

/** One line of a list of suggestions. */
export interface Suggestion<T> {
  readonly value: T;
  readonly text: string;
  readonly detail?: string;
}

/**
 * Turns an input into a combobox with a list beneath (the ARIA authoring practices' pattern): arrows choose, Enter
 * takes, Escape closes. The focus stays in the input. A text area stays a text box, which cannot say whether its list is
 * open: how much was found is said aloud instead.
 */
export class Suggestions<T> {
  readonly list: HTMLUListElement;
  private readonly spoken = el('span', { role: 'status', class: 'visually-hidden' });
  private shown: readonly Suggestion<T>[] = [];
  private active = -1;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param find Answers with what fits; an empty query is not asked.
   * @param query What of the input's value to look for.
   */
  constructor(
    private readonly input: HTMLInputElement | HTMLTextAreaElement,
    label: string,
    private readonly find: (query: string) => Promise<readonly Suggestion<T>[]>,
    private readonly take: (suggestion: Suggestion<T>) => void,
    private readonly query: () => string = () => input.value,
  ) {
    this.list = el('ul', { id: freshId('suggestions'), role: 'listbox', class: 'suggestions', 'aria-label': label, hidden: true });
    input.setAttribute('aria-autocomplete', 'list');
    if (input instanceof HTMLInputElement) {
      input.setAttribute('role', 'combobox');
      input.setAttribute('aria-expanded', 'false');
    } else input.setAttribute('aria-haspopup', 'listbox');
    input.setAttribute('aria-controls', this.list.id);
    input.autocomplete = 'off';
    input.addEventListener('input', () => this.askSoon());
    (input as HTMLElement).addEventListener('keydown', event => this.key(event));
    input.addEventListener('blur', () => this.close());
    // The focus must not leave the input before the click arrives.
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) this.takeAt([...this.list.children].indexOf(option));
    });
  }

  /** Puts the list into the page. */
  placeAfter(element: Element): void {
    element.after(this.list, this.spoken);
  }

  close(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.show([]);
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), 150);
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const query = this.query().trim();
    const found = query === '' ? [] : await this.find(query).catch(() => []);
    // A later question has its own answer, and nobody waits where the focus is not.
    if (turn === this.asked && document.activeElement === this.input) this.show(found);
  }

  private show(suggestions: readonly Suggestion<T>[]): void {
    this.shown = suggestions;
    this.list.replaceChildren(...suggestions.map(({ text, detail }) => el(
      'li', { id: freshId('option'), role: 'option', 'aria-selected': 'false' }, text, ...(detail ? [' ', el('small', {}, detail)] : []),
    )));
    this.list.hidden = suggestions.length === 0;
    if (this.input instanceof HTMLInputElement) this.input.setAttribute('aria-expanded', String(suggestions.length > 0));
    else this.spoken.textContent = suggestions.length === 0 ? '' : suggestions.length === 1 ? '1 suggestion' : `${suggestions.length} suggestions`;
    this.activate(-1);
  }

  private activate(index: number): void {
    this.active = index;
    [...this.list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = this.list.children[index];
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView?.({ block: 'nearest' });
    } else this.input.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    if (this.shown.length === 0 || event.isComposing) return;
    const turn = this.shown.length + 1;
    if (event.key === 'ArrowDown') this.activate((this.active + 2) % turn - 1);
    else if (event.key === 'ArrowUp') this.activate((this.active + turn) % turn - 1);
    else if (event.key === 'Enter' && this.active >= 0) this.takeAt(this.active);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private takeAt(index: number): void {
    const suggestion = this.shown[index];
    this.close();
    if (suggestion) this.take(suggestion);
  }
}

/** The server answers nobody who is signed out. */
export class SignedOut extends Error {}

/**
 * A list from the server.
 *
 * @throws SignedOut, or another error where no list comes back.
 */
export async function fetchList<T>(address: string, query: string): Promise<readonly T[]> {
  const response = await fetch(`${address}?q=${encodeURIComponent(query)}`, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  if (response.status === 401 || response.type === 'opaqueredirect') throw new SignedOut();
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return await response.json() as readonly T[];
}
