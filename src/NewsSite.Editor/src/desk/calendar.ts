import { button, el } from '../page/dom';

/**
 * Moves an item of the calendar to another day: dragged, or with the arrows, Page Up and Page Down (a week) and Enter on its
 * button. An item is `[data-calendar-item]` in a cell `[data-day=YYYY-MM-DD]` and has a form of its own whose `[name=Day]` is set and which is
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
  private readonly aimed = el('span', { class: 'planned__aim' });
  private isMoving = false;
  private date: string | undefined;
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
    const days = { ArrowRight: forwards(this.calendar), ArrowLeft: -forwards(this.calendar), ArrowDown: 1, ArrowUp: -1, PageDown: 7, PageUp: -7 }[key];
    if (days !== undefined) {
      if (!this.isMoving) this.take();
      this.aim(daysOn(this.date, days));
      this.said.textContent = this.day?.getAttribute('aria-label') ?? this.aimed.textContent;
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
    this.aim(this.own());
    this.said.textContent = 'Arrows choose the day, Page Up and Page Down the week, Enter moves it there, Escape leaves it.';
  }

  private leave(message: string): void {
    if (!this.isMoving) return;
    this.isMoving = false;
    this.item.classList.remove('moving');
    this.handle.setAttribute('aria-pressed', 'false');
    this.aim(undefined);
    this.said.textContent = message;
  }

  private drop(): void {
    const day = this.date;
    this.leave('');
    const form = this.item.querySelector('form');
    const field = form?.querySelector<HTMLInputElement>('[name=Day]');
    if (!form || !field || day === undefined || this.own() === day) return;
    field.value = day;
    form.requestSubmit();
  }

  /** The day on which the item stands. */
  private own(): string | undefined {
    return this.item.closest<HTMLElement>('[data-day]')?.dataset.day;
  }

  /** A day of another week has no cell to mark: the item itself says which it is. */
  private aim(date: string | undefined): void {
    this.day?.classList.remove('aimed-at');
    this.date = date;
    this.day = date === undefined ? null : this.calendar.querySelector<HTMLElement>(`[data-day="${date}"]`);
    this.day?.classList.add('aimed-at');
    this.day?.scrollIntoView?.({ block: 'nearest' });
    this.aimed.textContent = date === undefined || this.day ? '' : longDay(date);
    if (this.aimed.textContent) this.handle.append(this.aimed);
    else this.aimed.remove();
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
        if (this.day !== cell) this.aim(cell.dataset.day);
      });
      cell.addEventListener('drop', event => {
        if (!this.isMoving) return;
        event.preventDefault();
        this.aim(cell.dataset.day);
        this.drop();
      });
    }
  }
}

/** The day so many days on. */
function daysOn(from: string | undefined, days: number): string | undefined {
  if (from === undefined) return undefined;
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** As the cells are called; some browsers put a comma behind the weekday. */
function longDay(date: string): string {
  return new Date(`${date}T00:00:00Z`)
    .toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).replace(',', '');
}

function forwards(calendar: HTMLElement): number {
  return getComputedStyle(calendar).direction === 'rtl' ? -1 : 1;
}
