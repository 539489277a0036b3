import { el } from '../page/dom';
import { nextPlace, placeAt, placeOf, putAt, sayPlace, type Part, type Place } from './places';

/**
 * Arranges a front in the page (`form[data-front]`): containers and placed articles are dragged by a handle, or moved from the
 * keyboard (Space takes and drops, arrows move, Escape puts back), or stepwise by their buttons. The order of the hidden fields
 * is what is sent, so moving an element is all there is to do; nothing is saved before the form is.
 */
export function arrangeFront(form: HTMLFormElement): void {
  const said = form.querySelector<HTMLElement>('[data-front-said]');
  const state = form.querySelector<HTMLElement>('[data-front-state]');
  let isUnsaved = form.dataset.unsaved === 'yes';
  let held: { part: Part; from: Place } | null = null;

  const say = (message: string) => {
    if (said) said.textContent = message;
  };
  const changed = () => {
    isUnsaved = true;
    if (state) state.textContent = 'Not saved yet';
  };
  const move = (part: Part, place: Place | null, atEnd: string) => {
    if (place) {
      putAt(part, place);
      changed();
    }
    say(place ? `${part.dataset.name}: ${sayPlace(part)}` : atEnd);
  };
  const take = (part: Part) => {
    held = { part, from: placeOf(part) };
    part.classList.add('moving');
  };
  const drop = (message: string) => {
    held?.part.classList.remove('moving');
    held?.part.querySelector('.grab')?.setAttribute('aria-pressed', 'false');
    held = null;
    say(message);
  };
  const putBack = () => {
    if (!held) return;
    const { part, from } = held;
    // Let go first: an element that is moved in the page loses the focus, which drops what is held.
    drop('');
    putAt(part, from);
    part.querySelector<HTMLElement>('.grab')?.focus();
    say(`${part.dataset.name} is back where it was.`);
  };

  const addHandle = (part: Part) => {
    // Not a button: Firefox drags none.
    const grab = el('span', { class: 'grab', role: 'button', tabindex: 0, draggable: 'true', 'aria-pressed': 'false', 'aria-label': `Take ${part.dataset.name}` }, '⠿');
    (part.querySelector(':scope > .container__head') ?? part).prepend(grab);
    grab.addEventListener('dragstart', event => {
      take(part);
      event.dataTransfer?.setData('text/plain', part.dataset.name ?? '');
      event.dataTransfer?.setDragImage(part, 0, 0);
    });
    grab.addEventListener('dragend', event => {
      if (event.dataTransfer?.dropEffect === 'none') putBack();
      else if (held) drop(`${part.dataset.name} dropped: ${sayPlace(part)}`);
    });
    grab.addEventListener('blur', () => held?.part === part && grab.getAttribute('aria-pressed') === 'true' && drop(`${part.dataset.name} dropped: ${sayPlace(part)}`));
    grab.addEventListener('keydown', event => {
      const isHeld = held?.part === part;
      const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp' | 'ArrowDown'];
      if (event.key === ' ' || event.key === 'Enter') {
        if (isHeld) drop(`${part.dataset.name} dropped: ${sayPlace(part)}`);
        else {
          take(part);
          grab.setAttribute('aria-pressed', 'true');
          say(`${part.dataset.name} taken, ${sayPlace(part)}. Arrows move it, Space drops it, Escape puts it back.`);
        }
      } else if (isHeld && event.key === 'Escape') putBack();
      else if (isHeld && by) {
        const from = held;
        // Moving an element in the page takes the focus from it, which would drop it.
        held = null;
        move(part, nextPlace(part, by), by < 0 ? 'It is the first already.' : 'It is the last already.');
        grab.focus();
        held = from;
        grab.scrollIntoView({ block: 'nearest' });
      } else return;
      event.preventDefault();
    });
  };

  for (const part of form.querySelectorAll<HTMLElement>('[data-container], [data-slot]')) addHandle(part);
  form.addEventListener('dragover', event => {
    if (!held || !(event.target instanceof Element)) return;
    const place = placeAt(held.part, event.target, event.clientY);
    event.preventDefault();
    if (place && place.before !== held.part && (place.list !== held.part.parentElement || place.before !== held.part.nextElementSibling)) move(held.part, place, '');
  });
  form.addEventListener('drop', event => event.preventDefault());
  form.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null;
    const part = button?.closest<HTMLElement>('[data-slot], [data-container]');
    if (!button || !part) return;
    event.preventDefault();
    if (button.dataset.step === 'remove') {
      const next = part.nextElementSibling ?? part.previousElementSibling ?? part.parentElement?.closest('[data-container]');
      part.remove();
      changed();
      say(`${part.dataset.name} removed. Nothing is saved yet.`);
      next?.querySelector<HTMLElement>('.grab')?.focus();
    } else {
      const by = button.dataset.step === 'up' ? -1 : 1;
      move(part, nextPlace(part, by), by < 0 ? 'It is the first already.' : 'It is the last already.');
      button.focus();
    }
  });
  form.addEventListener('input', event => {
    if (event.target instanceof Element && !event.target.matches('[data-place]')) changed();
  });
  form.addEventListener('submit', () => (isUnsaved = false));
  window.addEventListener('beforeunload', event => isUnsaved && event.preventDefault());
}
