import { button, el } from '../page/dom';
import { choosePicture } from './pictureDialog';

/** A field that holds the number of a picture: it is chosen by looking, and shown. Without script the number is typed. */
export function pickByLooking(field: HTMLInputElement): void {
  const box = field.closest<HTMLElement>('[data-picture-field]') ?? field.parentElement;
  if (!box || field.disabled || field.closest('fieldset:disabled')) return;
  const given = { value: field.value, shown: [...box.querySelectorAll<HTMLElement>('[data-picture-shown]')] };
  const shown = el('div', { class: 'picture-field__chosen' });
  const status = el('span', { role: 'status', class: 'visually-hidden' });
  const change = (value: string, said: string, ...look: Node[]) => {
    field.value = value;
    shown.replaceChildren(...look);
    remove.hidden = value === '';
    status.textContent = said;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const choose = button('Choose picture…', () => void choosePicture().then(picture => {
    if (picture) change(String(picture.id), `${picture.name} chosen`, figureOf(picture.thumbnail, picture.alternativeText, picture.name));
  }), { class: 'button' });
  const remove = button('Remove', () => {
    change('', 'Picture removed');
    choose.focus();
  }, { class: 'button' });
  const show = () => {
    remove.hidden = field.value === '';
    shown.replaceChildren(...(field.value === given.value ? given.shown : field.value === '' ? [] : [el('p', {}, `Picture ${field.value} of the library`)]));
  };

  // Links to the field, such as those of the checklist, lead to what stands in its place.
  const problem = box.querySelector(`[id="${field.id}-problem"]`);
  if (problem) choose.setAttribute('aria-describedby', problem.id);
  const labels = [...field.labels ?? []];
  for (const part of [field, ...labels, ...box.querySelectorAll<HTMLElement>(`[id="${field.id}-hint"]`)]) part.hidden = true;
  for (const label of labels) label.htmlFor = '';
  choose.id = field.id;
  field.removeAttribute('id');
  field.after(shown, el('p', { class: 'picture-field__ways' }, choose, ' ', remove), status);
  field.addEventListener('newsroom:filled', show);
  show();
}

function figureOf(thumbnail: string, alternativeText: string, name: string): HTMLElement {
  return el('figure', { class: 'picture-field__shown' },
    ...(thumbnail === '' ? [] : [el('img', { src: thumbnail, alt: alternativeText, width: 240, height: 160 })]),
    el('figcaption', {}, name, el('br'), el('small', {}, alternativeText || 'Nobody has said yet what it shows.')));
}
