/** Characters; servers and proxies refuse a request line of more than 8,000 or so. */
const longestAddress = 7_000;

/**
 * Each block's link to comment on it means the words of the block that are selected, while some are. More than go into an
 * address mean the whole block, and are cut down in the form.
 */
export function commentOnSelection(block: HTMLElement): void {
  const link = block.parentElement?.querySelector<HTMLAnchorElement>('a[data-comment-on]');
  if (!link) return;
  const [address, before] = [link.href, [...link.childNodes]];
  document.addEventListener('selectionchange', () => {
    const quote = selectedIn(block);
    const chosen = new URL(address);
    if (quote) chosen.searchParams.set('quote', quote);
    if (quote && chosen.href.length <= longestAddress) {
      link.href = chosen.href;
      link.textContent = link.dataset['commentOn'] ?? '';
    } else if (link.href !== address) {
      link.href = address;
      link.replaceChildren(...before);
    }
  });
}

function selectedIn(block: HTMLElement): string {
  const selection = document.getSelection();
  return selection && block.contains(selection.anchorNode) && block.contains(selection.focusNode) ? selection.toString().trim() : '';
}
