/**
 * What the page says of a field's value, and asks about it, in a `[data-said-of="id of the field"]`: it holds for the value that
 * the page came with, so it is away while another stands there, and is not sent.
 */
export function goWithValue(said: HTMLElement): void {
  const field = document.getElementById(said.dataset.saidOf ?? '');
  if (!(field instanceof HTMLInputElement)) return;
  const look = () => {
    said.hidden = field.value !== field.defaultValue;
    for (const choice of said.querySelectorAll<HTMLInputElement>('input')) choice.disabled = said.hidden;
  };
  field.addEventListener('input', look);
  field.addEventListener('newsroom:filled', look);
}
