import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

// The server's dialect (Articles/StoryText.cs): CommonMark without raw HTML, with pipe tables and footnotes.
const options = {
  extensions: [gfmTable(), gfmFootnote(), { disable: { null: ['htmlFlow', 'htmlText'] } }],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
};

/** Markdown as a tree; every node knows where it stands in the text, which must not begin with a byte order mark. */
export function parse(markdown: string): Root {
  return fromMarkdown(markdown, options);
}

/** Where a node begins and ends in the text that it was parsed from. */
export function extent(node: Nodes): { start: number; end: number } {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) throw new Error(`A ${node.type} without a position.`);
  return { start: start.offset, end: end.offset };
}

/** A top-level block with the whole lines that it takes up, without the line ending of the last. */
export interface Block {
  readonly nodes: readonly RootContent[];
  readonly start: number;
  readonly end: number;
}

/** The top-level blocks of a text; what is between two of them is line endings and white space. */
export function blocksOf(markdown: string, root: Root = parse(markdown)): Block[] {
  const blocks: Block[] = [];
  for (const node of root.children) {
    const at = extent(node);
    const start = lineStart(markdown, at.start);
    const end = lineEnd(markdown, at.end);
    const last = blocks.at(-1);
    if (last && start < last.end) blocks[blocks.length - 1] = { nodes: [...last.nodes, node], start: last.start, end: Math.max(end, last.end) };
    else blocks.push({ nodes: [node], start, end });
  }
  return blocks;
}

/** An address that the server shows as a card when it is alone in its paragraph (Articles/StoryTextAddress.cs). */
export function isCard(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"\\\p{Cc}]+$/iu.test(text) || /^https?:\/\/[/?#]/i.test(text)) return false;
  try {
    const address = new URL(text);
    return address.hostname !== '' && address.username === '' && address.password === '';
  } catch {
    return false;
  }
}

/** A rooted path on this site, which is where pictures come from. */
export function isOwnPath(address: string): boolean {
  return /^\/(?![/\\])[^\s\p{Cc}]*$/u.test(address);
}

/** An address that the server lets a link have: http, https, mailto, or one on this site. */
export function isLink(address: string): boolean {
  return /^[^\s\p{Cc}]+$/u.test(address) && !(/^[^:/?#]*:/.test(address) && !/^(https?|mailto):/i.test(address));
}

function lineStart(text: string, at: number): number {
  while (at > 0 && !isLineEnding(text.charCodeAt(at - 1))) at--;
  return at;
}

function lineEnd(text: string, at: number): number {
  // A block that ends with its line ending (an unclosed fence) keeps the extent that the parser gave it.
  if (at > 0 && isLineEnding(text.charCodeAt(at - 1))) return at;
  while (at < text.length && !isLineEnding(text.charCodeAt(at))) at++;
  return at;
}

function isLineEnding(code: number): boolean {
  return code === 10 || code === 13;
}
