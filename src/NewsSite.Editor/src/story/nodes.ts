import { Extension, Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { captionOf, fileOf, widthOf } from '../markdown/picture';
import { headingView, referenceView } from './appearance';
import { hidden, marks } from './marks';
import { tableNodes } from './tableNodes';

/** Everything that the dialect has, as the editor shows it: the elements that readers get. */

const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: '(block | top)+',
  addAttributes: () => ({ lead: hidden(''), tail: hidden(''), eol: hidden('\n') }),
});

const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level: Math.min(Math.max(level, 2), 4) } })),
  renderHTML: ({ node }) => [`h${Math.min(Math.max(node.attrs.level as number, 2), 4)}`, 0],
  addNodeView: () => headingView,
  addInputRules() {
    return [textblockTypeInputRule({ find: /^(#{2,4})\s$/, type: this.type, getAttributes: match => ({ level: match[1]?.length ?? 2 }) })];
  },
});

const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

const Pullquote = Node.create({
  name: 'pullquote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: '.pullquote' }],
  renderHTML: () => ['div', { class: 'pullquote', role: 'group', 'aria-label': 'Pull quote' }, 0],
});

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ spread: hidden(false) }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })];
  },
});

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: { default: 1, parseHTML: element => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1, renderHTML: ({ start }) => (start === 1 ? {} : { start: start as number }) },
    spread: hidden(false),
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^(\d{1,9})[.)]\s$/, type: this.type, getAttributes: match => ({ start: Number(match[1]) }) })];
  },
});

const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({ info: hidden('') }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', ['code', 0]],
});

const HorizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});

const Embed = Node.create({
  name: 'embed',
  group: 'top',
  addAttributes: () => ({ url: hidden('') }),
  renderHTML: ({ node }) => {
    const url = String(node.attrs.url);
    return ['aside', { class: 'embed' }, ['strong', hostOf(url)], ' ', ['small', url]];
  },
});

const Figure = Node.create({
  name: 'figure',
  group: 'block',
  addAttributes: () => ({ src: hidden(''), alt: hidden(''), title: hidden(null), href: hidden(null), hrefTitle: hidden(null) }),
  renderHTML: ({ node }) => {
    const { src, alt, title } = node.attrs as { src: string; alt: string; title: string | null };
    const { caption, credit } = captionOf(title);
    const width = widthOf(src);
    return ['figure', { 'data-width': width === 'text' ? null : width, class: alt === '' ? 'undescribed' : null },
      ['img', { src: fileOf(src), alt }], ['figcaption', caption, ' ', ['small', credit]]];
  },
});

/** Pictures beside each other: in Markdown a paragraph of nothing but images. */
const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  renderHTML: () => ['div', { class: 'gallery', role: 'group', 'aria-label': 'Gallery' }, 0],
});

const Image = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  addAttributes: () => ({ src: hidden(''), alt: hidden(''), title: hidden(null) }),
  // A picture from elsewhere is not asked for: readers get a link in its place.
  renderHTML: ({ node }) => (/^\/(?![/\\])/.test(String(node.attrs.src))
    ? ['img', { src: node.attrs.src as string, alt: node.attrs.alt as string }]
    : ['span', { class: 'picture-elsewhere' }, String(node.attrs.alt) || String(node.attrs.src)]),
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.first([
      () => this.editor.commands.exitCode(),
      () => this.editor.commands.insertContent({ type: this.name }),
    ]) };
  },
});

const FootnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  addAttributes: () => ({ label: hidden('') }),
  renderHTML: ({ node }) => ['sup', { class: 'note-reference', title: `Footnote ${String(node.attrs.label)}` }, String(node.attrs.label)],
  addNodeView: () => referenceView,
});

const FootnoteDefinition = Node.create({
  name: 'footnoteDefinition',
  group: 'top',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ label: hidden('') }),
  renderHTML: ({ node }) => ['div', { class: 'note', role: 'group', 'aria-label': `Footnote ${String(node.attrs.label)}` }, 0],
});

/** Markdown that the editor cannot show in any other way than as it is written. */
const Source = Node.create({
  name: 'source',
  group: 'top',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  isolating: true,
  renderHTML: () => ['pre', { class: 'story-source', role: 'group', 'aria-label': 'Markdown source', spellcheck: 'false' }, ['code', 0]],
});

/** Which loaded block a top-level node was: see StorySource. */
const Origin = Extension.create({
  name: 'origin',
  addGlobalAttributes: () => [{
    types: [
      'paragraph', 'heading', 'blockquote', 'pullquote', 'bulletList', 'orderedList', 'codeBlock', 'horizontalRule',
      'embed', 'figure', 'gallery', 'footnoteDefinition', 'table', 'source',
    ],
    attributes: { origin: { ...hidden(null), keepOnSplit: false } },
  }],
});

export const nodes = [
  Doc, Paragraph, Text, Heading, Blockquote, Pullquote, BulletList, OrderedList, ListItem, CodeBlock, HorizontalRule, Embed, Figure, Gallery,
  Image, HardBreak, FootnoteReference, FootnoteDefinition, ...tableNodes, Source, ...marks, Origin,
];

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./i, '');
}
