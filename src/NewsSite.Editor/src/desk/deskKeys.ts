import { button, el } from '../page/dom';
import { showKeys } from '../story/keys';

const keys = [
  ['j / k', 'Next, previous line'], ['e or Enter', 'Open'], ['x', 'Tick'], ['a', 'Go to what to do with those ticked'],
  ['u', 'Go to Undo'], ['p', 'Go to publishing'], ['/', 'Go to the filter'], ['?', 'This list'],
] as const;

/**
 * Keys for the table of the desk (`[data-desk]`): each body row is a line, its first link opens it, its first check box
 * ticks it; `[data-desk-acts]`, `[data-desk-undo]`, `[data-desk-publish]` and `[data-desk-filter]` are where a, u, p and / lead.
 * A button under the table shows them.
 */
export function useDeskKeys(table: HTMLElement): void {
  document.addEventListener('keydown', event => {
    const target = event.target;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(target) || document.querySelector('dialog[open]')) return;
    const inTable = target instanceof Node && table.contains(target);
    // Enter on a button or a link elsewhere is theirs.
    if (event.key === 'Enter' && (!inTable || (target instanceof Element && target.closest('a, button')))) return;
    if (press(table, event.key)) event.preventDefault();
  });
  (table.closest('form') ?? table).after(el('p', { class: 'desk__keys' }, button('Keys', () => void listKeys(), { class: 'button button--quiet', 'aria-keyshortcuts': '?' })));
}

function press(table: HTMLElement, key: string): boolean {
  const lines = [...table.querySelectorAll<HTMLElement>('tbody tr')].filter(line => !line.hidden);
  const at = lines.findIndex(line => line.contains(document.activeElement) || line.classList.contains('at'));
  const line = lines[at];
  switch (key) {
    case 'j':
      return go(lines, Math.min(at + 1, lines.length - 1));
    case 'k':
      return go(lines, Math.max(at - 1, 0));
    case 'e':
    case 'Enter': {
      const link = line?.querySelector<HTMLAnchorElement>('a[href]');
      link?.click();
      return link !== null && link !== undefined;
    }
    case 'x': {
      const box = line?.querySelector<HTMLInputElement>('input[type=checkbox]');
      box?.click();
      return box !== null && box !== undefined;
    }
    case 'p':
      return focus(line?.querySelector('[data-desk-publish]') ?? document.querySelector('[data-desk-publish]'));
    case '/':
      return focus(document.querySelector('[data-desk-filter]'));
    case 'a':
      return focus(document.querySelector('[data-desk-acts]'));
    case 'u':
      return focus(document.querySelector('[data-desk-undo]'));
    case '?':
      void listKeys();
      return true;
    default:
      return false;
  }
}

function listKeys(): Promise<string> {
  return showKeys('Keys', keys);
}

function go(lines: readonly HTMLElement[], to: number): boolean {
  const line = lines[to];
  for (const other of lines) other.classList.toggle('at', other === line);
  return focus(line?.querySelector('a[href]') ?? null) || line !== undefined;
}

/** The element or the first field or button within it. */
function focus(place: Element | null): boolean {
  const target = place?.matches('a[href], input, select, textarea, button') ? place : place?.querySelector('input:not([type=hidden]), select, textarea, button, a[href]');
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  target.scrollIntoView?.({ block: 'nearest' });
  return true;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable
    || target.matches('textarea, select, [role=textbox], input:not([type=checkbox], [type=radio], [type=button], [type=submit])'));
}
