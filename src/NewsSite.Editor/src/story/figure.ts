import type { Editor } from '@tiptap/core';
import { ask, dialog, el } from '../page/dom';
import { captionOf } from './nodes';

/** Asks for the text, the caption and the credit of the figure at a place. */
export function editFigure(editor: Editor, at: number): true {
  const node = editor.state.doc.nodeAt(at);
  if (node?.type.name !== 'figure') return true;
  const { caption, credit } = captionOf(node.attrs.title as string | null);
  const alt = el('input', { value: String(node.attrs.alt), autofocus: true });
  const captionInput = el('input', { value: caption });
  const creditInput = el('input', { value: credit });
  void ask(dialog(
    'Picture',
    el('label', {}, 'What it shows, for those who do not see it ', alt),
    el('label', {}, 'Caption ', captionInput),
    el('label', {}, 'Credit ', creditInput),
    el('p', {}, el('button', { value: 'set' }, 'Keep'), ' ', el('button', { value: '', formnovalidate: true }, 'Cancel')),
  )).then(answer => {
    if (answer !== 'set' || editor.state.doc.nodeAt(at) !== node) return;
    const title = [captionInput.value.trim(), ...(creditInput.value.trim() ? [creditInput.value.trim()] : [])];
    const written = title.length > 1 || captionInput.value.includes('|') ? `${title[0] ?? ''} | ${title[1] ?? ''}`.trim() : title[0];
    editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { ...node.attrs, alt: alt.value, title: written || null }));
    editor.view.focus();
  });
  return true;
}
