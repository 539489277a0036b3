import type { Editor } from '@tiptap/core';
import { redo, undo } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { pickPictures } from '../pictures/inStory';
import { headingsOf, levelFor } from './asReadersSee';
import { insertFootnote } from './notes';
import * as tables from './tables';

/** One thing that the editor can do: a button of the toolbar, a keyboard shortcut and a line of the list of keys. */
export interface Action {
  readonly name: string;
  /** ProseMirror's notation; Mod is Control, on Apple's machines Command. */
  readonly key?: string;
  readonly group: 'history' | 'text' | 'block' | 'insert' | 'table';
  run(editor: Editor): unknown;
  /** For what can be on or off at the cursor. */
  isOn?(editor: Editor): boolean;
  /** Shown only where it applies. */
  isShown?(editor: Editor): boolean;
}

type Command = (state: EditorState, dispatch?: (transaction: Transaction) => void) => boolean;

function run(command: Command) {
  return (editor: Editor): boolean => {
    const done = command(editor.state, editor.view.dispatch);
    editor.view.focus();
    return done;
  };
}

function mark(name: string) {
  return {
    run: (editor: Editor) => editor.chain().focus().toggleMark(name).run(),
    isOn: (editor: Editor) => editor.isActive(name),
  };
}

/** As readers will see it: the outermost heading of a text is one of the first level, however it is written. */
function heading(shown: 2 | 3 | 4) {
  const place = ({ state }: Editor) => (state.selection.$from.depth > 0 ? state.selection.$from.before() : -1);
  const isOn = (editor: Editor) => editor.isActive('heading') && headingsOf(editor.state.doc).some(one => one.at === place(editor) && one.shown === shown);
  return {
    isOn,
    run: (editor: Editor) => (isOn(editor)
      ? editor.chain().focus().setNode('paragraph').run()
      : editor.chain().focus().setNode('heading', { level: levelFor(editor.state.doc, place(editor), shown) }).run()),
  };
}

function wrap(name: string) {
  return {
    run: (editor: Editor) => editor.chain().focus().toggleWrap(name).run(),
    isOn: (editor: Editor) => editor.isActive(name),
  };
}

function list(name: string) {
  return {
    run: (editor: Editor) => editor.chain().focus().toggleList(name, 'listItem').run(),
    isOn: (editor: Editor) => editor.isActive(name),
  };
}

function inTable(command: Command) {
  return { run: run(command), isShown: (editor: Editor) => tables.placeIn(editor.state) !== undefined };
}

function column(align: 'center' | 'right' | null) {
  return { ...inTable(tables.alignColumn(align)), isOn: (editor: Editor) => tables.alignmentAt(editor.state) === align };
}

function inList(name: 'sinkListItem' | 'liftListItem') {
  return {
    run: (editor: Editor) => editor.chain().focus()[name]('listItem').run(),
    isShown: (editor: Editor) => editor.isActive('listItem'),
  };
}

/** @param pickLink Asks for the address of a link and sets it. */
export function actionsWith(pickLink: (editor: Editor) => unknown): readonly Action[] {
  return [
    { name: 'Undo', key: 'Mod-z', group: 'history', run: run(undo) },
    { name: 'Redo', key: 'Mod-Shift-z', group: 'history', run: run(redo) },
    { name: 'Bold', key: 'Mod-b', group: 'text', ...mark('bold') },
    { name: 'Italic', key: 'Mod-i', group: 'text', ...mark('italic') },
    { name: 'Code', key: 'Mod-e', group: 'text', ...mark('code') },
    { name: 'Link', key: 'Mod-k', group: 'text', run: pickLink, isOn: editor => editor.isActive('link') },
    { name: 'Heading', key: 'Mod-Alt-2', group: 'block', ...heading(2) },
    { name: 'Subheading', key: 'Mod-Alt-3', group: 'block', ...heading(3) },
    { name: 'Minor heading', key: 'Mod-Alt-4', group: 'block', ...heading(4) },
    { name: 'Quote', key: 'Mod-Shift-9', group: 'block', ...wrap('blockquote') },
    { name: 'Pull quote', key: 'Mod-Alt-q', group: 'block', ...wrap('pullquote') },
    { name: 'Bulleted list', key: 'Mod-Shift-8', group: 'block', ...list('bulletList') },
    { name: 'Numbered list', key: 'Mod-Shift-7', group: 'block', ...list('orderedList') },
    { name: 'Indent item', key: 'Mod-]', group: 'block', ...inList('sinkListItem') },
    { name: 'Outdent item', key: 'Mod-[', group: 'block', ...inList('liftListItem') },
    { name: 'Picture', key: 'Mod-Alt-g', group: 'insert', run: pickPictures, isOn: editor => editor.isActive('figure') },
    { name: 'Footnote', key: 'Mod-Alt-f', group: 'insert', run: run(insertFootnote) },
    { name: 'Table', key: 'Mod-Alt-t', group: 'insert', run: run(tables.insertTable) },
    { name: 'Line between parts', key: 'Mod-Alt-r', group: 'insert', run: editor => editor.chain().focus().insertContent({ type: 'horizontalRule' }).run() },
    { name: 'Add row below', key: 'Mod-Alt-ArrowDown', group: 'table', ...inTable(tables.addRow) },
    { name: 'Remove row', key: 'Mod-Alt-ArrowUp', group: 'table', ...inTable(tables.deleteRow) },
    { name: 'Add column after', key: 'Mod-Alt-ArrowRight', group: 'table', ...inTable(tables.addColumn) },
    { name: 'Remove column', key: 'Mod-Alt-ArrowLeft', group: 'table', ...inTable(tables.deleteColumn) },
    { name: 'Column at the start', key: 'Alt-Shift-l', group: 'table', ...column(null) },
    { name: 'Column in the middle', key: 'Alt-Shift-c', group: 'table', ...column('center') },
    { name: 'Column at the end', key: 'Alt-Shift-r', group: 'table', ...column('right') },
    { name: 'Remove table', group: 'table', ...inTable(tables.deleteTable) },
  ];
}
