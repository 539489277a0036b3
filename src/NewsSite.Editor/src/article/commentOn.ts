/** Each block's link to comment on it means the words of the block that are selected, while some are. */
export function commentOnSelection(block: HTMLElement): void {
  const link = block.parentElement?.querySelector<HTMLAnchorElement>('a[data-comment-on]');
  if (!link) return;
  const [address, before] = [link.href, [...link.childNodes]];
  document.addEventListener('selectionchange', () => {
    const quote = selectedIn(block);
    if (quote) {
      const chosen = new URL(address);
      chosen.searchParams.set('quote', quote);
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
