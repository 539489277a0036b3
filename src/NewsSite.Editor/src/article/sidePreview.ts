import { button, el } from '../page/dom';
import type { ArticleForm } from './articleForm';

const key = { code: 'KeyP', aria: 'Control+Alt+P', readable: 'Ctrl+Alt+P' };
const rememberedAs = 'newsroom:preview';

/** Where there is room for both, as the style sheet has it. */
const wide = '(width >= 64rem)';

/**
 * The readers' own page of what was kept last, beside the text; on a narrow window in its place. A button beside Save and
 * a key switch it, and a wide window remembers whether it was on.
 *
 * @param keep Sends what is typed and not kept yet; the previews of the page are refreshed after it.
 */
export function offerPreview(form: ArticleForm, keep: () => void, storage: () => Storage): void {
  const bar = form.element.querySelector('[data-save-state]');
  const text = form.element.querySelector('.editor__text');
  if (!bar || !text) return;
  const room = matchMedia(wide);
  const frame = el('iframe', { class: 'look look--phone', title: 'The article on a phone', 'data-preview': true, sandbox: 'allow-same-origin' });
  const panel = el('section', { id: 'editor-preview', class: 'editor__preview', 'aria-label': 'Preview', hidden: true }, frame);
  const show = (on: boolean) => {
    panel.hidden = !on;
    form.element.classList.toggle('editor--previewed', on);
    shown.setAttribute('aria-pressed', String(on));
    if (on && !frame.hasAttribute('src')) frame.src = `/newsroom/articles/${encodeURIComponent(form.article)}/preview`;
  };
  const toggle = () => {
    const on = panel.hasAttribute('hidden');
    if (room.matches) remember(on, storage);
    if (on) keep();
    show(on);
  };
  const shown = button('Preview', toggle, {
    class: 'button', 'aria-pressed': 'false', 'aria-controls': panel.id, 'aria-keyshortcuts': key.aria, title: `Preview (${key.readable})`,
  });
  bar.before(shown);
  text.after(panel);
  if (room.matches && isRemembered(storage)) show(true);
  // A window that becomes narrow shows the text, which is what one is at.
  room.addEventListener('change', () => show(room.matches && isRemembered(storage)));
  document.addEventListener('keydown', event => {
    if (event.code !== key.code || !(event.ctrlKey || event.metaKey) || !event.altKey || event.shiftKey || event.getModifierState('AltGraph')) return;
    event.preventDefault();
    if (!event.repeat && !document.querySelector('dialog[open]')) toggle();
  });
}

function isRemembered(storage: () => Storage): boolean {
  try {
    return storage().getItem(rememberedAs) !== null;
  } catch {
    return false;
  }
}

function remember(on: boolean, storage: () => Storage): void {
  try {
    if (on) storage().setItem(rememberedAs, 'on');
    else storage().removeItem(rememberedAs);
  } catch {
    // It is shown all the same, and forgotten.
  }
}
