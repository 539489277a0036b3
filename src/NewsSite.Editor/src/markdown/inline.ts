import type { PhrasingContent } from 'mdast';
import type { Fragment, Mark, Node } from '@tiptap/pm/model';

/** A piece of a line and the marks on it that are not written yet. */
interface Piece {
  readonly node: Node;
  readonly text: string | null;
  readonly marks: readonly Mark[];
}

/** The phrases of a paragraph; `defined` tells which reference labels the text still has a definition for. */
export function phrases(content: Fragment, defined: (label: string) => boolean): PhrasingContent[] {
  const pieces: Piece[] = [];
  content.forEach(node => pieces.push({ node, text: node.isText ? (node.text ?? '') : null, marks: node.marks.filter(mark => mark.type.name !== 'code') }));
  return nested(trimmed(pieces), defined);
}

/** Markdown has no white space at the ends of a paragraph or beside a hard break. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const isEdge = (piece: Piece | undefined) => piece === undefined || piece.node.type.name === 'hardBreak';
  const isBlank = (piece: Piece) => piece.text !== null && !isCode(piece) && /^[ \t\n]*$/.test(piece.text);
  let kept = pieces.map(piece => (piece.text !== null && !isCode(piece) ? { ...piece, text: piece.text.replaceAll('\n', ' ') } : piece));
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    kept = kept.filter((piece, i) => !(isBlank(piece) && (isEdge(kept[i - 1]) || isEdge(kept[i + 1]))));
    while (kept.at(-1)?.node.type.name === 'hardBreak') kept.pop();
    while (kept[0]?.node.type.name === 'hardBreak') kept.shift();
  }
  return kept.map((piece, i) => {
    if (piece.text === null || isCode(piece)) return piece;
    const start = isEdge(kept[i - 1]) ? piece.text.replace(/^[ \t]+/, '') : piece.text;
    return { ...piece, text: isEdge(kept[i + 1]) ? start.replace(/[ \t]+$/, '') : start };
  });
}

function nested(pieces: readonly Piece[], defined: (label: string) => boolean): PhrasingContent[] {
  const written: PhrasingContent[] = [];
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i] as Piece;
    const [mark, length] = longest(pieces, i);
    if (!mark) {
      append(written, leaf(piece));
      i++;
      continue;
    }
    const run = pieces.slice(i, i + length).map(one => ({ ...one, marks: one.marks.filter(other => !other.eq(mark)) }));
    i += length;
    if (mark.type.name === 'link') {
      written.push(link(mark, nested(run, defined), defined));
      continue;
    }
    const { before, core, after } = hoisted(run);
    nested(before, defined).forEach(node => append(written, node));
    if (core.length > 0) written.push({ type: mark.type.name === 'bold' ? 'strong' : 'emphasis', children: nested(core, defined) });
    nested(after, defined).forEach(node => append(written, node));
  }
  return written;
}

/** The mark of the piece that reaches furthest, and over how many pieces. */
function longest(pieces: readonly Piece[], at: number): [Mark | undefined, number] {
  let best: [Mark | undefined, number] = [undefined, 0];
  for (const mark of pieces[at]?.marks ?? []) {
    let length = 1;
    while (pieces[at + length]?.marks.some(other => other.eq(mark))) length++;
    if (length > best[1]) best = [mark, length];
  }
  return best;
}

/** Emphasis cannot begin or end with white space: that goes before and after it. */
function hoisted(run: readonly Piece[]): { before: Piece[]; core: Piece[]; after: Piece[] } {
  const before: Piece[] = [];
  const after: Piece[] = [];
  const core = [...run];
  for (let first = core[0]; first; first = core[0]) {
    const blank = blankEnd(first, /^\s+/u);
    if (blank === '') break;
    before.push({ ...first, text: first.text === null ? null : blank });
    core.shift();
    if (first.text !== null && first.text.length > blank.length) core.unshift({ ...first, text: first.text.slice(blank.length) });
  }
  for (let last = core.at(-1); last; last = core.at(-1)) {
    const blank = blankEnd(last, /\s+$/u);
    if (blank === '') break;
    after.unshift({ ...last, text: last.text === null ? null : blank });
    core.pop();
    if (last.text !== null && last.text.length > blank.length) core.push({ ...last, text: last.text.slice(0, -blank.length) });
  }
  return { before, core, after };
}

function blankEnd(piece: Piece, pattern: RegExp): string {
  if (piece.node.type.name === 'hardBreak') return '\n';
  return piece.text === null || isCode(piece) ? '' : (pattern.exec(piece.text)?.[0] ?? '');
}

function leaf({ node, text }: Piece): PhrasingContent {
  switch (node.type.name) {
    case 'hardBreak':
      return { type: 'break' };
    case 'image':
      return { type: 'image', url: String(node.attrs.src), alt: String(node.attrs.alt), title: title(node.attrs.title) };
    case 'footnoteReference':
      return { type: 'footnoteReference', identifier: String(node.attrs.label), label: String(node.attrs.label) };
    default:
      return isCode({ node }) ? { type: 'inlineCode', value: text ?? '' } : { type: 'text', value: text ?? '' };
  }
}

function link(mark: Mark, children: PhrasingContent[], defined: (label: string) => boolean): PhrasingContent {
  const label: unknown = mark.attrs.label;
  // What stands in a link cannot be one, which the schema already sees to.
  const content = children as Extract<PhrasingContent, { type: 'link' }>['children'];
  return typeof label === 'string' && defined(label)
    ? { type: 'linkReference', identifier: label, label, referenceType: 'full', children: content }
    : { type: 'link', url: String(mark.attrs.href), title: title(mark.attrs.title), children: content };
}

function append(written: PhrasingContent[], node: PhrasingContent): void {
  const last = written.at(-1);
  if (node.type === 'text' && last?.type === 'text') last.value += node.value;
  else if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value;
  else if (!(node.type === 'text' && node.value === '')) written.push(node);
}

function isCode({ node }: Pick<Piece, 'node'>): boolean {
  return node.marks.some(mark => mark.type.name === 'code');
}

function title(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
