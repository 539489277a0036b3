/** Shows a preview anew after the text was kept; where it was scrolled to stays. */
export function refreshPreviews(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-preview]')) {
    const top = frame.contentWindow?.scrollY ?? 0;
    frame.addEventListener('load', () => frame.contentWindow?.scrollTo(0, top), { once: true });
    if (frame.contentWindow) frame.contentWindow.location.reload();
  }
}
