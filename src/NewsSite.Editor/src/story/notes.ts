import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { labelOf } from './asReadersSee';

/** A reference where the cursor is, and at the end of the text the note, where one goes on typing. */
export function insertFootnote(state: EditorState, dispatch?: (transaction: Transaction) => void): boolean {
  const { schema, selection } = state;
  const reference = schema.nodes.footnoteReference;
  const { $to } = selection;
  if (!reference || !$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), reference)) return false;
  if (dispatch) {
    const label = freeLabel(state.doc);
    const tr = state.tr.insert(selection.to, reference.create({ label }));
    const at = tr.doc.content.size;
    tr.insert(at, schema.node('footnoteDefinition', { label }, [schema.node('paragraph')]));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))).scrollIntoView());
  }
  return true;
}

/** Where the note of a label stands, or undefined. */
export function noteAt(doc: Node, label: string): number | undefined {
  let found: number | undefined;
  doc.forEach((node, at) => {
    if (node.type.name === 'footnoteDefinition' && labelOf(node) === label.toLowerCase()) found ??= at;
  });
  return found;
}

/** Where the first reference to a label stands, or undefined. */
export function referenceAt(doc: Node, label: string): number | undefined {
  let found: number | undefined;
  doc.descendants((node, at) => {
    if (node.type.name === 'footnoteReference' && labelOf(node) === label.toLowerCase()) found ??= at;
  });
  return found;
}

function freeLabel(doc: Node): string {
  const taken = new Set<string>();
  doc.descendants(node => {
    if (node.type.name.startsWith('footnote')) taken.add(labelOf(node));
    if (node.isText) for (const [, label] of (node.text ?? '').matchAll(/\[\^([^\]\s]+)\]/g)) taken.add((label ?? '').toLowerCase());
  });
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}
