import type { Editor } from '@tiptap/core';
import { button, el } from '../page/dom';
import type { Action } from './actions';
import { ariaKey, readableKey } from './keys';

interface Tool {
  readonly button: HTMLButtonElement;
  readonly action?: Action;
}

/** One stop for the Tab key; arrows, Home and End move within it. */
export class Toolbar {
  readonly element: HTMLElement;
  private readonly tools: Tool[];

  constructor(private readonly editor: Editor, actions: readonly Action[], more: readonly HTMLButtonElement[], controls: string) {
    this.element = el('div', { role: 'toolbar', class: 'story-toolbar', 'aria-label': 'Formatting', 'aria-controls': controls });
    this.tools = [
      ...actions.map(action => ({ action, button: this.buttonFor(action) })),
      ...more.map(one => ({ button: one })),
    ];
    for (const [at, tool] of this.tools.entries()) {
      const next = this.tools[at + 1];
      if (next && next.action?.group !== tool.action?.group) tool.button.classList.add('ends-group');
      this.element.append(tool.button);
    }
    this.element.addEventListener('keydown', event => this.move(event));
    this.element.addEventListener('focusin', event => this.makeStop(event.target));
    this.makeStop(this.tools[0]?.button ?? null);
    this.refresh();
  }

  /** Shows what is on at the cursor. */
  refresh(): void {
    for (const { action, button: shown } of this.tools) {
      if (action?.isOn) shown.setAttribute('aria-pressed', String(action.isOn(this.editor)));
      if (action?.isShown) shown.hidden = !action.isShown(this.editor);
    }
    if (this.tools.some(({ button: stop }) => stop.tabIndex === 0 && stop.hidden)) this.makeStop(this.visible()[0] ?? null);
  }

  focus(): void {
    this.visible().find(stop => stop.tabIndex === 0)?.focus();
  }

  /** In the source view only what does not format can be used. */
  enable(on: boolean): void {
    for (const { action, button: tool } of this.tools) if (action) tool.disabled = !on;
    if (!on) this.makeStop(this.visible()[0] ?? null);
  }

  private buttonFor(action: Action): HTMLButtonElement {
    const { name, key } = action;
    return button(name, () => void action.run(this.editor), {
      'aria-pressed': action.isOn ? 'false' : undefined,
      'aria-keyshortcuts': key ? ariaKey(key) : undefined,
      title: key ? `${name} (${readableKey(key)})` : name,
      'data-tool': name,
    });
  }

  private visible(): HTMLButtonElement[] {
    return this.tools.map(tool => tool.button).filter(one => !one.hidden && !one.disabled);
  }

  private makeStop(target: EventTarget | null): void {
    for (const { button: tool } of this.tools) tool.tabIndex = tool === target ? 0 : -1;
  }

  private move(event: KeyboardEvent): void {
    const stops = this.visible();
    const at = stops.findIndex(stop => stop === document.activeElement);
    const forwards = getComputedStyle(this.element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = forwards === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const to = { [forwards]: at + 1, [backwards]: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (event.key === 'Escape') this.editor.view.focus();
    else if (to !== undefined) stops[(to + stops.length) % stops.length]?.focus();
    else return;
    event.preventDefault();
  }
}
