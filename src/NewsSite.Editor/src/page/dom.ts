type Attributes = Record<string, string | boolean | number | null | undefined>;

/** An element; a true attribute is an empty one, and false, null and undefined leave it out. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Attributes = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) element.setAttribute(attribute, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

export function button(text: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', press);
  return element;
}

let ids = 0;

/** An id that no other part of the script uses. */
export function freshId(purpose: string): string {
  return `newsroom-${purpose}-${++ids}`;
}

/**
 * Opens a dialog and answers with its return value, '' when it was left by Escape. It is taken out of the page
 * afterwards, and the focus goes back to where it was.
 */
export function ask(dialog: HTMLDialogElement): Promise<string> {
  const before = document.activeElement;
  document.body.append(dialog);
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(dialog.returnValue);
    }, { once: true });
    dialog.showModal();
  });
}

/** A dialog with a heading that names it; what is in the form decides the return value. */
export function dialog(heading: string, ...children: (Node | string)[]): HTMLDialogElement {
  const id = freshId('dialog');
  return el('dialog', { class: 'newsroom-dialog', 'aria-labelledby': id }, el('form', { method: 'dialog' }, el('h2', { id }, heading), ...children));
}
