import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join, split } from '../src/article/topics';

test('a list of topics is read as it was written, commas and all', () => {
  for (const topics of [[], ['Ferries'], ['Washington, D.C.'], ['Washington, D.C.', 'Ferries']])
    assert.deepEqual(split(join(topics)), topics);
});

test('without semicolons, commas part what was typed', () => {
  assert.deepEqual(split('Ferries,  Harbours,'), ['Ferries', 'Harbours']);
});
