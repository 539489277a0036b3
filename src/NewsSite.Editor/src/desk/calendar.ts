import { button, el } from '../page/dom';

/**
 * Moves an item of the calendar to another day: dragged, or with the arrows and Enter on its button. An item is
 * `[data-calendar-item]` in a cell `[data-day=YYYY-MM-DD]` and has a form of its own whose `[name=Day]` is set and which is
 * then submitted; what stands in its `[data-calendar-move="what it is"]` becomes the button. Without script the form is
 * filled in by hand.
 */
export function useCalendar(calendar: HTMLElement): void {
  const said = el('p', { role: 'status', class: 'visually-hidden' });
  calendar.append(said);
  for (const place of calendar.querySelectorAll<HTMLElement>('[data-calendar-item] [data-calendar-move]')) {
    const item = place.closest<HTMLElement>('[data-calendar-item]');
    if (item) new CalendarItem(calendar, item, place, said);
  }
}

class CalendarItem {
  private readonly handle: HTMLButtonElement;
  private isMoving = false;
  private day: HTMLElement | null = null;

  constructor(private readonly calendar: HTMLElement, private readonly item: HTMLElement, place: HTMLElement, private readonly said: HTMLElement) {
    this.handle = button('', () => (this.isMoving ? this.drop() : this.take()), { class: 'planned__handle', 'aria-pressed': 'false' });
    this.handle.append(...place.childNodes, el('span', { class: 'visually-hidden' }, ` Move ${place.dataset.calendarMove ?? ''}`));
    place.append(this.handle);
    this.handle.addEventListener('keydown', event => {
      if (this.press(event.key)) event.preventDefault();
    });
    this.handle.addEventListener('blur', () => this.leave(''));
    this.useDrag();
  }

  private press(key: string): boolean {
    const days = { ArrowRight: forwards(this.calendar), ArrowLeft: -forwards(this.calendar), ArrowDown: 1, ArrowUp: -1 }[key];
    if (days !== undefined) {
      if (!this.isMoving) this.take();
      this.aim(dayAt(this.calendar, this.day?.dataset.day, days) ?? this.day);
      this.said.textContent = this.day?.getAttribute('aria-label') ?? this.day?.dataset.day ?? '';
      return true;
    }
    if (key !== 'Escape' || !this.isMoving) return false;
    this.leave('Left where it was.');
    return true;
  }

  private take(): void {
    this.isMoving = true;
    this.item.classList.add('moving');
    this.handle.setAttribute('aria-pressed', 'true');
    this.aim(this.item.closest<HTMLElement>('[data-day]'));
    this.said.textContent = 'Arrows choose the day, Enter moves it there, Escape leaves it.';
  }

  private leave(message: string): void {
    if (!this.isMoving) return;
    this.isMoving = false;
    this.item.classList.remove('moving');
    this.handle.setAttribute('aria-pressed', 'false');
    this.aim(null);
    this.said.textContent = message;
  }

  private drop(): void {
    const day = this.day?.dataset.day;
    this.leave('');
    const form = this.item.querySelector('form');
    const field = form?.querySelector<HTMLInputElement>('[name=Day]');
    if (!form || !field || day === undefined || this.item.closest<HTMLElement>('[data-day]')?.dataset.day === day) return;
    field.value = day;
    form.requestSubmit();
  }

  private aim(cell: HTMLElement | null): void {
    this.day?.classList.remove('aimed-at');
    this.day = cell;
    this.day?.classList.add('aimed-at');
    this.day?.scrollIntoView?.({ block: 'nearest' });
  }

  private useDrag(): void {
    this.item.draggable = true;
    // A link would be dragged itself, to another window.
    for (const link of this.item.querySelectorAll<HTMLElement>('a[href]')) link.draggable = false;
    this.item.addEventListener('dragstart', event => {
      this.take();
      event.dataTransfer?.setData('text/plain', this.item.textContent?.trim() ?? '');
    });
    this.item.addEventListener('dragend', () => this.leave(''));
    for (const cell of this.calendar.querySelectorAll<HTMLElement>('[data-day]')) {
      cell.addEventListener('dragover', event => {
        if (!this.isMoving) return;
        event.preventDefault();
        if (this.day !== cell) this.aim(cell);
      });
      cell.addEventListener('drop', event => {
        if (!this.isMoving) return;
        event.preventDefault();
        this.aim(cell);
        this.drop();
      });
    }
  }
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
