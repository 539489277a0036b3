import { DOMParser as Parser, Fragment, Slice, type Node as StoryNode, type Schema } from '@tiptap/pm/model';
import { isCard, isLink } from '../markdown/dialect';
import { inertDocument } from '../page/html';

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'hr', 'pre']);
const inlines = new Set(['br', 'code']);
const dropped = new Set(['style', 'script', 'head', 'meta', 'link', 'title', 'template', 'iframe', 'object', 'svg', 'math', 'xml', 'noscript',
  'button', 'select', 'textarea', 'input', 'del', 's', 'strike', 'img', 'picture', 'video', 'audio', 'canvas']);
const containers = new Set(['div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'figure', 'figcaption', 'address', 'dl', 'dt', 'dd', 'center', 'body', 'details', 'summary']);

/**
 * What the clipboard's HTML says, as our nodes. Nothing of it enters the page: it is read in an inert document, rebuilt
 * element by element from an allow-list, and that is turned into nodes. Attributes go, but for addresses of links,
 * starts of lists and what makes text bold or italic in the writing of Word and Google Docs.
 */
export function sliceOfHtml(html: string, schema: Schema): Slice {
  const from = inertDocument(quiet(html));
  const clean = document.implementation.createHTMLDocument('');
  for (const child of from.body.childNodes) copy(child, clean.body, clean);
  gatherLists(clean.body);
  return Slice.maxOpen(withoutEmpties(Parser.fromSchema(schema).parse(clean.body).content));
}

/** Plain text: blank lines, or where there is none line endings, part paragraphs; an address alone can be a card. */
export function sliceOfText(text: string, schema: Schema, cards: boolean): Slice {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '');
  const parts = lines.split(/\n[ \t]*\n/.test(lines) ? /\n(?:[ \t]*\n)+/ : /\n/);
  const paragraphs = parts.map(part => {
    const content = part.split('\n').flatMap((line, i): StoryNode[] => [
      ...(i > 0 ? [schema.node('hardBreak')] : []), ...(line === '' ? [] : [schema.text(line)]),
    ]);
    return cards && isCard(part.trim()) ? schema.node('embed', { url: part.trim() }) : schema.node('paragraph', null, content);
  });
  return Slice.maxOpen(Fragment.from(paragraphs));
}

/**
 * Styles and handlers under names that mean nothing: even in an inert document browsers report each of them as a breach of
 * the page's policy. Only tags are changed, and nothing depends on none being missed.
 */
function quiet(html: string): string {
  return html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '').replace(
    /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi,
    tag => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));
}

function copy(from: Node, to: HTMLElement, clean: Document): void {
  if (from.nodeType === 3) {
    to.append((from.textContent ?? '').replace(/\u00AD/g, ''));
    return;
  }
  if (from.nodeType !== 1) return;
  const element = from as HTMLElement;
  const name = element.localName.toLowerCase();
  const style = element.getAttribute('data-style') ?? '';
  if (dropped.has(name) || isHidden(element, style)) return;

  const target = targetFor(element, name, style, to, clean);
  for (const child of element.childNodes) copy(child, target, clean);
}

function targetFor(element: HTMLElement, name: string, style: string, to: HTMLElement, clean: Document): HTMLElement {
  if (name === 'a') {
    const href = (element.getAttribute('href') ?? '').trim();
    return isLink(href) && !href.startsWith('#') ? append(to, 'a', clean, { href: unwrapped(href) }) : to;
  }
  // A cell holds one line.
  if (to.closest('td, th') && (blocks.has(name) || containers.has(name))) {
    if (to.textContent !== '') to.append(' ');
    return to;
  }
  if (name === 'td' || name === 'th') return append(to, to === to.closest('table')?.querySelector('tr') ? 'th' : 'td', clean);
  if (name === 'p' && isWordListItem(element, style)) return append(to, 'p', clean, { 'data-list': wordList(element, style) });
  if (name === 'p' && /\bMsoTitle\b/.test(element.className)) return append(to, 'h2', clean);
  if (name === 'ol') return append(to, 'ol', clean, { start: element.getAttribute('start') ?? '1' });
  if ((name === 'aside' || name === 'div') && element.classList.contains('pullquote')) return append(to, 'aside', clean, { class: 'pullquote' });
  if (blocks.has(name) || inlines.has(name)) return append(to, name, clean);
  if (containers.has(name) && hasOnlyPhrases(element)) return append(to, 'p', clean);
  return emphasis(name, style, to, clean);
}

/** Google Docs wraps everything in <b style="font-weight:normal"> and writes its bold as a style. */
function emphasis(name: string, style: string, to: HTMLElement, clean: Document): HTMLElement {
  const weight = /font-weight\s*:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /font-style\s*:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase();
  const isBold = weight === undefined ? name === 'b' || name === 'strong' : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const isItalic = slant === undefined ? name === 'i' || name === 'em' || name === 'cite' : slant === 'italic' || slant === 'oblique';
  // A whole heading is bold already.
  const inHeading = to.closest('h1, h2, h3, h4, h5, h6') !== null;
  const outer = isBold && !inHeading ? append(to, 'strong', clean) : to;
  return isItalic ? append(outer, 'em', clean) : outer;
}

function append(to: HTMLElement, name: string, clean: Document, attributes: Record<string, string> = {}): HTMLElement {
  const element = clean.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  to.append(element);
  return element;
}

/** Word's markers of list items, comments and page furniture, and text that was deleted with changes tracked. */
function isHidden(element: HTMLElement, style: string): boolean {
  return /mso-list\s*:\s*ignore/i.test(style) || /display\s*:\s*none/i.test(style) || /mso-hide\s*:\s*all/i.test(style)
    || /mso-element\s*:\s*(comment|header|footer|footnote-list|endnote-list)/i.test(style)
    || /\bMso(CommentReference|CommentText)\b/.test(element.className)
    || element.hasAttribute('hidden');
}

function isWordListItem(element: HTMLElement, style: string): boolean {
  return /mso-list\s*:\s*l\d+/i.test(style) || (/\bMsoListParagraph/.test(element.className) && wordMarker(element) !== '');
}

/** "ul 1", "ol 2": the kind and the depth of an item that Word writes as a paragraph. */
function wordList(element: HTMLElement, style: string): string {
  const level = /\blevel(\d)/i.exec(style)?.[1] ?? '1';
  return `${/^\(?[\da-z]{1,4}[.)]/i.test(wordMarker(element)) ? 'ol' : 'ul'} ${level}`;
}

function wordMarker(element: HTMLElement): string {
  const marker = [...element.querySelectorAll('[data-style]')].find(part => /mso-list\s*:\s*ignore/i.test(part.getAttribute('data-style') ?? ''));
  return (marker?.textContent ?? '').replace(/[\s\u00A0]/g, '');
}

/** Makes lists of the paragraphs that Word means as items. */
function gatherLists(root: HTMLElement): void {
  for (let first = root.querySelector<HTMLElement>('p[data-list]'); first; first = root.querySelector<HTMLElement>('p[data-list]')) {
    const run = [first];
    for (let next = nextItem(first); next; next = nextItem(next)) run.push(next);
    const open: HTMLElement[] = [];
    for (const item of run) {
      const [kind = 'ul', depth = '1'] = (item.dataset.list ?? '').split(' ');
      open.length = Math.min(open.length, Number(depth));
      if (open.length > 0 && open.length === Number(depth) && open.at(-1)?.localName !== kind) open.pop();
      while (open.length < Number(depth)) {
        const list = item.ownerDocument.createElement(kind);
        const parent = open.at(-1);
        if (parent) (parent.lastElementChild ?? parent.appendChild(item.ownerDocument.createElement('li'))).append(list);
        else first.before(list);
        open.push(list);
      }
      const entry = item.ownerDocument.createElement('li');
      item.removeAttribute('data-list');
      open.at(-1)?.append(entry);
      entry.append(item);
    }
  }
}

function nextItem(item: HTMLElement): HTMLElement | undefined {
  let next = item.nextSibling;
  while (next?.nodeType === 3 && (next.textContent ?? '').trim() === '') next = next.nextSibling;
  return next?.nodeType === 1 && (next as HTMLElement).dataset.list ? (next as HTMLElement) : undefined;
}

function hasOnlyPhrases(element: HTMLElement): boolean {
  return (element.textContent ?? '').trim() !== ''
    && ![...element.querySelectorAll('*')].some(inner => blocks.has(inner.localName) || containers.has(inner.localName));
}

/** Redirections that mail programs and Google put before addresses. */
function unwrapped(href: string): string {
  const google = /^https:\/\/www\.google\.com\/url\?(.*)$/.exec(href)?.[1];
  const target = google === undefined ? null : new URLSearchParams(google).get('q');
  return target !== null && isLink(target) ? target : href;
}

/** Clipboards are full of empty paragraphs; Markdown has none. */
function withoutEmpties(content: Fragment): Fragment {
  const kept: StoryNode[] = [];
  content.forEach(node => {
    const isEmpty = node.isTextblock && node.textContent.trim() === '' && node.children.every(child => child.isText || child.type.name === 'hardBreak');
    if (!isEmpty || content.childCount === 1) kept.push(node);
  });
  return Fragment.from(kept);
}
