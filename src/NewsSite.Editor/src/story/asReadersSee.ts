import type { Node } from '@tiptap/pm/model';

const outermost = 2;
const innermost = 4;
const deepestWritten = 6;

/** A heading of the text, as it is written and as readers get it. */
export interface Heading {
  readonly at: number;
  /** How many signs it has in Markdown, or the number in its name. */
  readonly written: number;
  /** 2 to 4: the page has the h1, no level is skipped and none is deeper (Articles/StoryTextShape.cs). */
  readonly shown: number;
  /** The written levels that stand above it. */
  readonly above: readonly number[];
}

/** The headings of a text in the order in which the server numbers them: those in notes come last. */
export function headingsOf(doc: Node): Heading[] {
  const open: number[] = [];
  const found: Heading[] = [];
  inServersOrder(doc, (node, at) => {
    if (node.type.name !== 'heading') return;
    const written = node.attrs.level as number;
    const above = open.filter(level => level < written);
    found.push({ at, written, above, shown: Math.min(outermost + above.length, innermost) });
    // Readers do not get an empty one.
    if (node.content.size > 0) open.splice(above.length, open.length, written);
  });
  return found;
}

/** How a heading at a place has to be written for readers to get it at this level, or as near to it as can be. */
export function levelFor(doc: Node, at: number, shown: number): number {
  const open: number[] = [];
  for (const heading of headingsOf(doc)) {
    if (heading.at >= at) break;
    open.splice(heading.above.length, open.length, heading.written);
  }
  const same = open[shown - outermost];
  return same ?? Math.min(Math.max((open.at(-1) ?? 1) + 1, shown), deepestWritten);
}

/** The number that readers see for each label: notes are numbered as they are first referred to; one without text is none. */
export function noteNumbers(doc: Node): ReadonlyMap<string, number> {
  const written = new Set<string>();
  doc.forEach(node => node.type.name === 'footnoteDefinition' && written.add(labelOf(node)));
  const numbers = new Map<string, number>();
  inServersOrder(doc, node => {
    if (node.type.name === 'footnoteReference' && written.has(labelOf(node)) && !numbers.has(labelOf(node))) numbers.set(labelOf(node), numbers.size + 1);
  });
  return numbers;
}

/** In which labels are the same label. */
export function labelOf(node: Node): string {
  return String(node.attrs.label).toLowerCase();
}

function inServersOrder(doc: Node, visit: (node: Node, at: number) => void): void {
  for (const notes of [false, true]) {
    doc.forEach((block, offset) => {
      if ((block.type.name === 'footnoteDefinition') !== notes) return;
      visit(block, offset);
      block.descendants((node, at) => visit(node, offset + 1 + at));
    });
  }
}
