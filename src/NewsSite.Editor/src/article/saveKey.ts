/** Ctrl+S (⌘S) presses the button that says so, wherever on the page the focus is. */
export function saveByKey(form: HTMLFormElement): void {
  const save = form.querySelector<HTMLButtonElement>('button[aria-keyshortcuts="Control+S"]');
  if (!save) return;
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (event.repeat || document.querySelector('dialog[open]')) return;
    // What a field takes over when it is left is taken over first, as it is when the button is pressed.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    form.requestSubmit(save);
  });
}
