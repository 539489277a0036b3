import { Extension, type NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { headingsOf, labelOf, noteNumbers } from './asReadersSee';

/** What is no part of a node but of how readers see it: who is quoted stands apart, headings have a level, notes a number. */
export const Appearance = Extension.create({
  name: 'appearance',
  addProseMirrorPlugins: () => [new Plugin({
    state: {
      init: (_, state) => decorations(state.doc),
      apply: (transaction, before) => (transaction.docChanged ? decorations(transaction.doc) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  })],
});

function decorations(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  const decorate = (node: Node, at: number, attributes: Record<string, string>, spec?: Record<string, unknown>) =>
    found.push(Decoration.node(at, at + node.nodeSize, attributes, spec));
  const levels = new Map(headingsOf(doc).map(({ at, shown }) => [at, shown]));
  const numbers = noteNumbers(doc);
  doc.descendants((node, at) => {
    const last = node.lastChild;
    const name = node.type.name;
    if ((name === 'blockquote' || name === 'pullquote') && node.childCount > 1 && last?.type.name === 'paragraph' && last.textContent.startsWith('— '))
      decorate(last, at + node.nodeSize - 1 - last.nodeSize, { class: 'attribution' });
    else if (name === 'heading') decorate(node, at, {}, { shown: levels.get(at) });
    else if (name === 'footnoteReference' || name === 'footnoteDefinition') {
      const number = numbers.get(labelOf(node));
      if (name === 'footnoteReference') decorate(node, at, {}, { shown: number });
      else decorate(node, at, number === undefined
        ? { class: 'note--unused', 'aria-label': 'Footnote that no word refers to' }
        : { 'data-number': String(number), 'aria-label': `Footnote ${number}` });
    }
    return true;
  });
  return DecorationSet.create(doc, found);
}

/** An element that is made anew when readers see the node otherwise, and not when the node is written otherwise. */
function viewOf(make: (node: Node, shown: number | undefined) => { dom: HTMLElement; contentDOM?: HTMLElement }): NodeViewRenderer {
  return ({ node, decorations: around }) => {
    const shown = shownIn(around);
    return {
      ...make(node, shown),
      update: (next, nextAround) => next.type === node.type && shownIn(nextAround) === shown && (!next.isLeaf || next.eq(node)),
    };
  };
}

function shownIn(around: readonly Decoration[]): number | undefined {
  return around.map(({ spec }) => (spec as { shown?: number }).shown).find(shown => shown !== undefined);
}

export const headingView = viewOf((_, shown = 2) => {
  const dom = document.createElement(`h${shown}`);
  return { dom, contentDOM: dom };
});

export const referenceView = viewOf((node, number) => {
  const dom = document.createElement('sup');
  dom.className = 'note-reference';
  dom.title = number === undefined ? 'Footnote without a text: readers see it as it is written' : `Footnote ${number}`;
  dom.textContent = number === undefined ? `[^${String(node.attrs.label)}]` : String(number);
  return { dom };
});
