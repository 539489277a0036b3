import { ask, button, dialog, el } from '../page/dom';
import { timeOf } from '../page/times';
import type { ArticleForm, Field } from './articleForm';
import type { Copy, LocalCopies } from './localCopy';

/** Offers each text that this browser kept; nothing happens to either text until the person decides. */
export function offerCopies(form: ArticleForm, copies: LocalCopies): void {
  for (const copy of copies.offered()) {
    const based = copy.version === form.version ? '' : ` It started from version ${copy.version || 'unknown'}; saving it merges both.`;
    const decide = (act: () => void) => () => {
      act();
      offer.remove();
    };
    const offer = el(
      'section', { class: 'kept-copy', 'aria-label': 'Text from this browser' },
      el('p', {}, `Text from this browser, ${timeOf(copy.savedAt)}, is not what the server has.${based}`),
      el('p', {},
        button('Use it', decide(() => {
          form.version = copy.version;
          form.fill(copy.fields);
          copies.keep();
          copies.discard(copy);
        })), ' ',
        button('Compare', () => void compare(copy, form)), ' ',
        button('Discard', decide(() => copies.discard(copy)))),
    );
    form.element.prepend(offer);
  }
}

function compare(copy: Copy, form: ArticleForm): Promise<string> {
  const here = form.fields();
  const names = [...new Set([...copy.fields, ...here].map(([name]) => name))].filter(name => valueOf(copy.fields, name) !== valueOf(here, name));
  const parts = names.map(name => el('section', { class: 'compared' },
    el('h3', {}, name),
    side('In this browser', valueOf(copy.fields, name), valueOf(here, name)),
    side('On this page', valueOf(here, name), valueOf(copy.fields, name))));
  return ask(dialog('Compare', ...parts, el('p', {}, el('button', { autofocus: true }, 'Close'))));
}

function side(heading: string, text: string, other: string): HTMLElement {
  const elsewhere = new Set(blocks(other));
  return el('div', {}, el('h4', {}, heading), ...blocks(text).map(block => el('p', {}, elsewhere.has(block) ? block : el('mark', {}, block))));
}

function blocks(text: string): string[] {
  return text.split(/\n\s*\n/).filter(block => block.trim() !== '');
}

function valueOf(fields: readonly Field[], name: string): string {
  return fields.filter(([one]) => one === name).map(([, value]) => value.replace(/\r\n?/g, '\n')).join(', ');
}
