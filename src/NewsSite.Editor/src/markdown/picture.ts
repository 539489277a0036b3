/** How far a picture stands out of the column of the text. */
export type PictureWidth = 'text' | 'wide' | 'full';

const size = /#[1-9]\d{0,4}x[1-9]\d{0,4}$/;

/** The width that the address of a picture asks for: "/media/ab.jpg#1200x800-wide". */
export function widthOf(src: string): PictureWidth {
  const [, path = src, width] = /^(.*)-(wide|full)$/s.exec(src) ?? [];
  return width !== undefined && size.test(path) ? (width as PictureWidth) : 'text';
}

/** The same picture at another width; one whose address does not tell its size has none but the text's. */
export function atWidth(src: string, width: PictureWidth): string {
  const path = widthOf(src) === 'text' ? src : src.replace(/-(wide|full)$/, '');
  return width === 'text' || !size.test(path) ? path : `${path}-${width}`;
}

/** What can be asked for: without the fragment, which is for the renderer. */
export function fileOf(src: string): string {
  return src.replace(/#.*$/s, '');
}

/** What the title of a figure's picture says: the credit follows the last bar. */
export function captionOf(title: string | null): { caption: string; credit: string } {
  const text = title ?? '';
  const bar = text.lastIndexOf('|');
  return bar < 0 ? { caption: text.trim(), credit: '' } : { caption: text.slice(0, bar).trim(), credit: text.slice(bar + 1).trim() };
}

/** The title that says a caption and a credit; null for neither. */
export function titleOf(caption: string, credit: string): string | null {
  const [said, by] = [caption.trim(), credit.trim()];
  return by !== '' || said.includes('|') ? `${said} | ${by}`.trim() : said || null;
}
