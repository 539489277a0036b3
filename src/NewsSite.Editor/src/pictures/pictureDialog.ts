import { atWidth, captionOf, titleOf, widthOf, type PictureWidth } from '../markdown/picture';
import { ask, dialog, el, freshId } from '../page/dom';
import { useOf, type LibraryPicture, type PictureUse } from './library';
import { Shelf } from './shelf';

const widths: readonly [width: PictureWidth, name: string][] = [['text', 'As wide as the text'], ['wide', 'Wider'], ['full', 'The whole width']];

/** Asks for one picture of the library; undefined when the person has left it. */
export async function choosePicture(): Promise<LibraryPicture | undefined> {
  const shelf = new Shelf(false, () => (set.disabled = shelf.chosen.length === 0));
  const set = el('button', { value: 'set', disabled: true }, 'Use this picture');
  return (await open('Choose a picture', shelf, [shelf.element], set)) ? shelf.chosen[0] : undefined;
}

/**
 * Asks for pictures of the library and what each says in this story.
 *
 * @param files Uploaded at once.
 */
export async function choosePictures(files: readonly File[] = []): Promise<readonly PictureUse[]> {
  const wordings = new Map<number, Wording>();
  const place = el('div', { class: 'wordings' });
  const set = el('button', { value: 'set', disabled: true }, 'Put it into the story');
  const shelf = new Shelf(true, () => {
    for (const picture of shelf.chosen) if (!wordings.has(picture.id)) wordings.set(picture.id, new Wording(picture.name, useOf(picture)));
    const shown = shelf.chosen.flatMap(({ id }) => wordings.get(id) ?? []);
    for (const wording of shown) wording.offerWidth(shown.length === 1);
    place.replaceChildren(...shown.map(wording => wording.element));
    set.disabled = shown.length === 0;
    set.textContent = shown.length > 1 ? `Put ${shown.length} pictures into the story` : 'Put it into the story';
  });
  const answer = open('Pictures', shelf, [shelf.element, place], set);
  if (files.length > 0) void shelf.add(files);
  return (await answer) ? shelf.chosen.flatMap(({ id }) => wordings.get(id)?.use ?? []) : [];
}

/**
 * Asks what a picture of the story says, and perhaps for another in its place.
 *
 * @returns Undefined when the person has left it.
 */
export async function describePicture(use: PictureUse, isInGallery: boolean): Promise<PictureUse | undefined> {
  let wording = new Wording('This picture', use);
  wording.offerWidth(!isInGallery);
  const place = el('div', { class: 'wordings' }, wording.element);
  const shelf = new Shelf(false, () => {
    const [picture] = shelf.chosen;
    if (!picture) return;
    const next = new Wording(picture.name, useOf(picture, widthOf(wording.use.src)));
    next.offerWidth(!isInGallery);
    wording = next;
    place.replaceChildren(next.element);
  });
  const other = el('details', {}, el('summary', {}, 'Another picture in its place'), shelf.element);
  const answer = open('Picture', wording, [place, other], el('button', { value: 'set' }, 'Keep'));
  return (await answer) ? wording.use : undefined;
}

/** What one use of a picture says: fields of the dialog. */
class Wording {
  readonly element: HTMLElement;
  private readonly alt: HTMLTextAreaElement;
  private readonly caption: HTMLTextAreaElement;
  private readonly credit: HTMLInputElement;
  private readonly choices: HTMLElement;

  constructor(name: string, private readonly from: PictureUse) {
    const { caption, credit } = captionOf(from.title);
    this.alt = el('textarea', { rows: 2, dir: 'auto' }, from.alt);
    this.caption = el('textarea', { rows: 2, dir: 'auto' }, caption);
    this.credit = el('input', { value: credit, dir: 'auto' });
    const group = freshId('width');
    this.choices = el('fieldset', { class: 'choices', hidden: true }, el('legend', {}, 'Width'), ...widths.map(([width, label]) => el(
      'label', {}, el('input', { type: 'radio', name: group, value: width, checked: width === widthOf(from.src) }), ` ${label}`)));
    this.element = el('fieldset', { class: 'wording' }, el('legend', {}, name),
      el('label', {}, 'What it shows, for those who do not see it ', this.alt),
      el('label', {}, 'Caption ', this.caption),
      el('label', {}, 'Credit ', this.credit),
      this.choices);
  }

  get use(): PictureUse {
    const width = (this.choices.querySelector<HTMLInputElement>(':checked')?.value ?? 'text') as PictureWidth;
    const line = (text: string) => text.replace(/\s+/g, ' ').trim();
    return {
      src: atWidth(this.from.src, this.choices.hidden ? widthOf(this.from.src) : width),
      alt: line(this.alt.value),
      title: titleOf(line(this.caption.value), line(this.credit.value)),
    };
  }

  /** A picture whose address does not tell its size has one width. */
  offerWidth(on: boolean): void {
    this.choices.hidden = !on || atWidth(this.from.src, 'wide') === this.from.src.replace(/-(wide|full)$/, '');
  }

  focus(): void {
    this.alt.focus();
  }
}

async function open(heading: string, first: { focus(): void }, parts: readonly HTMLElement[], set: HTMLButtonElement): Promise<boolean> {
  set.classList.add('button', 'button--main');
  const shown = dialog(heading, ...parts, el('p', { class: 'newsroom-dialog__go' }, set, ' ',
    el('button', { value: '', formnovalidate: true, class: 'button' }, 'Cancel')));
  shown.classList.add('picture-dialog');
  // What is pasted here is meant for the library, wherever the focus is.
  if (first instanceof Shelf) shown.addEventListener('paste', event => {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length === 0) return;
    event.preventDefault();
    void first.add(files);
  });
  const answer = ask(shown);
  first.focus();
  return await answer === 'set';
}
