import { el, freshId } from '../page/dom';

/** Says beside a field how many characters are left of its advised length. Longer is allowed. */
export function showLength(field: HTMLInputElement | HTMLTextAreaElement): void {
  const advised = Number(field.dataset.lengthHint);
  if (!(advised > 0)) return;
  // Seen at once; spoken when typing pauses, or every key would be answered.
  const seen = el('span', { id: freshId('length'), class: 'length-hint', 'aria-hidden': 'true' });
  const spoken = el('span', { role: 'status', class: 'visually-hidden' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const left = advised - [...field.value].length;
    seen.textContent = left >= 0 ? `${left} left` : `${-left} over ${advised}`;
    seen.classList.toggle('over', left < 0);
    return left >= 0 ? `${left} characters left` : `${-left} characters over ${advised}`;
  };
  field.after(seen, spoken);
  const changed = () => {
    const said = show();
    clearTimeout(timer);
    timer = setTimeout(() => (spoken.textContent = said), 1_500);
  };
  field.addEventListener('input', changed);
  field.addEventListener('newsroom:filled', () => void show());
  show();
}
