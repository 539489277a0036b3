import { Editor, Extension, type KeyboardShortcutCommand } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { isCard } from '../markdown/dialect';
import { StorySource } from '../markdown/storySource';
import { button, el, freshId } from '../page/dom';
import { editFigure, Pictures } from '../pictures/inStory';
import { actionsWith, type Action } from './actions';
import { Appearance } from './appearance';
import { PromptCaret } from './caret';
import { Clipboard } from './clipboard';
import { countsOf } from './counts';
import { showKeys, readableKey } from './keys';
import { nodes } from './nodes';
import { noteAt, referenceAt } from './notes';
import { Toolbar } from './toolbar';

/**
 * The rich editor on a text area, which stays the field of the form and always holds the Markdown of what is shown. A
 * change is told by an `input` event of the text area, as if it had been typed there.
 */
export class StoryEditor {
  readonly editor: Editor;
  private readonly source: StorySource;
  private readonly toolbar: Toolbar;
  private readonly frame: HTMLElement;
  private readonly sourceSwitch: HTMLButtonElement;
  private readonly counts = el('p', { class: 'story-counts' });
  private readonly actions: readonly Action[];

  constructor(private readonly area: HTMLTextAreaElement, pickLink: (editor: Editor) => unknown) {
    const label = area.labels?.[0]?.textContent?.trim() ?? area.getAttribute('aria-label') ?? 'Story';
    const id = freshId('story');
    const hint = el('p', { id: `${id}-hint`, class: 'story-hint' }, 'Alt+F10 goes to the toolbar, Alt+F1 lists the keys, Tab leaves the text.');
    this.actions = actionsWith(pickLink);
    const host = el('div', { class: 'story-host' });
    this.editor = new Editor({
      element: host,
      injectCSS: false,
      // Not a string: that would be parsed as HTML, which the newsroom's policy forbids.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      extensions: [...nodes, PromptCaret, Clipboard, Pictures.configure({ settle: () => this.takeSource() }), Appearance, this.keys()],
      editorProps: {
        attributes: {
          id, class: 'story-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-describedby': `${id}-hint`,
          spellcheck: 'true', ...(area.lang ? { lang: area.lang } : {}), ...(area.dir ? { dir: area.dir } : {}),
        },
        handleDoubleClickOn: (_, __, node, at) => {
            if (node.type.name !== 'figure') return false;
            void editFigure(this.editor, at);
            return true;
          },
        handleClickOn: (_, __, node) => node.type.name === 'footnoteReference' && this.goToNote(String(node.attrs.label)),
      },
      onTransaction: () => this.toolbar?.refresh(),
      onUpdate: () => this.keepArea(),
    });
    this.source = new StorySource(this.editor.schema);
    this.sourceSwitch = button('Markdown source', () => this.switchSource(), {
      'aria-pressed': 'false', 'data-tool': 'Markdown source',
    });
    const help = button('Keys', () => this.help(), { 'aria-keyshortcuts': 'Alt+F1', title: 'Keys (Alt+F1)', 'data-tool': 'Keys' });
    this.toolbar = new Toolbar(this.editor, this.actions, [this.sourceSwitch, help], id);
    this.frame = el('div', { class: 'story-editor' }, this.toolbar.element, host, hint, this.counts);
    area.before(this.frame);
    area.hidden = true;
    host.after(area);
    this.reset();
    this.listen(id);
  }

  /** The text, exactly as it is stored. */
  get markdown(): string {
    return this.area.value;
  }

  /** Replaces the whole text; undo brings back the one before. */
  set markdown(text: string) {
    const doc = this.source.load(text);
    const { tr } = this.editor.state;
    tr.replaceWith(0, tr.doc.content.size, doc.content);
    for (const [name, value] of Object.entries(doc.attrs)) tr.setDocAttribute(name, value);
    this.editor.view.dispatch(tr);
    if (this.area.value !== text) this.tell(text);
  }

  focus(): void {
    if (this.area.hidden) this.editor.commands.focus();
    else this.area.focus();
  }

  private reset(): void {
    const { state, schema } = this.editor;
    this.editor.view.updateState(EditorState.create({ schema, doc: this.source.load(this.area.value), plugins: state.plugins }));
    this.count();
    this.toolbar.refresh();
  }

  private keepArea(): void {
    const text = this.source.text(this.editor.state.doc);
    this.count();
    if (text !== this.area.value) this.tell(text);
  }

  private tell(text: string): void {
    this.area.value = text;
    this.area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private count(): void {
    const { words, characters } = countsOf(this.editor.state.doc);
    this.counts.textContent = `${words.toLocaleString()} ${words === 1 ? 'word' : 'words'}, ${characters.toLocaleString()} characters`;
  }

  /** What was typed in the source view becomes the text. */
  private takeSource(): void {
    if (!this.area.hidden && this.area.value !== this.source.text(this.editor.state.doc)) this.markdown = this.area.value;
  }

  private switchSource(): void {
    const toSource = this.area.hidden;
    this.takeSource();
    this.area.hidden = !toSource;
    this.editor.view.dom.hidden = toSource;
    this.sourceSwitch.setAttribute('aria-pressed', String(toSource));
    this.toolbar.enable(!toSource);
    this.focus();
  }

  private help(): true {
    const more: [string, string][] = [
      ['Shift+Enter', 'New line in the same paragraph'], ['Alt+F10', 'Toolbar'], ['Alt+F1', 'This list'], ['Tab', 'Leave the text'],
      ['Alt+Enter', 'Go to the note or back; edit the figure'],
    ];
    // Buttons of the page around the editor have keys as well.
    for (const outside of document.querySelectorAll('button[aria-keyshortcuts]'))
      if (!this.frame.contains(outside)) more.push([readableKey(outside.getAttribute('aria-keyshortcuts') ?? ''), outside.textContent ?? '']);
    void showKeys('Keys', [...this.actions.flatMap(({ key, name }): [string, string][] => (key ? [[readableKey(key), name]] : [])), ...more]);
    return true;
  }

  private keys(): Extension {
    const shortcuts: Record<string, KeyboardShortcutCommand> = {
      'Mod-y': () => redo(this.editor.state, this.editor.view.dispatch),
      'Alt-F1': () => this.help(),
      'Alt-F10': () => {
        this.toolbar.focus();
        return true;
      },
      'Alt-Enter': () => this.follow(),
      Enter: () => this.makeCard(),
    };
    for (const action of this.actions) {
      if (action.key) shortcuts[action.key] = () => {
        if (action.isShown?.(this.editor) === false) return false;
        void action.run(this.editor);
        return true;
      };
    }
    return Extension.create({
      name: 'newsroomKeys',
      priority: 1000,
      addKeyboardShortcuts: () => shortcuts,
      addProseMirrorPlugins: () => [history(), gapCursor()],
    });
  }

  /** An address alone on its line becomes a card when the line is finished. */
  private makeCard(): boolean {
    const { $from, empty } = this.editor.state.selection;
    const text = $from.parent.textContent.trim();
    if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph' || $from.parentOffset < $from.parent.content.size || !isCard(text)) return false;
    const { tr, schema } = this.editor.state;
    const at = $from.before();
    tr.replaceWith(at, $from.after(), [schema.node('embed', { url: text }), schema.node('paragraph')]);
    this.editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
    return true;
  }

  /** From a reference to its note and from a note to its first reference. */
  private follow(): boolean {
    const { $from, from } = this.editor.state.selection;
    const figure = this.editor.state.doc.nodeAt(from);
    if (figure?.type.name === 'figure') {
      void editFigure(this.editor, from);
      return true;
    }
    const reference = [$from.nodeAfter, $from.nodeBefore].find(node => node?.type.name === 'footnoteReference');
    if (reference) return this.goToNote(String(reference.attrs.label));
    const note = $from.depth > 0 ? $from.node(1) : undefined;
    const at = note?.type.name === 'footnoteDefinition' ? referenceAt(this.editor.state.doc, String(note.attrs.label)) : undefined;
    return at !== undefined && this.editor.chain().setTextSelection(at + 1).scrollIntoView().run();
  }

  private goToNote(label: string): boolean {
    const at = noteAt(this.editor.state.doc, label);
    return at !== undefined && this.editor.chain().setTextSelection(at + 2).scrollIntoView().run();
  }

  private listen(id: string): void {
    for (const label of this.area.labels ?? []) label.htmlFor = id;
    for (const label of document.querySelectorAll<HTMLLabelElement>(`label[for="${id}"]`)) label.addEventListener('click', () => this.focus());
    // Links to the field, such as those of the checklist, lead to what stands in its place.
    document.addEventListener('click', event => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      if (!link || this.area.id === '' || decodeURIComponent(link.getAttribute('href') ?? '') !== `#${this.area.id}`) return;
      event.preventDefault();
      this.focus();
    });
    // Typed in the source view.
    this.area.form?.addEventListener('reset', () => setTimeout(() => this.reset()));
  }
}
