import { el } from '../page/dom';

/** The fields that say nothing about the article. */
const furniture = new Set(['__RequestVerificationToken', 'Version', 'KeptAs', 'AutosaveAs', 'AutosaveOver']);

export type Field = readonly [name: string, value: string];

/** The form of one article, as the page contract has it. */
export class ArticleForm {
  constructor(readonly element: HTMLFormElement) {}

  get article(): string {
    return this.element.dataset.article ?? '';
  }

  /** Who is writing. */
  get staff(): string {
    return this.element.dataset.staff ?? '';
  }

  /** The version that the text started from. */
  get version(): string {
    return this.hidden('Version')?.value ?? '';
  }

  set version(version: string) {
    const field = this.hidden('Version');
    if (field) field.value = version;
  }

  set token(token: string) {
    const field = this.hidden('__RequestVerificationToken');
    if (field) field.value = token;
  }

  /** That a request comes from this page, and nothing else. */
  proof(): URLSearchParams {
    return new URLSearchParams({ __RequestVerificationToken: this.hidden('__RequestVerificationToken')?.value ?? '' });
  }

  /** Under which name this browser keeps what the form sends; the server says it back. */
  set keptAs(name: string) {
    let field = this.hidden('KeptAs');
    if (!field) this.element.append(field = el('input', { type: 'hidden', name: 'KeptAs' }));
    field.value = name;
  }

  /** The next text to be kept is a later one of this page's, whichever reaches the server first. */
  nameNextAutosave(): void {
    const field = this.hidden('AutosaveAs');
    if (field) field.value = field.value.replace(/\d+$/, number => String(Number(number) + 1));
  }

  /** The name of the copy that the form came back with, unsaved. */
  get holds(): string {
    return this.element.dataset.holds ?? '';
  }

  /** What a normal submit would send, with the line endings that a text area has within scripts. */
  body(): URLSearchParams {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.element)) if (typeof value === 'string') body.append(name, value);
    return body;
  }

  /** What of it somebody wrote. */
  fields(): Field[] {
    return [...this.body()].filter(([name]) => !furniture.has(name));
  }

  /** A change, told by the field. */
  onChange(changed: () => void): void {
    this.element.addEventListener('input', changed);
    this.element.addEventListener('change', changed);
  }

  /** Fills the fields in; those with several values (check boxes, lists) get all of theirs. */
  fill(fields: readonly Field[]): void {
    const values = new Map<string, string[]>();
    for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
    const turns = new Map<string, number>();
    for (const field of this.element.elements) {
      if (!('name' in field) || typeof field.name !== 'string' || furniture.has(field.name)) continue;
      const given = values.get(field.name) ?? [];
      if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) field.checked = given.includes(field.value);
      else if (field instanceof HTMLSelectElement) for (const option of field.options) option.selected = given.includes(option.value);
      else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
        const turn = turns.get(field.name) ?? 0;
        turns.set(field.name, turn + 1);
        const value = given[turn];
        if (field instanceof HTMLInputElement && (field.type === 'file' || field.type === 'submit' || field.type === 'button')) continue;
        if (value !== undefined) field.value = value;
      } else continue;
      field.dispatchEvent(new CustomEvent('newsroom:filled'));
    }
    this.element.dispatchEvent(new Event('input'));
  }

  private hidden(name: string): HTMLInputElement | null {
    return this.element.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }
}

/** The same article, said in the same words. */
export function sameFields(one: readonly Field[], other: readonly Field[]): boolean {
  const comparable = (fields: readonly Field[]) => JSON.stringify(fields.map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')]));
  return comparable(one) === comparable(other);
}
