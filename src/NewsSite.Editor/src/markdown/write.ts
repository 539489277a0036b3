import type { AlignType, BlockContent, DefinitionContent, ListItem, Paragraph, Parents, PhrasingContent, Root, RootContent, TableCell, TableRow } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Info, type State } from 'mdast-util-to-markdown';
import type { Node } from '@tiptap/pm/model';
import { isCard } from './dialect';
import { phrases } from './inline';

type Blocks = (BlockContent | DefinitionContent)[];

/** How a block is written where Markdown has several ways. */
export interface Style {
  readonly bullet: '-' | '*' | '+';
  readonly ordered: '.' | ')';
  /** How many spaces follow the mark of a list item: 1 to 4. */
  readonly spaces: number;
  /** Every item of a numbered list has the number of the first. */
  readonly sameNumber: boolean;
}

export const usual: Style = { bullet: '-', ordered: '.', spaces: 1, sameNumber: false };

/** Another mark separates two lists that would be one. */
export function otherThan(style: Style): Style {
  return { ...style, bullet: style.bullet === '-' ? '*' : '-', ordered: style.ordered === '.' ? ')' : '.' };
}

/** The way in which a list was written, read off its first two items. */
export function styleOf(source: string): Style {
  const first = /^[ \t]*(?:([-*+])|(\d{1,9})([.)]))( {1,4})(?=[^ \t\r\n])/.exec(source);
  if (!first) return usual;
  const [, bullet, number, ordered, spaces = ' '] = first;
  const second = /[\r\n] {0,3}(\d{1,9})[.)] /.exec(source)?.[1];
  return {
    bullet: (bullet ?? usual.bullet) as Style['bullet'],
    ordered: (ordered ?? usual.ordered) as Style['ordered'],
    spaces: spaces.length,
    sameNumber: number !== undefined && second === number,
  };
}

/** The Markdown of one top-level block, without a line ending at its end; '' for an empty paragraph. */
export function write(node: Node, defined: (label: string) => boolean, style: Style = usual): string {
  if (node.type.name === 'source') return node.textContent;
  if (node.type.name === 'embed') return String(node.attrs.url);
  const children = new BlockWriter(defined).block(node);
  return children.length === 0 ? '' : stringify({ type: 'root', children }, style).replace(/\n+$/, '');
}

function stringify(root: Root, style: Style): string {
  return toMarkdown(root, {
    bullet: style.bullet,
    bulletOther: style.bullet === '-' ? '*' : '-',
    bulletOrdered: style.ordered,
    emphasis: '*',
    rule: style.bullet === '*' ? '-' : '*',
    fences: true,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown()],
    handlers: { paragraph, blockquote, listItem: listItemIn(style) },
  });
}

/** A paragraph that would be a card is shown as the text that it is. */
function paragraph(node: Paragraph, parent: Parents | undefined, state: State, info: Info): string {
  const text = defaultHandlers.paragraph(node, parent, state, info);
  return parent?.type === 'root' && isCard(text) ? text.replace(':', '\\:') : text;
}

/** The mark of a pull quote is a line of its own that nothing may escape. */
function blockquote(node: Extract<RootContent, { type: 'blockquote' }>, parent: Parents | undefined, state: State, info: Info): string {
  const text = defaultHandlers.blockquote(node, parent, state, info);
  if (!node.data || !('pullquote' in node.data)) return text;
  if (text === '>') return '> [!pullquote]';
  return node.children[0]?.type === 'paragraph' ? `> [!pullquote]\n${text}` : `> [!pullquote]\n>\n${text}`;
}

/** Items in the way of the list that was edited, where the package knows one space or a tab's width. */
function listItemIn(style: Style) {
  return (node: ListItem, parent: Parents | undefined, state: State, info: Info): string => {
    const list = parent?.type === 'list' ? parent : undefined;
    const number = (list?.start ?? 1) + (style.sameNumber ? 0 : (list?.children.indexOf(node) ?? 0));
    const mark = list?.ordered ? `${number}${state.bulletCurrent ?? style.ordered}` : (state.bulletCurrent ?? style.bullet);
    const start = mark + ' '.repeat(style.spaces);
    const tracker = state.createTracker(info);
    tracker.move(start);
    tracker.shift(start.length);
    const exit = state.enter('listItem');
    const text = state.indentLines(state.containerFlow(node, tracker.current()), (line, index, blank) => (
      index === 0 ? (blank ? mark : start) + line : (blank ? '' : ' '.repeat(start.length)) + line));
    exit();
    return text;
  };
}

class BlockWriter {
  constructor(private readonly defined: (label: string) => boolean) {}

  block(node: Node): Blocks {
    switch (node.type.name) {
      case 'paragraph': {
        const children = phrases(node.content, this.defined);
        return children.length > 0 ? [{ type: 'paragraph', children }] : [];
      }
      case 'heading':
        return [{ type: 'heading', depth: node.attrs.level as 1 | 2 | 3 | 4 | 5 | 6, children: phrases(node.content, this.defined) }];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.blocks(node) }];
      case 'pullquote':
        return [{ type: 'blockquote', children: this.blocks(node), data: { pullquote: true } as object }];
      case 'bulletList':
      case 'orderedList':
        return this.list(node);
      case 'codeBlock': {
        const [lang, ...meta] = String(node.attrs.info).split(' ');
        return [{ type: 'code', lang: lang || null, meta: meta.join(' ') || null, value: node.textContent }];
      }
      case 'horizontalRule':
        return [{ type: 'thematicBreak' }];
      case 'figure':
        return [{ type: 'paragraph', children: picture(node) }];
      case 'gallery':
        // Each on a line of its own.
        return [{ type: 'paragraph', children: node.children.flatMap((one, i) => [...(i > 0 ? [{ type: 'text' as const, value: '\n' }] : []), ...picture(one)]) }];
      case 'table':
        return [this.table(node)];
      case 'footnoteDefinition':
        return [{ type: 'footnoteDefinition', identifier: String(node.attrs.label), label: String(node.attrs.label), children: this.blocks(node) }];
      default:
        throw new Error(`No Markdown is known for a ${node.type.name}.`);
    }
  }

  private blocks(parent: Node): Blocks {
    return parent.children.flatMap(child => this.block(child));
  }

  private list(node: Node): Blocks {
    const spread = node.attrs.spread === true;
    return [{
      type: 'list',
      ordered: node.type.name === 'orderedList',
      start: node.type.name === 'orderedList' ? (node.attrs.start as number) : null,
      spread,
      children: node.children.map(item => ({ type: 'listItem', spread, children: this.blocks(item) })),
    }];
  }

  private table(node: Node): Extract<BlockContent, { type: 'table' }> {
    const columns = Math.max(...node.children.map(row => row.childCount));
    const align = Array.from({ length: columns }, (_, i) => (node.child(0).maybeChild(i)?.attrs.align ?? null) as AlignType);
    const rows = node.children.map((row): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, i): TableCell => {
        const cell = row.maybeChild(i);
        return { type: 'tableCell', children: cell ? phrases(cell.content, this.defined) : [] };
      }),
    }));
    return { type: 'table', align, children: rows };
  }
}

function picture({ attrs }: Node): PhrasingContent[] {
  const image = { type: 'image' as const, url: String(attrs.src), alt: String(attrs.alt), title: (attrs.title as string | null) || null };
  return attrs.href === null
    ? [image]
    : [{ type: 'link', url: String(attrs.href), title: (attrs.hrefTitle as string | null) || null, children: [image] }];
}
