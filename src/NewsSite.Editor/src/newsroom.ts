import { ArticleForm } from './article/articleForm';
import { Autosave } from './article/autosave';
import { refreshChecklist } from './article/checklist';
import { commentOnSelection } from './article/commentOn';
import { showLength } from './article/lengthHints';
import { pickLink } from './article/linkPicker';
import { completeLines, completeName, findEarlier } from './article/names';
import { LocalCopies } from './article/localCopy';
import { offerCopies } from './article/offerCopies';
import { showPresence } from './article/presence';
import { refreshPreviews } from './article/preview';
import { goWithValue } from './article/saidOfField';
import { forgetSaved } from './article/saved';
import { saveByKey } from './article/saveKey';
import { offerPreview } from './article/sidePreview';
import { makeTokens } from './article/topics';
import { pickByLooking } from './pictures/pickField';
import { useCalendar } from './desk/calendar';
import { useDeskKeys } from './desk/deskKeys';
import { arrangeFront } from './front/arranging';
import { nameRule, placeByName } from './front/placing';
import { setFocus } from './media/focus';
import { useReplacement, useUploads } from './media/upload';
import { StoryEditor } from './story/storyEditor';

/** What each part needs is in the markup; a page without it is left as it is. */
function all<E extends Element>(selector: string): NodeListOf<E> {
  return document.querySelectorAll<E>(selector);
}

for (const field of all<HTMLInputElement>('input[data-topics]')) makeTokens(field);
for (const field of all<HTMLInputElement>('input[data-suggest]')) completeName(field);
for (const area of all<HTMLTextAreaElement>('textarea[data-suggest]')) completeLines(area);
for (const area of all<HTMLTextAreaElement>('textarea[data-earlier]')) findEarlier(area);
for (const field of all<HTMLInputElement | HTMLTextAreaElement>('[data-length-hint]')) showLength(field);
for (const field of all<HTMLInputElement>('[data-picture-picker]')) pickByLooking(field);
for (const table of all<HTMLElement>('[data-desk]')) useDeskKeys(table);
for (const form of all<HTMLFormElement>('form[data-front]')) arrangeFront(form);
for (const field of all<HTMLInputElement>('input[data-place]')) placeByName(field);
for (const field of all<HTMLInputElement>('input[data-rule-name]')) nameRule(field);
for (const block of all<HTMLElement>('[data-commented]')) commentOnSelection(block);
for (const calendar of all<HTMLElement>('[data-calendar]')) useCalendar(calendar);
for (const said of all<HTMLElement>('[data-said-of]')) goWithValue(said);

for (const area of all<HTMLTextAreaElement>('textarea[data-story-editor]')) {
  const editor = new StoryEditor(area, pickLink);
  area.addEventListener('newsroom:filled', () => (editor.markdown = area.value));
}

for (const frame of all<HTMLElement>('[data-focus]')) {
  const numbers = document.querySelector<HTMLElement>('[data-focus-numbers]');
  if (numbers) setFocus(frame, numbers, document.querySelector<HTMLElement>('[data-crops]'));
}
for (const form of all<HTMLFormElement>('form[data-picture-upload=replace]')) useReplacement(form);
for (const form of all<HTMLFormElement>('form[data-picture-upload=add]')) useUploads(form, document.querySelector<HTMLElement>('[data-picture-list]'));

forgetSaved(() => localStorage);

const element = document.querySelector<HTMLFormElement>('form#article-form');
if (element) {
  const form = new ArticleForm(element);
  const copies = new LocalCopies(form, () => localStorage);
  const state = document.querySelector<HTMLElement>('[data-save-state]');
  if (state) {
    const autosave = new Autosave(form, copies, state, () => {
      refreshPreviews();
      void refreshChecklist(form);
    });
    offerPreview(form, () => autosave.isDirty() && void autosave.save(), () => localStorage);
  }
  const presence = document.querySelector<HTMLElement>('[data-presence]');
  if (presence) showPresence(form, presence);
  offerCopies(form, copies);
  saveByKey(element);
}
