import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { StorySource } from '../src/markdown/storySource';
import { nodes } from '../src/story/nodes';
import { Dice } from './support/dice';
import { generatedDocument, noise } from './support/generated';

const schema = getSchema(nodes);
const documents = Number(process.env.DOCUMENTS ?? 800);

/** Texts from elsewhere, a file each: STORIES names their folder. */
const stories = process.env.STORIES ? readdirSync(process.env.STORIES).map(name => readFileSync(`${process.env.STORIES}/${name}`, 'utf8')) : [];

/** Documents of their own for each test. */
function* texts(part: number): Generator<[text: string, dice: Dice]> {
  for (let seed = part * 1_000_000; seed < part * 1_000_000 + documents; seed++) {
    const dice = new Dice(seed);
    yield [seed % 4 === 0 ? noise(dice) : generatedDocument(dice), dice];
  }
  for (const [i, story] of stories.entries()) yield [story, new Dice(i)];
}

function open(text: string): { source: StorySource; state: EditorState } {
  const source = new StorySource(schema);
  return { source, state: EditorState.create({ schema, doc: source.load(text), plugins: [history()] }) };
}

test('A text that is loaded and not edited is the same to the last byte, and most of it is shown as rich text', () => {
  let sources = 0;
  let all = 0;
  for (const [text] of texts(1)) {
    const { source, state } = open(text);
    assert.equal(source.text(state.doc), text);
    state.doc.forEach(node => {
      all++;
      if (node.type.name === 'source' && !/^\s*\[[^\]]*\]:/.test(node.textContent)) sources++;
    });
  }
  assert.ok(sources / all < 0.15, `${sources} of ${all} blocks are shown as source`);
});

test('An edit changes the Markdown of its block alone, holds what was typed, and undo gives the text back', () => {
  const typed = ['typedword', '*typed* word_', '# typed', '- typed', '> typed [x](y) `z', '1. typed', 'https://typed.example/', '| typed |', '<typed>&amp;', '[^1] typed', '[a] typed', '==='];
  let edits = 0;
  for (const [text, dice] of texts(2)) {
    const { source, state } = open(text);
    const places = textblocks(state.doc);
    if (places.length === 0) continue;
    const { at, size, index } = dice.of(places);
    const position = at + 1 + dice.below(size + 1);
    const insertion = dice.of(typed);
    const next = state.apply(state.tr.insertText(insertion, position));
    const out = source.text(next.doc);

    const edited = state.doc.child(index);
    if (next.doc.child(index).type.name !== 'source') {
      const reread = new StorySource(schema).load(out);
      assert.ok(squeezed(shown(reread)).includes(squeezed(shown(next.doc.child(index)))), `${JSON.stringify(text)} → ${JSON.stringify(out)}`);
    }
    checkOthers(source, state.doc, index, text, out);
    edits += edited.eq(next.doc.child(index)) ? 0 : 1;

    let before = next;
    undo(next, transaction => (before = next.apply(transaction)));
    assert.equal(source.text(before.doc), text);
  }
  assert.ok(edits > documents / 2);
});

test('Splitting, joining, removing and turning blocks into others leaves every other block as it was', () => {
  for (const [text, dice] of texts(3)) {
    const { source, state } = open(text);
    const index = dice.below(state.doc.childCount);
    const tr = state.tr;
    let at = 0;
    for (let i = 0; i < index; i++) at += state.doc.child(i).nodeSize;
    const node = state.doc.child(index);
    const kind = dice.below(5);
    if (kind === 0) {
      if (state.doc.childCount > 1) tr.delete(at, at + node.nodeSize);
    } else if (kind === 1) tr.insert(at, schema.node('paragraph', null, [schema.text('new paragraph')]));
    else if (kind === 2) tr.insert(at + node.nodeSize, schema.node('bulletList', null, [schema.node('listItem', null, [schema.node('paragraph', null, [schema.text('new item')])])]));
    else if (kind === 3 && node.type.name === 'paragraph') tr.setNodeMarkup(at, schema.nodes.heading, { level: 3 });
    else if (kind === 4 && node.type.name === 'paragraph' && node.content.size > 1) tr.split(at + 1 + dice.below(node.content.size));
    if (!tr.docChanged) continue;
    const next = state.apply(tr);
    const out = source.text(next.doc);
    for (let i = 0; i < state.doc.childCount; i++) {
      if (i === index) continue;
      const block = sourceOf(source, state.doc, i);
      // Only a list or an unclosed code block that would run into its new neighbour may be written anew.
      if (/List|codeBlock|footnoteDefinition|source/.test(state.doc.child(i).type.name)) continue;
      // What is indented goes on with a list that comes before it, and has to stand further left.
      assert.ok(out.includes(i === index + 1 ? block.trimStart() : block), `${JSON.stringify(text)} lost ${JSON.stringify(block)} in ${JSON.stringify(out)}`);
    }
    if (kind === 1) assert.ok(out.includes('new paragraph'));
    let before = next;
    undo(next, transaction => (before = next.apply(transaction)));
    assert.equal(source.text(before.doc), text);
  }
});

/** A document with one block only: its text is that block's. */
function sourceOf(source: StorySource, doc: Node, index: number): string {
  return source.text(doc.type.create({ ...doc.attrs, lead: '', tail: '' }, doc.child(index)));
}

function checkOthers(source: StorySource, doc: Node, index: number, text: string, out: string): void {
  let from = 0;
  for (let i = 0; i < doc.childCount; i++) {
    if (i === index) continue;
    // Indented code would go on with an edited list before it, and gets fences.
    if (i === index + 1 && doc.child(i).type.name === 'codeBlock' && /List$|source/.test(doc.child(index).type.name)) continue;
    const block = sourceOf(source, doc, i);
    const found = out.indexOf(block, from);
    assert.ok(found >= 0, `${JSON.stringify(text)} lost ${JSON.stringify(block)} in ${JSON.stringify(out)}`);
    from = found + block.length;
  }
}

function textblocks(doc: Node): { at: number; size: number; index: number }[] {
  const found: { at: number; size: number; index: number }[] = [];
  doc.forEach((top, offset, index) => {
    if (top.isTextblock) found.push({ at: offset, size: top.content.size, index });
    top.descendants((node, inner) => {
      if (node.isTextblock) found.push({ at: offset + 1 + inner, size: node.content.size, index });
    });
  });
  return found;
}

function shown(node: Node): string {
  return node.textBetween(0, node.content.size, ' ', leaf => (leaf.type.name === 'footnoteReference' ? `[${leaf.attrs.label as string}]` : ' '));
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

