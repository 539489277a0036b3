import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSchema } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { StorySource } from '../src/markdown/storySource';
import { nodes } from '../src/story/nodes';

const schema = getSchema(nodes);
const samples: [string, string][] = [
  ['paragraph', 'One.'], ['heading', '## A'], ['heading', 'A\n---'], ['blockquote', '> a\n>\n> — b'],
  ['pullquote', '> [!pullquote]\n> We *knew*.\n>\n> — A Minister'], ['blockquote', '> \\[!pullquote]\n> a'],
  ['pullquote', '> [!PullQuote]\n>\n> We'],
  ['bulletList', '* a\n* b\n  1. c\n  2. d'], ['orderedList', '3) a\n4) b'], ['table', '|a|b|\n|-|-:|\n|c|d|'],
  ['embed', 'https://www.example.org/a_b_c?d=1&e=*f*'], ['paragraph', 'https\\://a.example'],
  ['figure', '![A crowd](/media/ab12.jpg#1200x800 "Minsk, Sunday | Jane Doe/AP")'], ['paragraph', '![A](https://x.example/a.jpg)'],
  ['figure', '![A crowd](/media/ab12.jpg#1200x800-wide)'], ['gallery', '![a](/media/a.jpg#3x2)\n![b](/media/b.jpg#3x2-full "C | D")'],
  ['gallery', '![a](/a.jpg) ![b](/b.jpg)'], ['paragraph', '![a](/a.jpg), ![b](/b.jpg)'], ['paragraph', '![a](/a.jpg)\n![b](https://x.example/b.jpg)'],
  ['codeBlock', '```js x\na\n```'], ['horizontalRule', '* * *'], ['source', '[a]: /b'], ['paragraph', '<b>x</b> &eacute;'],
  ['source', '[](/b)'], ['paragraph', 'a\nb  \nc'], ['footnoteDefinition', '[^x]: A note.'], ['bulletList', '-'],
];
for (const [type, markdown] of samples) {
  test(`${JSON.stringify(markdown)} is a ${type}`, () => {
    const source = new StorySource(schema);
    const doc = source.load(markdown);
    assert.equal(doc.children.map(node => node.type.name).join(), type);
    assert.equal(source.text(doc), markdown);
  });
}

test('References are shown as links', () => {
  const source = new StorySource(schema);
  const text = 'A[^x] [b][c] [c].\n\n[^x]: First.\n\n[c]: /d\n';
  const doc = source.load(text);
  assert.equal(doc.children.map(node => node.type.name).join(), 'paragraph,footnoteDefinition,source');
  assert.equal(source.text(doc), text);
});

test('A list that is written before another gets the other mark, and the other stays as it was', () => {
  const source = new StorySource(schema);
  const doc = source.load('One\n\n-   a\n-   b');
  const item = schema.node('listItem', null, [schema.node('paragraph', null, [schema.text('new')])]);
  const edited = doc.replace(5, 5, new Slice(Fragment.from(schema.node('bulletList', null, [item])), 0, 0));
  assert.equal(source.text(edited), 'One\n\n* new\n\n-   a\n-   b');
});
