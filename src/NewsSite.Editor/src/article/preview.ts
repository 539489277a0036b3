/** Shows each preview of the page anew after the text was kept; where it was scrolled to stays. */
export function refreshPreviews(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-preview][src]')) refresh(frame);
}

function refresh(frame: HTMLIFrameElement): void {
  const shown = frame.contentWindow;
  if (!shown) return;
  let top = 0;
  try {
    top = shown.scrollY;
  } catch {
    // A link was followed in it, to a page that may not stand in a frame.
  }
  frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, top), { once: true });
  shown.location.replace(frame.src);
}
