/** A container of a front, or an article that is placed in one. */
export type Part = HTMLElement;

/** Where a part stands: before which sibling, in which list. */
export interface Place {
  readonly list: Element;
  readonly before: Element | null;
}

export function placeOf(part: Part): Place {
  if (!part.parentElement) throw new Error('A part that stands nowhere.');
  return { list: part.parentElement, before: part.nextElementSibling };
}

export function putAt(part: Part, { list, before }: Place): void {
  list.insertBefore(part, before);
}

/** The place one step up (-1) or down (1); null at either end. An article goes on into the next container that takes some. */
export function nextPlace(part: Part, by: -1 | 1): Place | null {
  const list = part.parentElement;
  if (!list) return null;
  const sibling = by < 0 ? part.previousElementSibling : part.nextElementSibling;
  if (sibling) return { list, before: by < 0 ? sibling : sibling.nextElementSibling };
  if (!part.matches('[data-slot]')) return null;
  const lists = [...list.closest('[data-containers]')?.querySelectorAll('[data-takes] [data-slots]') ?? []];
  const next = lists[lists.indexOf(list) + by];
  return next ? { list: next, before: by < 0 ? null : next.firstElementChild } : null;
}

/** Where a part that is dragged over something would stand; null where it cannot. */
export function placeAt(part: Part, over: Element, y: number): Place | null {
  const isSlot = part.matches('[data-slot]');
  const other = over.closest(isSlot ? '[data-slot]' : '[data-container]');
  if (other && other !== part && other.parentElement && (!isSlot || other.closest('[data-takes]'))) {
    const { top, height } = other.getBoundingClientRect();
    return { list: other.parentElement, before: y < top + height / 2 ? other : other.nextElementSibling };
  }
  const list = isSlot && !other ? over.closest('[data-takes]')?.querySelector('[data-slots]') : null;
  return list ? { list, before: null } : null;
}

/** "2 of 3 in Row" for an article, "2 of 5" for a container. */
export function sayPlace(part: Part): string {
  const all = [...part.parentElement?.children ?? []];
  const number = `${all.indexOf(part) + 1} of ${all.length}`;
  const home = part.matches('[data-slot]') ? part.closest<HTMLElement>('[data-container]')?.dataset.name : undefined;
  return home === undefined ? number : `${number} in ${home}`;
}
