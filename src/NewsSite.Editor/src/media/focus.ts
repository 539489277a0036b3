import { button } from '../page/dom';

/** A point of a picture in hundredths of its sides. */
export interface Point { readonly x: number; readonly y: number }

const step = 1;
const largeStep = 10;

const within = (value: number): number => Math.min(100, Math.max(0, Math.round(value * 10) / 10));

/**
 * Where `object-position` must stand so that a box of that shape shows what the server will cut: the largest part with
 * the point as near to its middle as the edges allow.
 */
export function position(side: number, part: number, focus: number): number {
  if (part >= side) return 50;
  const start = Math.min(side - part, Math.max(0, (side * focus) / 100 - part / 2));
  return (start / (side - part)) * 100;
}

/** Lets people set the focal point by clicking, by dragging and with the arrow keys, and shows what each shape will show. */
export function setFocus(frame: HTMLElement, numbers: HTMLElement, crops: HTMLElement | null): void {
  const [x, y] = [...numbers.querySelectorAll<HTMLInputElement>('input')];
  const image = frame.querySelector('img');
  if (!x || !y || !image || x.matches(':disabled')) return;
  const width = Number(frame.dataset.width);
  const height = Number(frame.dataset.height);

  const point = button('', () => undefined, { class: 'focus__point', 'aria-label': 'What must stay in sight: move it with the arrow keys' });
  frame.append(point);
  frame.classList.add('focus--live');

  const shown = [...(crops?.querySelectorAll('img') ?? [])].map(crop => {
    const ratio = Number.parseFloat(getComputedStyle(crop).aspectRatio) / (Number.parseFloat(getComputedStyle(crop).aspectRatio.split('/')[1] ?? '1') || 1);
    crop.src = image.currentSrc || image.src;
    return { crop, ratio };
  });

  const show = (): void => {
    const at = { x: within(Number(x.value)), y: within(Number(y.value)) };
    point.style.left = `${at.x}%`;
    point.style.top = `${at.y}%`;
    for (const { crop, ratio } of shown) {
      const across = position(width, Math.min(width, height * ratio), at.x);
      const down = position(height, Math.min(height, width / ratio), at.y);
      crop.style.objectPosition = `${across}% ${down}%`;
    }
  };

  const move = (to: Point): void => {
    x.value = String(within(to.x));
    y.value = String(within(to.y));
    show();
  };

  const underPointer = (event: PointerEvent | MouseEvent): Point => {
    const box = image.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * 100, y: ((event.clientY - box.top) / box.height) * 100 };
  };

  image.addEventListener('click', event => {
    move(underPointer(event));
    point.focus();
  });
  point.addEventListener('pointerdown', event => point.setPointerCapture(event.pointerId));
  point.addEventListener('pointermove', event => {
    if (point.hasPointerCapture(event.pointerId)) move(underPointer(event));
  });
  point.addEventListener('keydown', event => {
    const by = event.shiftKey ? largeStep : step;
    const [across, down] = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[event.key] ?? [0, 0];
    if (across === 0 && down === 0) return;
    event.preventDefault();
    move({ x: Number(x.value) + across, y: Number(y.value) + down });
  });
  for (const input of [x, y]) input.addEventListener('input', show);
  show();
}
