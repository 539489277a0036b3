import { Mark } from '@tiptap/core';
import { isLink } from '../markdown/dialect';

/** An attribute that is kept with the text and not shown. */
export const hidden = (fallback: unknown) => ({ default: fallback, rendered: false, parseHTML: () => fallback });

const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({
    href: { default: '', parseHTML: element => element.getAttribute('href') },
    title: { default: null, parseHTML: element => element.getAttribute('title') },
    label: hidden(null),
  }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', isLink(String(HTMLAttributes.href)) ? HTMLAttributes : {}, 0],
});

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
});

const Code = Mark.create({
  name: 'code',
  code: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
});

/** What words can be, within their block. */
export const marks = [Link, Bold, Italic, Code];
