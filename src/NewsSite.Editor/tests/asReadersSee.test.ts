import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { StorySource } from '../src/markdown/storySource';
import { headingsOf, levelFor, noteNumbers } from '../src/story/asReadersSee';
import { nodes } from '../src/story/nodes';
import { alignColumn, alignmentAt } from '../src/story/tables';

const schema = getSchema(nodes);

function load(markdown: string) {
  const source = new StorySource(schema);
  return { source, doc: source.load(markdown) };
}

const levels: [markdown: string, shown: string][] = [
  ['# a', '2'], ['#### a\n\n## b', '2 2'], ['## a\n\n#### b\n\n### c\n\n#### d', '2 3 3 4'], ['## a\n\n### b\n\n#### c\n\n##### d\n\n## e', '2 3 4 4 2'],
  ['> ### a\n\n#### b', '2 3'], ['##\n\n### a', '2 2'], ['[^1]: ## in a note\n\n### a[^1]\n\n#### b', '2 3 2'],
];
for (const [markdown, shown] of levels)
  test(`Headings of ${JSON.stringify(markdown)} are ${shown}`, () => assert.equal(headingsOf(load(markdown).doc).map(heading => heading.shown).join(' '), shown));

test('A heading is written for the level that was asked for, as deep as what stands above it allows', () => {
  const { doc } = load('### a\n\n##### b\n\nc');
  const at = doc.content.size - doc.child(2).nodeSize;
  assert.deepEqual([2, 3, 4].map(shown => levelFor(doc, at, shown)), [3, 5, 6]);
  assert.deepEqual([2, 3, 4].map(shown => levelFor(doc, 0, shown)), [2, 3, 4]);
});

test('Notes have the number of their first reference, and none without a text or a reference', () => {
  const { doc } = load('A[^b] and[^a], again[^B], open[^none].\n\n[^unused]: x\n\n[^a]: See[^c].\n\n[^b]: y\n\n[^c]: z');
  assert.deepEqual([...noteNumbers(doc)], [['b', 1], ['a', 2], ['c', 3]]);
});

test('A column is aligned as GFM has it, and no other block changes', () => {
  const { source, doc } = load('*One*  \n\n|a|b|\n|-|:-|\n|c|d|\n|e|\n\n* last');
  let state = EditorState.create({ schema, doc });
  let cell = 0;
  doc.descendants((node, at) => {
    if (node.textContent === 'd') cell = at;
  });
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, cell)));
  assert.equal(alignmentAt(state), null);
  for (const [align, rule] of [['center', '| - | :-: |'], ['right', '| - | -: |'], [null, '| - | - |']] as const) {
    alignColumn(align)(state, tr => (state = state.apply(tr)));
    assert.equal(alignmentAt(state), align);
    const out = source.text(state.doc);
    assert.equal(out, `*One*  \n\n| a | b |\n${rule}\n| c | d |\n| e | |\n\n* last`);
    assert.equal(source.text(new StorySource(schema).load(out)), out);
  }
});
