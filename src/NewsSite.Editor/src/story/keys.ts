import { ask, dialog, el } from '../page/dom';

const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** A key in ProseMirror's notation as aria-keyshortcuts wants it: "Control+Alt+2". */
export function ariaKey(key: string): string {
  return key.split(/-(?!$)/).map(part => (part === 'Mod' ? (isApple ? 'Meta' : 'Control') : part.length === 1 ? part.toUpperCase() : part)).join('+');
}

/** The same for people: "Ctrl+Alt+2". */
export function readableKey(key: string): string {
  return ariaKey(key).replace('Control', 'Ctrl').replace('Meta', '⌘').replace('Arrow', '');
}

/** Shows a list of keys and what they do. */
export function showKeys(heading: string, keys: readonly (readonly [key: string, does: string])[]): Promise<string> {
  const rows = keys.map(([key, does]) => el('tr', {}, el('th', { scope: 'row' }, el('kbd', {}, key)), el('td', {}, does)));
  return ask(dialog(heading, el('table', { class: 'keys' }, el('tbody', {}, ...rows)), el('p', {}, el('button', { autofocus: true }, 'Close'))));
}
