import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** A cell of the table that the cursor is in. */
interface Place {
  readonly table: Node;
  /** Where the table begins. */
  readonly start: number;
  readonly row: number;
  readonly column: number;
}

type Dispatch = ((transaction: Transaction) => void) | undefined;

/** Commands in ProseMirror's form: false where they do not apply. */
export function placeIn(state: EditorState): Place | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth >= 2; depth--) {
    if ($from.node(depth - 2).type.name !== 'table') continue;
    return { table: $from.node(depth - 2), start: $from.before(depth - 2), row: $from.index(depth - 2), column: $from.index(depth - 1) };
  }
  return undefined;
}

export function insertTable(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  if (placeIn(state) || !$from.parent.isTextblock || $from.depth !== 1) return false;
  if (dispatch) {
    const { schema, tr } = state;
    const row = (type: string) => make(state, 'tableRow', [1, 2, 3].map(() => make(state, type)));
    const table = make(state, 'table', [row('tableHeader'), row('tableCell'), row('tableCell')]);
    const at = $from.parent.content.size === 0 ? $from.before() : $from.after();
    tr.replaceWith(at, $from.parent.content.size === 0 ? $from.after() : at, table);
    // There has to be a line to go on with.
    if (at + table.nodeSize >= tr.doc.content.size) tr.insert(tr.doc.content.size, schema.node('paragraph'));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  }
  return true;
}

export function addRow(state: EditorState, dispatch: Dispatch): boolean {
  const place = placeIn(state);
  if (!place) return false;
  if (dispatch) {
    const cells = place.table.child(place.row).children.map(cell => make(state, 'tableCell', [], cell.attrs));
    const at = rowStart(place, place.row + 1);
    const tr = state.tr.insert(at, make(state, 'tableRow', cells));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))).scrollIntoView());
  }
  return true;
}

/** The header row stays: a table without one is none in Markdown. */
export function deleteRow(state: EditorState, dispatch: Dispatch): boolean {
  const place = placeIn(state);
  if (!place || place.row === 0) return false;
  dispatch?.(state.tr.delete(rowStart(place, place.row), rowStart(place, place.row + 1)).scrollIntoView());
  return true;
}

export function addColumn(state: EditorState, dispatch: Dispatch): boolean {
  const place = placeIn(state);
  if (!place) return false;
  if (dispatch) {
    const tr = state.tr;
    place.table.forEach((row, _, index) => {
      const at = tr.mapping.map(cellStart(place, index, Math.min(place.column + 1, row.childCount)));
      tr.insert(at, make(state, index === 0 ? 'tableHeader' : 'tableCell'));
    });
    const cell = tr.doc.resolve(cellStart({ ...place, table: tr.doc.nodeAt(place.start) ?? place.table }, place.row, place.column + 1) + 1);
    dispatch(tr.setSelection(TextSelection.near(cell)).scrollIntoView());
  }
  return true;
}

export function deleteColumn(state: EditorState, dispatch: Dispatch): boolean {
  const place = placeIn(state);
  if (!place || place.table.children.some(row => row.childCount < 2)) return false;
  if (dispatch) {
    const tr = state.tr;
    place.table.forEach((row, _, index) => {
      if (place.column >= row.childCount) return;
      tr.delete(tr.mapping.map(cellStart(place, index, place.column)), tr.mapping.map(cellStart(place, index, place.column + 1)));
    });
    dispatch(tr.scrollIntoView());
  }
  return true;
}

/** How the column of the cursor is aligned: null at the start of the line, where it is when Markdown does not say. */
export function alignmentAt(state: EditorState): 'center' | 'right' | null | undefined {
  const place = placeIn(state);
  const align: unknown = place?.table.child(0).maybeChild(place.column)?.attrs.align;
  return place && (align === 'center' || align === 'right' ? align : null);
}

/** Right is the end of the line, also where lines run from right to left. */
export function alignColumn(align: 'center' | 'right' | null) {
  return (state: EditorState, dispatch?: Dispatch): boolean => {
    const place = placeIn(state);
    if (!place) return false;
    const { tr } = state;
    place.table.forEach((row, _, index) => {
      const cell = row.maybeChild(place.column);
      if (cell) tr.setNodeMarkup(cellStart(place, index, place.column), null, { ...cell.attrs, align });
    });
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

export function deleteTable(state: EditorState, dispatch: Dispatch): boolean {
  const place = placeIn(state);
  if (!place) return false;
  const end = place.start + place.table.nodeSize;
  dispatch?.(state.tr.replaceWith(place.start, end, make(state, 'paragraph')).scrollIntoView());
  return true;
}

function rowStart({ table, start }: Place, row: number): number {
  return table.children.slice(0, row).reduce((at, one) => at + one.nodeSize, start + 1);
}

function cellStart(place: Place, row: number, column: number): number {
  return place.table.child(row).children.slice(0, column).reduce((at, cell) => at + cell.nodeSize, rowStart(place, row) + 1);
}

function make(state: EditorState, name: string, content: Node[] = [], attributes: Record<string, unknown> = {}): Node {
  return state.schema.node(name, attributes, content);
}
