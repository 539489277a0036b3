import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { button, el } from '../page/dom';
import { Refused, upload, useOf, type PictureUse } from './library';
import { choosePictures, describePicture } from './pictureDialog';

/** What stands at a place of the text and is none of it: an upload under way, or why one failed. */
interface Remark {
  readonly id: object;
  readonly at: number;
  readonly element: HTMLElement;
}

interface Remarks {
  readonly add?: Remark;
  readonly remove?: object;
}

const remarks = new PluginKey<DecorationSet>('pictureRemarks');

/** Pictures on their way into the story, and galleries that lost all but one. */
export const Pictures = Extension.create<{ settle: () => void }>({
  name: 'pictures',
  /** Called before a picture that has arrived is put in: what stands in the source view becomes the text first. */
  addOptions: () => ({ settle: () => undefined }),
  addProseMirrorPlugins: () => [
    new Plugin({
      key: remarks,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const { add, remove } = (tr.getMeta(remarks) ?? {}) as Remarks;
          let set = before.map(tr.mapping, tr.doc);
          if (remove) set = set.remove(set.find(undefined, undefined, spec => spec.id === remove));
          return add
            ? set.add(tr.doc, [Decoration.widget(add.at, add.element, { id: add.id, side: 1, stopEvent: () => true, ignoreSelection: true })])
            : set;
        },
      },
      props: { decorations: state => remarks.getState(state) },
      appendTransaction: (_, __, { doc, tr }) => {
        doc.descendants((node, at) => {
          if (node.type.name === 'gallery' && node.childCount < 2) tr.replaceWith(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize), node.children);
          return !node.isTextblock;
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

/** Asks for pictures and puts them behind the block of the cursor; where a figure is selected, asks what that one says. */
export async function pickPictures(editor: Editor): Promise<void> {
  const { selection } = editor.state;
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure') return editFigure(editor, selection.from);
  const uses = await choosePictures();
  if (uses.length > 0) {
    const { tr } = editor.state;
    const end = put(tr, uses, placeBehind(tr.doc, selection.to));
    editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end))).scrollIntoView());
  }
  editor.view.focus();
}

/** Asks for the words, the width, and perhaps another picture, of the figure at a place. */
export async function editFigure(editor: Editor, at: number): Promise<void> {
  const node = editor.state.doc.nodeAt(at);
  if (node?.type.name !== 'figure') return;
  const { src, alt, title } = node.attrs as PictureUse;
  const use = await describePicture({ src, alt, title }, editor.state.doc.resolve(at).parent.type.name === 'gallery');
  if (use && editor.state.doc.nodeAt(at) === node) editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { ...node.attrs, ...use }));
  editor.view.focus();
}

/** Uploads files and puts the pictures behind the block of a place, wherever that is by then; several become a gallery. */
export async function receive(editor: Editor, files: readonly File[], at: number): Promise<void> {
  const element = el('div', { class: 'picture-arriving', contenteditable: 'false' });
  const remark: Remark = { id: {}, at: placeBehind(editor.state.doc, at), element };
  tell(editor.view, { add: remark });
  const uses: PictureUse[] = [];
  const failed: { file: File; why: string }[] = [];
  for (const file of files) {
    const bar = el('progress', { max: 1, value: 0, 'aria-label': `Upload of ${file.name}` });
    element.replaceChildren(el('p', { role: 'status' }, `Uploading ${file.name} `, bar));
    try {
      uses.push(useOf(await upload(file, part => (bar.value = part))));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      failed.push({ file, why: error.message });
    }
  }

  if (uses.length > 0) {
    settle(editor);
    const { tr } = editor.state;
    put(tr, uses, placeOf(editor.view, remark) ?? tr.doc.content.size);
    editor.view.dispatch(tr);
  }
  tell(editor.view, { remove: remark.id });
  if (failed.length > 0) report(editor, failed, placeBehind(editor.state.doc, remark.at));
}

/** Says something at the block of a place until it is dismissed. */
export function remarkAt(editor: Editor, text: string, at: number): void {
  const remark: Remark = { id: {}, at: placeBehind(editor.state.doc, at), element: el('div', { class: 'picture-arriving', contenteditable: 'false' }) };
  remark.element.append(el('p', { role: 'status' }, text), dismissal(editor, remark));
  tell(editor.view, { add: remark });
}

function report(editor: Editor, failed: readonly { file: File; why: string }[], at: number): void {
  const remark: Remark = { id: {}, at, element: el('div', { class: 'picture-arriving', contenteditable: 'false' }) };
  remark.element.append(
    el('div', { role: 'alert' }, ...failed.map(({ file, why }) => el('p', { class: 'fault' }, `${file.name} was not uploaded: ${why}`))),
    button('Try again', () => {
      const place = placeOf(editor.view, remark);
      tell(editor.view, { remove: remark.id });
      void receive(editor, failed.map(({ file }) => file), place ?? editor.state.doc.content.size);
    }, { class: 'button button--quiet' }), ' ', dismissal(editor, remark));
  tell(editor.view, { add: remark });
}

function dismissal(editor: Editor, remark: Remark): HTMLButtonElement {
  return button('Dismiss', () => {
    tell(editor.view, { remove: remark.id });
    editor.view.focus();
  }, { class: 'button button--quiet' });
}

function settle(editor: Editor): void {
  const pictures = editor.extensionManager.extensions.find(extension => extension.name === 'pictures');
  (pictures?.options as { settle?: () => void } | undefined)?.settle?.();
}

function tell(view: EditorView, what: Remarks): void {
  view.dispatch(view.state.tr.setMeta(remarks, what).setMeta('addToHistory', false));
}

/** Undefined when the text around it was removed. */
function placeOf(view: EditorView, { id }: Remark): number | undefined {
  return remarks.getState(view.state)?.find(undefined, undefined, spec => spec.id === id)[0]?.from;
}

function placeBehind(doc: Node, at: number): number {
  const $at = doc.resolve(Math.min(at, doc.content.size));
  return $at.depth === 0 ? $at.pos : $at.after(1);
}

/** In place of the empty paragraph before, or between two blocks. Returns where it ends. */
function put(tr: Transaction, uses: readonly PictureUse[], at: number): number {
  const { schema } = tr.doc.type;
  const figures = uses.map(use => schema.node('figure', { ...use }));
  const picture = figures.length === 1 ? figures : [schema.node('gallery', null, figures)];
  const before = tr.doc.resolve(at).nodeBefore;
  const from = before?.type.name === 'paragraph' && before.content.size === 0 ? at - before.nodeSize : at;
  // There has to be a line to go on with.
  const line = at === tr.doc.content.size ? [schema.node('paragraph')] : [];
  tr.replaceWith(from, at, [...picture, ...line]);
  return from + (picture[0]?.nodeSize ?? 0);
}
