import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Browsers tell of a moved caret some time after the key that moved it. On a busy machine the next key can come first, and
 * would act where the caret was: End, Enter broke the line at its beginning. So ProseMirror reads the caret before each key.
 */
export const PromptCaret = Extension.create({
  name: 'newsroomPromptCaret',
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      handleDOMEvents: {
        keydown: view => {
          if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          return false;
        },
      },
    },
  })],
});
