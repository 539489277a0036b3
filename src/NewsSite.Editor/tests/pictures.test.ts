import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { atWidth, captionOf, fileOf, titleOf, widthOf } from '../src/markdown/picture';
import { StorySource } from '../src/markdown/storySource';
import { useOf } from '../src/pictures/library';
import { nodes } from '../src/story/nodes';

const schema = getSchema(nodes);
const key = '0123456789abcdef0123456789abcdef.jpg';

test('The width is what stands behind the size, and of nothing else', () => {
  for (const [src, width] of [['/m/a.jpg#3x2', 'text'], ['/m/a.jpg#3x2-wide', 'wide'], ['/m/a.jpg#3x2-full', 'full'], ['/m/a.jpg#3x2-huge', 'text'],
    ['/m/so-wide', 'text'], ['/m/a.jpg#-wide', 'text'], ['/m/a.jpg#0x2-wide', 'text']] as const) assert.equal(widthOf(src), width);
  assert.equal(atWidth('/m/a.jpg#3x2-wide', 'full'), '/m/a.jpg#3x2-full');
  assert.equal(atWidth('/m/a.jpg#3x2-wide', 'text'), '/m/a.jpg#3x2');
  assert.equal(atWidth('/m/so-wide', 'full'), '/m/so-wide');
  assert.equal(fileOf('/m/a.jpg#3x2-wide'), '/m/a.jpg');
});

test('Caption and credit come back from the title they make', () => {
  for (const [caption, credit] of [['', ''], ['A ferry', ''], ['A ferry', 'Lens'], ['', 'Lens'], ['this | that', ''], ['a | b', 'c']] as const)
    assert.deepEqual(captionOf(titleOf(caption, credit)), { caption, credit });
});

test('Pictures of the library become a figure, and several a gallery, in the Markdown of the server', () => {
  const picture = { id: 1, name: 'ferry.jpg', address: `/media/${key}`, thumbnail: '/t', width: 1200, height: 800, alternativeText: 'A [ferry]', caption: 'At "noon"', credit: 'Ada Lens', rightHasEnded: false, isNew: true };
  const source = new StorySource(schema);
  const doc = source.load('*One*  \n\n* two');
  const figure = (width?: 'wide') => schema.node('figure', { ...useOf(picture, width) });
  const state = EditorState.create({ schema, doc });
  const written = (tr: typeof state.tr) => source.text(state.apply(tr).doc);
  assert.equal(written(state.tr.insert(5, figure('wide'))), `*One*  \n\n![A \\[ferry\\]](/media/${key}#1200x800-wide "At \\"noon\\" | Ada Lens")\n\n* two`);
  const gallery = written(state.tr.insert(5, schema.node('gallery', null, [figure(), figure()])));
  const line = `![A \\[ferry\\]](/media/${key}#1200x800 "At \\"noon\\" | Ada Lens")`;
  assert.equal(gallery, `*One*  \n\n${line}\n${line}\n\n* two`);
  assert.equal(new StorySource(schema).load(gallery).child(1).childCount, 2);
});

test('A word of one picture changes that gallery alone', () => {
  const source = new StorySource(schema);
  const text = 'a\n\n![a](/a.jpg#3x2)  \n![b](/b.jpg#3x2)\n\n__c__\n\n![d](/d.jpg) ![e](/e.jpg)\n';
  const state = EditorState.create({ schema, doc: source.load(text) });
  const next = state.apply(state.tr.setNodeMarkup(4, null, { ...state.doc.nodeAt(4)?.attrs, alt: 'changed' }));
  assert.equal(source.text(next.doc), 'a\n\n![changed](/a.jpg#3x2)\n![b](/b.jpg#3x2)\n\n__c__\n\n![d](/d.jpg) ![e](/e.jpg)\n');
});
