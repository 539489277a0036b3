import { button, el, freshId } from '../page/dom';
import { SignedOut } from '../page/suggest';
import { findPictures, Refused, upload, type LibraryPicture } from './library';

/** What browsers may offer in their picker; the server decides by the content. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

/**
 * The library's pictures to choose from: found by their words, or uploaded by picker, drop and paste. One stop for the Tab
 * key; arrows, Home and End move, Space chooses.
 */
export class Shelf {
  readonly element: HTMLElement;
  private readonly list = el('ul', { class: 'pictures', 'aria-label': 'Pictures of the library' });
  private readonly said = el('p', { role: 'status', class: 'pictures__said' });
  private readonly troubles = el('div', { role: 'alert', class: 'pictures__troubles' });
  private readonly search = el('input', { type: 'search' });
  private readonly group = freshId('shelf');
  private picked: readonly LibraryPicture[] = [];
  private shown: readonly LibraryPicture[] = [];
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed Another picture was chosen, or one no longer is. */
  constructor(private readonly several: boolean, private readonly changed: () => void) {
    const files = el('input', { type: 'file', accept: pictureTypes, multiple: several, class: 'visually-hidden', tabindex: '-1', 'aria-label': 'Picture files' });
    files.addEventListener('change', () => void this.add([...files.files ?? []]).then(() => (files.value = '')));
    this.search.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.find(), 200);
    });
    // Enter must not close the dialog.
    this.search.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      void this.find();
    });
    this.list.addEventListener('keydown', event => this.move(event));
    this.list.addEventListener('change', event => this.choose(event.target as HTMLInputElement));
    this.element = el(
      'div', { class: 'shelf' },
      el('div', { class: 'shelf__ways' },
        el('label', {}, 'Find in the library ', this.search),
        button('Upload…', () => files.click(), { class: 'button' }), files),
      el('p', { class: 'field__hint' }, several ? 'Or drop or paste pictures here. Several become a gallery.' : 'Or drop or paste a picture here.'),
      this.said, this.troubles, this.list,
    );
    this.element.addEventListener('dragover', event => event.preventDefault());
    this.element.addEventListener('drop', event => {
      event.preventDefault();
      void this.add([...event.dataTransfer?.files ?? []]);
    });
    void this.find();
  }

  /** In the order in which they were chosen. */
  get chosen(): readonly LibraryPicture[] {
    return this.picked;
  }

  focus(): void {
    this.search.focus();
  }

  /** Uploads files one after the other and chooses them; a failure names its file and leaves everything else as it is. */
  async add(files: readonly File[]): Promise<void> {
    this.troubles.replaceChildren();
    for (const file of this.several ? files : files.slice(0, 1)) {
      const bar = el('progress', { max: 1, value: 0, 'aria-label': `Upload of ${file.name}` });
      this.said.replaceChildren(`Uploading ${file.name} `, bar);
      try {
        const picture = await upload(file, part => (bar.value = part));
        this.shown = [picture, ...this.shown.filter(one => one.id !== picture.id)];
        this.picked = this.several ? [...this.picked.filter(one => one.id !== picture.id), picture] : [picture];
        this.show();
        this.changed();
        this.said.textContent = `${picture.name} is in the library and chosen.`;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.said.textContent = '';
        this.troubles.append(el('p', { class: 'fault' }, `${file.name || 'The picture'} was not uploaded: ${error.message}`));
      }
    }
  }

  private async find(): Promise<void> {
    clearTimeout(this.timer);
    const turn = ++this.asked;
    const found = await findPictures(this.search.value.trim()).catch((error: unknown) =>
      error instanceof SignedOut ? 'You are signed out. Sign in in another tab, then look again.' : 'There is no connection to the library.');
    if (turn !== this.asked) return;
    if (typeof found === 'string') {
      this.said.textContent = found;
      return;
    }
    this.shown = [...this.picked, ...found.filter(picture => !this.picked.some(one => one.id === picture.id))];
    this.said.textContent = found.length === 0 ? 'No picture of the library fits.' : '';
    this.show();
  }

  private show(): void {
    const focused = this.inputs().find(input => input === document.activeElement)?.value;
    this.list.replaceChildren(...this.shown.map(picture => {
      const isChosen = this.picked.some(one => one.id === picture.id);
      const input = el('input', { type: this.several ? 'checkbox' : 'radio', name: this.group, value: picture.id, checked: isChosen });
      return el('li', {}, el('label', {}, input,
        el('img', { src: picture.thumbnail, alt: '', loading: 'lazy', decoding: 'async' }),
        el('span', {}, picture.alternativeText || picture.name),
        ...(picture.rightHasEnded ? [el('strong', { class: 'pictures__ended' }, 'The right to show it has ended')] : [])));
    }));
    const next = this.inputs().find(input => input.value === focused);
    this.makeStop(next ?? this.inputs().find(input => input.checked) ?? this.inputs()[0]);
    // Whoever has gone on to the pictures before the answer came keeps their place.
    if (focused !== undefined) (next ?? this.search).focus();
  }

  private choose(input: HTMLInputElement): void {
    const picture = this.shown.find(one => String(one.id) === input.value);
    if (!picture) return;
    const others = this.several ? this.picked.filter(one => one.id !== picture.id) : [];
    this.picked = input.checked ? [...others, picture] : others;
    this.makeStop(input);
    this.changed();
  }

  private inputs(): HTMLInputElement[] {
    return [...this.list.querySelectorAll('input')];
  }

  private makeStop(stop: HTMLInputElement | undefined): void {
    for (const input of this.inputs()) input.tabIndex = input === stop ? 0 : -1;
  }

  private move(event: KeyboardEvent): void {
    const inputs = this.inputs();
    const at = inputs.findIndex(input => input === document.activeElement);
    const isReversed = getComputedStyle(this.list).direction === 'rtl';
    const step = { ArrowRight: isReversed ? -1 : 1, ArrowLeft: isReversed ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to = step === undefined ? { Home: 0, End: inputs.length - 1 }[event.key] : (at + step + inputs.length) % inputs.length;
    if (to === undefined || at < 0) return;
    event.preventDefault();
    this.makeStop(inputs[to]);
    inputs[to]?.focus();
  }
}
