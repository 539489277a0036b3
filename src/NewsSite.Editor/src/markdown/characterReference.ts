import { inertText } from '../page/html';

/** The character that a name such as "eacute" stands for, or false: stands in for the package decode-named-character-reference. */
export function decodeNamedCharacterReference(name: string): string | false {
  const reference = `&${name};`;
  const text = inertText(reference);
  // What is no name stays as it was; "&amp" without its semicolon is one only to browsers, and leaves a semicolon behind.
  return text === reference || (text.endsWith(';') && name !== 'semi') ? false : text;
}
