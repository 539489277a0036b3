import type { Definition, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { extent, isCard, isOwnPath } from './dialect';

/** Thrown for what the rich editor cannot show without losing something. */
export class Unfaithful extends Error {}

/** What is the same for all blocks of a text: what its references point at. */
export class References {
  private readonly definitions = new Map<string, { definition: Definition; source: string }>();

  constructor(root: Root, markdown: string) {
    for (const node of root.children) {
      if (node.type !== 'definition' || this.definitions.has(node.identifier)) continue;
      const { start, end } = extent(node);
      this.definitions.set(node.identifier, { definition: node, source: markdown.slice(start, end) });
    }
  }

  find(identifier: string): Definition | undefined {
    return this.definitions.get(identifier)?.definition;
  }

  sourceOf(identifier: string): string | undefined {
    return this.definitions.get(identifier)?.source;
  }
}

type Blocks = readonly RootContent[];

/** Makes the editor's nodes from a parsed text. */
export class Reader {
  constructor(
    private readonly schema: Schema,
    private readonly markdown: string,
    private readonly references: References,
  ) {}

  /** @throws Unfaithful */
  topLevel(node: RootContent): Node {
    if (node.type === 'paragraph') {
      const { start, end } = extent(node);
      const source = this.markdown.slice(start, end).trim();
      if (isCard(source)) return this.make('embed', { url: source });
    }
    if (node.type === 'footnoteDefinition')
      return this.make('footnoteDefinition', { label: node.label ?? node.identifier }, this.filled(node.children));
    return this.block(node);
  }

  private block(node: RootContent): Node {
    switch (node.type) {
      case 'paragraph':
        return this.figure(node.children) ?? this.gallery(node.children) ?? this.make('paragraph', {}, this.inline(node.children));
      case 'heading':
        return this.make('heading', { level: node.depth }, this.inline(node.children));
      case 'blockquote':
        return this.pullQuote(node.children) ?? this.make('blockquote', {}, this.filled(node.children));
      case 'list':
        return this.list(node);
      case 'code':
        return this.make('codeBlock', { info: [node.lang, node.meta].filter(Boolean).join(' ') }, this.text(lf(node.value)));
      case 'thematicBreak':
        return this.make('horizontalRule');
      case 'table':
        return this.table(node);
      default:
        throw new Unfaithful(node.type);
    }
  }

  private figure(children: readonly PhrasingContent[]): Node | undefined {
    const only = children.length === 1 ? children[0] : undefined;
    const image = only?.type === 'link' && only.children.length === 1 ? only.children[0] : only;
    if (image?.type !== 'image' || !isOwnPath(image.url)) return undefined;
    const link = only?.type === 'link' ? { href: only.url, hrefTitle: only.title ?? null } : {};
    return this.make('figure', { src: image.url, alt: image.alt ?? '', title: image.title ?? null, ...link });
  }

  /** Two or more pictures with nothing but white space between them. */
  private gallery(children: readonly PhrasingContent[]): Node | undefined {
    const figures = children.filter(child => !(child.type === 'break' || (child.type === 'text' && child.value.trim() === ''))).map(child => this.figure([child]));
    const all = figures.filter(figure => figure !== undefined);
    return all.length > 1 && all.length === figures.length ? this.make('gallery', {}, all) : undefined;
  }

  private pullQuote(children: Blocks): Node | undefined {
    const first = children[0];
    const mark = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || mark?.type !== 'text') return undefined;
    const { start } = extent(mark);
    const [line = '', ...more] = lf(mark.value).split('\n');
    if (line.trim().toLowerCase() !== '[!pullquote]' || this.markdown[start] !== '[') return undefined;
    if (more.length === 0 && first.children.length > 1 && first.children[1]?.type !== 'break') return undefined;
    const rest = [...(more.length > 0 ? [{ ...mark, value: more.join('\n') }] : []), ...first.children.slice(more.length > 0 ? 1 : 2)];
    const blocks = rest.length > 0 ? [{ ...first, children: rest }, ...children.slice(1)] : children.slice(1);
    return this.make('pullquote', {}, this.filled(blocks));
  }

  private list(node: List): Node {
    const spread = node.spread === true || node.children.some(item => item.spread === true);
    const items = node.children.map(item => this.make('listItem', {}, this.filled(item.children)));
    return node.ordered
      ? this.make('orderedList', { start: node.start ?? 1, spread }, items)
      : this.make('bulletList', { spread }, items);
  }

  private table(node: Table): Node {
    const rows = node.children.map((row, index) => this.make('tableRow', {}, Array.from(
      { length: Math.max(row.children.length, index === 0 ? 1 : (node.align?.length ?? 0)) },
      (_, column) => this.make(
        index === 0 ? 'tableHeader' : 'tableCell',
        { align: node.align?.[column] ?? null },
        this.inline(row.children[column]?.children ?? []),
      ),
    )));
    if (node.children.some(row => row.children.length > (node.align?.length ?? 0))) throw new Unfaithful('a row longer than its table');
    return this.make('table', {}, rows);
  }

  /** Containers hold at least one block. */
  private filled(children: Blocks): Node[] {
    return children.length > 0 ? children.map(child => this.block(child)) : [this.make('paragraph')];
  }

  private inline(children: readonly PhrasingContent[], marks: readonly Mark[] = []): Node[] {
    return children.flatMap(child => {
      switch (child.type) {
        case 'text':
          return this.text(lf(child.value).replaceAll('\n', ' '), marks);
        case 'emphasis':
          return this.inline(child.children, this.marked(marks, 'italic'));
        case 'strong':
          return this.inline(child.children, this.marked(marks, 'bold'));
        case 'inlineCode':
          return this.text(child.value, this.marked(marks, 'code'));
        case 'break':
          return [this.make('hardBreak', {}, [], marks)];
        case 'link':
          return this.link(child.children, marks, { href: child.url, title: child.title ?? null });
        case 'linkReference': {
          const target = this.references.find(child.identifier);
          if (!target) throw new Unfaithful('a reference without a definition');
          return this.link(child.children, marks, { href: target.url, title: target.title ?? null, label: child.label ?? child.identifier });
        }
        case 'image':
          return [this.make('image', { src: child.url, alt: child.alt ?? '', title: child.title ?? null }, [], marks)];
        case 'footnoteReference':
          return [this.make('footnoteReference', { label: child.label ?? child.identifier }, [], marks)];
        default:
          throw new Unfaithful(child.type);
      }
    });
  }

  private link(children: readonly PhrasingContent[], marks: readonly Mark[], attributes: Record<string, unknown>): Node[] {
    const content = this.inline(children, this.marked(marks, 'link', attributes));
    if (content.length === 0) throw new Unfaithful('a link without text');
    return content;
  }

  private marked(marks: readonly Mark[], name: string, attributes: Record<string, unknown> = {}): readonly Mark[] {
    const type = this.schema.marks[name];
    if (!type) throw new Error(`The schema has no mark ${name}.`);
    return type.create(attributes).addToSet(marks);
  }

  private text(value: string, marks: readonly Mark[] = []): Node[] {
    return value === '' ? [] : [this.schema.text(value, marks)];
  }

  private make(name: string, attributes: Record<string, unknown> = {}, content: Node[] = [], marks: readonly Mark[] = []): Node {
    const type = this.schema.nodes[name];
    if (!type) throw new Error(`The schema has no node ${name}.`);
    const node = type.create(attributes, content, marks);
    try {
      node.check();
    } catch {
      throw new Unfaithful(name);
    }
    return node;
  }
}

function lf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
