import { getMarkRange, type Editor } from '@tiptap/core';
import { isLink } from '../markdown/dialect';
import { ask, dialog, el } from '../page/dom';
import { fetchList, Suggestions } from '../page/suggest';

interface Found {
  readonly headline: string;
  readonly path: string;
  readonly publishedOn: string;
  readonly section: string;
}

/** Asks where the selected words lead: one of our own articles, found by its headline, or any address. */
export async function pickLink(editor: Editor): Promise<void> {
  const type = editor.schema.marks.link;
  const { selection } = editor.state;
  if (!type || !selection.$from.parent.type.allowsMarkType(type)) return;
  const existing = editor.isActive('link');
  const range = (existing ? getMarkRange(selection.$from, type) ?? getMarkRange(selection.$to, type) : undefined) ?? selection;
  const href = existing ? String(editor.getAttributes('link').href) : '';
  const answer = await ask(pickerFor(href, existing));
  const address = addressOf(answer);
  const { tr } = editor.state;
  if (answer === 'remove:') tr.removeMark(range.from, range.to, type);
  else if (address !== null && range.from === range.to) tr.insert(range.from, editor.schema.text(textFor(answer, address), [type.create({ href: address })])).removeStoredMark(type);
  else if (address !== null) tr.removeMark(range.from, range.to, type).addMark(range.from, range.to, type.create({ href: address }));
  if (tr.docChanged) editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

function pickerFor(href: string, existing: boolean): HTMLDialogElement {
  const input = el('input', { value: href, autofocus: true, required: true, 'aria-describedby': 'newsroom-link-fault' });
  const fault = el('p', { id: 'newsroom-link-fault', class: 'fault', role: 'status' });
  const close = el('button', { value: '', formnovalidate: true }, 'Cancel');
  const set = el('button', {}, 'Link');
  const remove = el('button', { value: 'remove:', formnovalidate: true }, 'Remove link');
  const shown = dialog(
    'Link to', el('label', {}, 'Headline of one of our articles, or an address ', input), fault,
    el('p', {}, set, ' ', ...(existing ? [remove, ' '] : []), close),
  );
  const suggestions = new Suggestions<Found>(
    input, 'Our articles',
    async query => (/^(https?:|mailto:|[/#])/i.test(query) ? [] : (await fetchList<Found>('/newsroom/find/articles', query)).map(found => (
      { value: found, text: found.headline, detail: [found.section, found.publishedOn].filter(Boolean).join(', ') }))),
    ({ value }) => shown.close(`article:${JSON.stringify([value.path, value.headline])}`),
  );
  input.parentElement?.after(suggestions.list);
  set.addEventListener('click', event => {
    event.preventDefault();
    const address = addressOf(`address:${input.value.trim()}`);
    if (address !== null) shown.close(`address:${address}`);
    else fault.textContent = 'Choose an article from the list, or type an address that begins with https:// or /.';
  });
  return shown;
}

/** The address in an answer of the dialog; "example.org/a" is taken for a site. */
function addressOf(answer: string): string | null {
  if (answer.startsWith('article:')) return (JSON.parse(answer.slice('article:'.length)) as [string, string])[0];
  if (!answer.startsWith('address:')) return null;
  const typed = answer.slice('address:'.length);
  const address = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed) ? `mailto:${typed}` : typed;
  return isLink(address) && /^(https?:\/\/.|mailto:.|\/|#.|\?)/i.test(address) ? address : null;
}

function textFor(answer: string, address: string): string {
  return answer.startsWith('article:') ? (JSON.parse(answer.slice('article:'.length)) as [string, string])[1] : address;
}
