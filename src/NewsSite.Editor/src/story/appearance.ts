import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What is no part of a node but of how readers see it: who is quoted stands apart. */
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
  doc.descendants((node, at) => {
    const last = node.lastChild;
    if ((node.type.name === 'blockquote' || node.type.name === 'pullquote') && node.childCount > 1 && last?.type.name === 'paragraph' && last.textContent.startsWith('— ')) {
      const end = at + node.nodeSize - 1;
      found.push(Decoration.node(end - last.nodeSize, end, { class: 'attribution' }));
    }
    return !node.inlineContent;
  });
  return DecorationSet.create(doc, found);
}
