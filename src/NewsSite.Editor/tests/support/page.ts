import { JSDOM } from 'jsdom';

/** A document for what is under test; Node has none. */
export function openPage(body = ''): JSDOM {
  const page = new JSDOM(`<!DOCTYPE html><html lang="en"><body>${body}</body></html>`, { url: 'https://newsroom.example/newsroom/articles/7/edit', pretendToBeVisual: true });
  const { window } = page;
  for (const name of ['document', 'DOMParser', 'Node', 'Element', 'HTMLElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement', 'HTMLFormElement',
    'FormData', 'Event', 'CustomEvent', 'KeyboardEvent', 'MutationObserver', 'getComputedStyle', 'localStorage', 'location'] as const)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true, writable: true });
  return page;
}
