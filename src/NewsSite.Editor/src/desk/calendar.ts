import { el } from '../page/dom';

/**
 * Moves an item of the calendar to another day: dragged, or chosen with Enter or Space and moved with the arrows. An item
 * is `[data-calendar-item]` in a cell `[data-day=YYYY-MM-DD]` and has a form of its own whose `[name=Day]` is set and
 * which is then submitted; without script that form is filled in by hand.
 */
export function useCalendar(calendar: HTMLElement): void {
  const said = el('p', { role: 'status', class: 'visually-hidden' });
  calendar.append(said);
  let moving: HTMLElement | null = null;
  let day: HTMLElement | null = null;

  const aim = (cell: HTMLElement | null) => {
    day?.classList.remove('aimed-at');
    day = cell;
    day?.classList.add('aimed-at');
  };
  const stop = (message: string) => {
    moving?.classList.remove('moving');
    moving?.setAttribute('aria-pressed', 'false');
    moving = null;
    aim(null);
    said.textContent = message;
  };
  const start = (item: HTMLElement) => {
    moving = item;
    item.classList.add('moving');
    item.setAttribute('aria-pressed', 'true');
    aim(item.closest<HTMLElement>('[data-day]'));
    said.textContent = 'Arrows choose the day, Enter moves it there, Escape leaves it.';
  };

  for (const item of calendar.querySelectorAll<HTMLElement>('[data-calendar-item]')) {
    const handle = item.querySelector<HTMLElement>('[data-calendar-move]') ?? item;
    item.draggable = true;
    if (!handle.matches('button, a[href]')) {
      handle.tabIndex = 0;
      handle.setAttribute('role', 'button');
    }
    item.addEventListener('dragstart', event => {
      moving = item;
      event.dataTransfer?.setData('text/plain', item.textContent?.trim() ?? '');
    });
    item.addEventListener('dragend', () => stop(''));
    handle.addEventListener('keydown', event => {
      const isTake = event.key === 'Enter' || event.key === ' ';
      const days = { ArrowRight: forwards(calendar), ArrowLeft: -forwards(calendar), ArrowDown: 7, ArrowUp: -7 }[event.key];
      if (moving === item && days !== undefined) {
        const cell = dayAt(calendar, day?.dataset.day, days);
        if (cell) {
          aim(cell);
          cell.scrollIntoView?.({ block: 'nearest' });
          said.textContent = cell.getAttribute('aria-label') ?? cell.dataset.day ?? '';
        }
      } else if (moving === item && event.key === 'Escape') stop('Left where it was.');
      else if (moving === item && isTake) {
        const target = day;
        stop('');
        move(item, target);
      } else if (moving === null && (isTake || days !== undefined)) {
        start(item);
        if (days !== undefined) aim(dayAt(calendar, day?.dataset.day, days) ?? day);
      } else return;
      event.preventDefault();
    });
    handle.addEventListener('blur', () => {
      if (moving === item && !item.matches('[data-dragged]')) stop('');
    });
  }
  for (const cell of calendar.querySelectorAll<HTMLElement>('[data-day]')) {
    cell.addEventListener('dragover', event => {
      if (!moving) return;
      event.preventDefault();
      aim(cell);
    });
    cell.addEventListener('drop', event => {
      event.preventDefault();
      const item = moving;
      stop('');
      if (item) move(item, cell);
    });
  }
}

function move(item: HTMLElement, cell: HTMLElement | null): void {
  const form = item.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('[name=Day]');
  const day = cell?.dataset.day;
  if (!form || !field || day === undefined || item.closest<HTMLElement>('[data-day]')?.dataset.day === day) return;
  field.value = day;
  form.requestSubmit();
}

/** The cell so many days on; null when the calendar does not show that day. */
function dayAt(calendar: HTMLElement, from: string | undefined, days: number): HTMLElement | null {
  if (from === undefined) return null;
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return calendar.querySelector<HTMLElement>(`[data-day="${date.toISOString().slice(0, 10)}"]`);
}

function forwards(calendar: HTMLElement): number {
  return getComputedStyle(calendar).direction === 'rtl' ? -1 : 1;
}
