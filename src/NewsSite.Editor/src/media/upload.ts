import { el } from '../page/dom';
import { replace, upload, type LibraryPicture } from '../pictures/library';

/** Makes the form of the library take many files at once: chosen, dropped on it or pasted, each with its progress. */
export function useUploads(form: HTMLFormElement, list: HTMLElement | null): void {
  const input = fileInput(form);
  if (!input) return;
  input.multiple = true;
  const lines = linesOf(form);
  takeFiles(form, input, async files => {
    for (const file of files) {
      await send(form, lines, file, async (line, progress) => {
        const picture = await upload(file, progress);
        line.replaceChildren(el('a', { href: `/newsroom/media/${picture.id}` }, picture.name), picture.isNew ? ' is in the library.' : ' was in the library already.');
        if (picture.isNew) list?.prepend(lineOf(picture));
      });
    }
  });
}

/** Makes the form that replaces a picture's file take it by drop and paste too, with its progress, and go to the picture then. */
export function useReplacement(form: HTMLFormElement): void {
  const input = fileInput(form);
  if (!input) return;
  const lines = linesOf(form);
  const fields = { Version: form.querySelector<HTMLInputElement>('input[name=Version]')?.value ?? '' };
  takeFiles(form, input, async ([file, ...more]) => {
    lines.replaceChildren();
    if (!file) return;
    await send(form, lines, file, async (_, progress) => {
      if (more.length > 0) throw new Error('Only one file can take the place of a picture. Send that one alone.');
      location.assign(await replace(new URL(form.action).pathname, fields, file, progress));
    });
  });
}

function fileInput(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[type=file]');
}

function linesOf(form: HTMLFormElement): HTMLElement {
  const lines = el('ul', { class: 'upload__list', 'aria-live': 'polite' });
  form.append(lines);
  return lines;
}

/** Shows a line with the progress of a file, and why it was not taken when it was not. */
async function send(
  form: HTMLFormElement, lines: HTMLElement, file: File, put: (line: HTMLElement, progress: (part: number) => void) => Promise<void>,
): Promise<void> {
  const limit = Number(form.dataset.limit);
  const bar = el('progress', { max: 1, value: 0, 'aria-label': file.name });
  const line = el('li', {}, `${file.name} `, bar);
  lines.append(line);
  try {
    if (file.size > limit) throw new Error(`The file is larger than ${(limit / 1_000_000).toFixed(1)} MB, which is the most that is taken.`);
    await put(line, part => { bar.value = part; });
  } catch (error) {
    line.replaceChildren(`${file.name} `, el('span', { class: 'field__problem' }, error instanceof Error ? error.message : String(error)));
  }
}

/** Files that are sent by the form's button, dropped anywhere on the page or pasted. */
function takeFiles(form: HTMLFormElement, input: HTMLInputElement, take: (files: readonly File[]) => Promise<void>): void {
  form.addEventListener('submit', event => {
    event.preventDefault();
    const files = [...(input.files ?? [])];
    input.value = '';
    void take(files);
  });
  document.addEventListener('dragover', event => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    form.classList.add('upload--over');
    form.closest('details')?.setAttribute('open', '');
  });
  document.addEventListener('dragleave', event => {
    if (event.relatedTarget === null) form.classList.remove('upload--over');
  });
  document.addEventListener('drop', event => {
    form.classList.remove('upload--over');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void take([...event.dataTransfer.files]);
  });
  document.addEventListener('paste', event => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    form.closest('details')?.setAttribute('open', '');
    void take(files);
  });
}

function lineOf(picture: LibraryPicture): HTMLLIElement {
  return el(
    'li', { class: 'library__picture' },
    el(
      'a', { href: `/newsroom/media/${picture.id}` },
      el('span', { class: 'library__frame' }, el('img', { src: picture.thumbnail, width: 240, height: 160, alt: picture.alternativeText })),
      el('span', { class: 'library__name' }, picture.name),
    ),
    el('p', { class: 'library__facts' }, picture.credit),
  );
}
