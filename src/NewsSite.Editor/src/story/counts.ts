import type { Node } from '@tiptap/pm/model';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words and characters that readers see; source blocks count as they are written. */
export function countsOf(doc: Node): { words: number; characters: number } {
  const text = doc.textBetween(0, doc.content.size, '\n', leaf => (leaf.type.name === 'hardBreak' ? ' ' : ''));
  let count = 0;
  for (const segment of words.segment(text)) if (segment.isWordLike === true) count++;
  return { words: count, characters: [...text.replaceAll('\n', '')].length };
}
