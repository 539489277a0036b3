import type { Node, Schema } from '@tiptap/pm/model';
import { blocksOf, extent, parse, type Block } from './dialect';
import { Reader, References, Unfaithful } from './read';
import { otherThan, styleOf, usual, write, type Style } from './write';

/** A top-level block as it was loaded. */
interface Origin {
  readonly source: string;
  /** What stood between the block before and this one. */
  readonly before: string;
  readonly node: Node;
}

/** A block on its way out. */
interface Part {
  readonly node: Node;
  readonly origin: number | null;
  text: string;
  touched: boolean;
}

/**
 * Stories in and out of Markdown, block by block. Every top-level node remembers the block that it was loaded from
 * (attribute `origin`); on output a node that still equals it gives back its very characters, and so does the
 * separator between two neighbours. Only what was edited is written anew. What stands before the first block and after
 * the last, and the line ending, are attributes of the document, so that undo brings them back as well.
 */
export class StorySource {
  private readonly origins = new Map<number, Origin>();
  private texts = new WeakMap<Node, string>();
  private nextOrigin = 1;
  private labels = new Set<string>();

  constructor(private readonly schema: Schema) {}

  /** The document that shows this text. */
  load(markdown: string): Node {
    const mark = markdown.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = markdown.slice(mark.length);
    const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const root = parse(text);
    const references = new References(root, text);
    const reader = new Reader(this.schema, text, references);
    const blocks = blocksOf(text, root);
    // A number that no block has keeps blocks of two loads from being taken for neighbours.
    this.nextOrigin++;
    let end = 0;
    const nodes = blocks.map(block => {
      const source = text.slice(block.start, block.end);
      const node = this.faithful(block, source, reader, references) ?? this.asSource(source);
      const origin = this.nextOrigin++;
      const remembered = node.type.create({ ...node.attrs, origin }, node.content, node.marks);
      this.origins.set(origin, { source, before: text.slice(end, block.start), node: remembered });
      end = block.end;
      return remembered;
    });
    const lead = mark + text.slice(0, blocks[0]?.start ?? text.length);
    const attributes = { lead, tail: blocks.length > 0 ? text.slice(end) : '', eol };
    return this.schema.topNodeType.create(attributes, nodes.length > 0 ? nodes : [this.node('paragraph')]);
  }

  /** The text of a document; of one that was not edited, the text that it was loaded from. */
  text(doc: Node): string {
    const { lead, tail, eol } = doc.attrs as { lead: string; tail: string; eol: string };
    this.define(labelsIn(doc));
    const parts = doc.children.map(node => this.part(node, eol)).filter(part => part.text !== '');
    if (parts.length === 0) return this.isBlankText(doc) ? lead : '';
    // First all separators: to find one may change the text on either side.
    const gaps: string[] = [];
    parts.forEach((_, i) => gaps.push(i > 0 ? this.separator(parts, i, gaps[i - 1] ?? '', eol) : ''));
    return lead + parts.map((part, i) => gaps[i] + part.text).join('') + tail;
  }

  /** Whether a top-level node is as it was loaded. */
  isUntouched(node: Node): boolean {
    return this.origins.get(node.attrs.origin as number)?.node.eq(node) === true;
  }

  /** What was written for other definitions may no longer hold. */
  private define(labels: Set<string>): void {
    if (labels.size !== this.labels.size || [...labels].some(label => !this.labels.has(label))) this.texts = new WeakMap();
    this.labels = labels;
  }

  private part(node: Node, eol: string): Part {
    const origin = node.attrs.origin as number | null;
    const loaded = origin === null ? undefined : this.origins.get(origin);
    if (loaded?.node.eq(node)) return { node, origin, text: loaded.source, touched: false };
    let text = this.texts.get(node);
    if (text === undefined) {
      text = this.written(node, loaded ? styleOf(loaded.source) : usual);
      this.texts.set(node, text);
    }
    return { node, origin, text: withEnding(text, eol), touched: true };
  }

  /**
   * The separator before a block; may write it or the one before it anew when nothing else keeps them apart, if possible
   * the one that was edited.
   */
  private separator(parts: readonly Part[], index: number, earlier: string, eol: string): string {
    const [previous, next] = [parts[index - 1] as Part, parts[index] as Part];
    const areNeighbours = previous.origin !== null && next.origin === previous.origin + 1;
    const loaded = areNeighbours ? this.origins.get(next.origin)?.before : undefined;
    if (loaded !== undefined && !previous.touched && !next.touched) return loaded;
    const blank = eol + eol;
    for (const gap of loaded === undefined ? [blank] : [loaded, blank]) {
      if (areApart(previous.text, gap, next.text)) return gap;
    }
    // Indented lines would go on with a list whose text begins further left than it did.
    if (previous.touched && /List$/.test(previous.node.type.name)) {
      for (const spaces of [2, 3, 4]) {
        const wider = withEnding(this.written(previous.node, { ...styleOf(previous.text), spaces }), eol);
        if (!areApart(wider, blank, next.text)) continue;
        previous.text = wider;
        return blank;
      }
    }
    if (previous.touched && !next.touched && /List$/.test(previous.node.type.name)) {
      const other = withEnding(this.written(previous.node, otherThan(styleOf(previous.text))), eol);
      const before = parts[index - 2];
      if (areApart(other, blank, next.text) && (!before || areApart(before.text, earlier, other))) {
        previous.text = other;
        return blank;
      }
    }
    const unindented = next.text.replace(/^[ \t]+/, '');
    if (/^ {1,3}(?=\S)/.test(next.text) && next.node.type.name !== 'source' && areApart(previous.text, blank, unindented)) {
      next.text = unindented;
      return blank;
    }
    const style: Style = otherThan(styleOf(previous.text));
    next.text = withEnding(this.written(next.node, style), eol);
    next.touched = true;
    return blank;
  }

  private written(node: Node, style: Style): string {
    return write(node, label => this.labels.has(normal(label)), style);
  }

  /** Undefined when the editor cannot show the block, or would write something else than what it shows. */
  private faithful(block: Block, source: string, reader: Reader, references: References): Node | undefined {
    const only = block.nodes.length === 1 ? block.nodes[0] : undefined;
    if (!only || source.includes('\0')) return undefined;
    try {
      const node = reader.topLevel(only);
      const text = write(node, label => references.find(normal(label)) !== undefined, styleOf(source));
      return this.reads(text, node, references) ? node : undefined;
    } catch (error) {
      if (error instanceof Unfaithful) return undefined;
      throw error;
    }
  }

  private reads(text: string, node: Node, references: References): boolean {
    const whole = `${text}\n\n${contextOf(node, references)}`;
    const root = parse(whole);
    const first = root.children[0];
    if (!first || (root.children[1] && extent(root.children[1]).start < text.length)) return false;
    return new Reader(this.schema, whole, new References(root, whole)).topLevel(first).eq(node);
  }

  private asSource(source: string): Node {
    const text = withEnding(source, '\n');
    return this.node('source', text === '' ? [] : [this.schema.text(text)]);
  }

  private isBlankText(doc: Node): boolean {
    return /^[\uFEFF\s]*$/.test(doc.attrs.lead as string) && doc.attrs.tail === '' && doc.childCount === 1;
  }

  private node(name: string, content: Node[] = []): Node {
    const type = this.schema.nodes[name];
    if (!type) throw new Error(`The schema has no node ${name}.`);
    return type.create(null, content);
  }
}

/** True when no block reaches from one text into the other. */
function areApart(before: string, gap: string, after: string): boolean {
  const junction = before.length;
  return parse(before + gap + after).children.every(node => {
    const { start, end } = extent(node);
    return end <= junction + gap.length || start >= junction;
  });
}

/** The definitions without which the references in a block would be text. */
function contextOf(node: Node, references: References): string {
  const needed = new Set<string>();
  node.descendants(inner => {
    if (inner.type.name === 'footnoteReference') needed.add(`[^${inner.attrs.label as string}]: x`);
    for (const mark of inner.marks) {
      const label: unknown = mark.attrs.label;
      const source = typeof label === 'string' ? references.sourceOf(normal(label)) : undefined;
      if (source !== undefined) needed.add(source);
    }
  });
  return [...needed].join('\n\n');
}

/** The labels that the source blocks of a document define. */
function labelsIn(doc: Node): Set<string> {
  const labels = new Set<string>();
  doc.forEach(node => {
    if (node.type.name !== 'source') return;
    let own = definedBy.get(node);
    if (!own) definedBy.set(node, own = parse(node.textContent).children.flatMap(inner => (inner.type === 'definition' ? [inner.identifier] : [])));
    for (const label of own) labels.add(label);
  });
  return labels;
}

const definedBy = new WeakMap<Node, readonly string[]>();

/** The form in which labels are compared (that of micromark's identifiers). */
function normal(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}

function withEnding(text: string, eol: string): string {
  return text.replace(/\r\n|\r|\n/g, eol);
}
