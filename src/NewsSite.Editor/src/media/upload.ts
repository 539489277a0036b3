import { el } from '../page/dom';
import { upload, type LibraryPicture } from '../pictures/library';

/** Makes the form of the library take many files at once: chosen, dropped on it or pasted, each with its progress. */
export function useUploads(form: HTMLFormElement, list: HTMLElement | null): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  const limit = Number(form.dataset.limit);
  if (!input) return;
  input.multiple = true;
  const lines = el('ul', { class: 'upload__list', 'aria-live': 'polite' });
  form.append(lines);

  const send = async (file: File): Promise<void> => {
    const bar = el('progress', { max: 1, value: 0, 'aria-label': file.name });
    const line = el('li', {}, `${file.name} `, bar);
    lines.append(line);
    try {
      if (file.size > limit) throw new Error(`The file is larger than ${(limit / 1_000_000).toFixed(1)} MB, which is the most that is taken.`);
      const picture = await upload(file, part => { bar.value = part; });
      line.replaceChildren(el('a', { href: `/newsroom/media/${picture.id}` }, picture.name), picture.isNew ? ' is in the library.' : ' was in the library already.');
      if (picture.isNew) list?.prepend(lineOf(picture));
    } catch (error) {
      line.replaceChildren(`${file.name} `, el('span', { class: 'field__problem' }, error instanceof Error ? error.message : String(error)));
    }
  };

  const sendAll = async (files: Iterable<File>): Promise<void> => {
    for (const file of files) await send(file);
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    const files = [...(input.files ?? [])];
    input.value = '';
    void sendAll(files);
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
    void sendAll([...event.dataTransfer.files]);
  });
  document.addEventListener('paste', event => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    form.closest('details')?.setAttribute('open', '');
    void sendAll(files);
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
