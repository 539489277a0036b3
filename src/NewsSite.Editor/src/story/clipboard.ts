import { Extension, type Editor } from '@tiptap/core';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isCard, isLink } from '../markdown/dialect';
import { receive, remarkAt } from '../pictures/inStory';
import { sliceOfHtml, sliceOfText } from './paste';

const leftBehind = 'Pictures of pasted text stay where they were. Put them into the library with “Picture”, if we may use them.';

/** What this editor puts beside HTML and plain text, so that figures, cards and notes survive cut and paste. */
const ownType = 'application/x-newsroom-story';

/**
 * All that is pasted or dropped is read here. ProseMirror's own way sets innerHTML under a policy of its own, which the
 * newsroom's pages do not allow.
 */
export const Clipboard = Extension.create({
  name: 'newsroomClipboard',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [new Plugin({
      props: {
        handleDOMEvents: {
          copy: (view, event) => put(view, event, false),
          cut: (view, event) => put(view, event, view.editable),
          paste: (view, event) => {
            if (!view.editable || !event.clipboardData) return false;
            event.preventDefault();
            take(editor, event.clipboardData, view.state.selection.from, view.state.selection.to);
            return true;
          },
          drop: (view, event) => {
            // What is dragged within the editor is moved by ProseMirror without becoming HTML.
            if (!event.dataTransfer || view.dragging) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            if (at !== undefined) take(editor, event.dataTransfer, at, at);
            return true;
          },
        },
      },
    })];
  },
});

/** Files are pictures for the library, unless they are a drawing of the words beside them, as Word and Excel put there. */
function take(editor: Editor, data: DataTransfer, from: number, to: number): void {
  const { view } = editor;
  const html = data.getData('text/html');
  const isWords = data.getData(ownType) !== '' || data.getData('text/plain').trim() !== '' || (html !== '' && sliceOfHtml(html, view.state.schema).size > 0);
  if (data.files.length > 0 && !isWords) void receive(editor, [...data.files], to);
  else {
    insert(view, data, from, to);
    if (data.getData(ownType) === '' && html !== '' && /<img\s[^>]*src/i.test(html)) remarkAt(editor, leftBehind, view.state.selection.to);
  }
}

function put(view: EditorView, event: ClipboardEvent, remove: boolean): boolean {
  if (view.state.selection.empty || !event.clipboardData) return false;
  const slice = view.state.selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData(ownType, JSON.stringify(slice.toJSON()));
  if (remove) view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}

function insert(view: EditorView, data: DataTransfer, from: number, to: number): void {
  const { state } = view;
  const $from = state.doc.resolve(from);
  const text = data.getData('text/plain');
  const tr = state.tr.setMeta('paste', true).setMeta('uiEvent', 'paste');
  if ($from.parent.type.spec.code === true) {
    view.dispatch(tr.insertText(text.replace(/\r\n?/g, '\n'), from, to).scrollIntoView());
    return;
  }
  const address = text.trim();
  if (isLink(address) && /^(https?:|mailto:)/i.test(address)) {
    const link = state.schema.mark('link', { href: address });
    if (from !== to) {
      view.dispatch(tr.addMark(from, to, link));
      return;
    }
    if (!(isCard(address) && $from.depth === 1 && $from.parent.content.size === 0)) {
      view.dispatch(tr.replaceWith(from, to, state.schema.text(address, [link])).removeStoredMark(link).scrollIntoView());
      return;
    }
  }
  const slice = own(data, state.schema) ?? foreign(data, text, state.schema, $from.depth === 1);
  const fitted = $from.parent.type.name.startsWith('table') ? Slice.maxOpen(inlineOf(slice.content, state.schema)) : slice;
  view.dispatch(tr.replaceRange(from, to, fitted).scrollIntoView());
}

function foreign(data: DataTransfer, text: string, schema: Schema, cards: boolean): Slice {
  const html = data.getData('text/html');
  const slice = html.trim() === '' ? Slice.empty : sliceOfHtml(html, schema);
  return slice.size > 0 ? slice : sliceOfText(text, schema, cards);
}

function own(data: DataTransfer, schema: Schema): Slice | undefined {
  const json = data.getData(ownType);
  if (json === '') return undefined;
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json));
    return slice.size > 0 ? slice : undefined;
  } catch {
    // From another version of this script, or forged: the HTML beside it says the same.
    return undefined;
  }
}

/** A cell holds one line. */
function inlineOf(content: Fragment, schema: Schema): Fragment {
  const line: Node[] = [];
  const add = (node: Node) => {
    if (node.isInline) line.push(node);
    else if (node.inlineContent) {
      if (line.length > 0) line.push(schema.text(' '));
      node.forEach(child => line.push(child.type.name === 'hardBreak' ? schema.text(' ') : child));
    } else node.forEach(add);
  };
  content.forEach(add);
  return Fragment.fromArray(line);
}
