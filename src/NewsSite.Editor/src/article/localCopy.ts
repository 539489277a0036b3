import { sameFields, type ArticleForm, type Field } from './articleForm';

/** A text that this browser kept. */
export interface Copy {
  /** The page that it was written on: two tabs do not overwrite each other. */
  readonly page: string;
  readonly savedAt: number;
  /** The version of the article that it started from. */
  readonly version: string;
  readonly fields: readonly Field[];
}

const pauseMilliseconds = 300;

/**
 * What was written and is not known to be on the server. Kept in localStorage: unlike IndexedDB it is written before the
 * call returns, so that a tab that is being closed keeps its last words. A copy goes when the server has that very text
 * or the person says so, never because another one came. Where storage is switched off even asking for it throws, so it is
 * asked for at each use.
 */
export class LocalCopies {
  private readonly page = Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failed = false;

  constructor(private readonly form: ArticleForm, private readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, private readonly now: () => number = Date.now) {
    form.onChange(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.keep(), pauseMilliseconds);
    });
    window.addEventListener('pagehide', () => this.keepIfDue());
    document.addEventListener('visibilitychange', () => this.keepIfDue());
  }

  /** True while the browser refuses to keep the text: its storage is full or switched off. */
  get isUnable(): boolean {
    return this.failed;
  }

  /** Copies of earlier pages that say something else than the form, newest first; the others are removed. */
  offered(): Copy[] {
    const fields = this.form.fields();
    const copies = this.read();
    const different = copies.filter(copy => copy.page === this.page || !sameFields(copy.fields, fields));
    if (different.length < copies.length) this.write(different);
    return different.filter(copy => copy.page !== this.page).sort((one, other) => other.savedAt - one.savedAt);
  }

  discard(copy: Copy): void {
    this.write(this.read().filter(one => one.page !== copy.page));
  }

  /** Keeps the form's text now. */
  keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const copy: Copy = { page: this.page, savedAt: this.now(), version: this.form.version, fields: this.form.fields() };
    this.write([...this.read().filter(one => one.page !== this.page), copy]);
  }

  /** The server has this text. What was written since then stays. */
  saved(fields: readonly Field[]): void {
    if (!sameFields(fields, this.form.fields())) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const copies = this.read();
    if (copies.some(copy => copy.page === this.page)) this.write(copies.filter(copy => copy.page !== this.page));
    this.failed = false;
  }

  private keepIfDue(): void {
    if (this.timer !== undefined) this.keep();
  }

  private get key(): string {
    return `newsroom:article:${this.form.staff}:${this.form.article}`;
  }

  private read(): Copy[] {
    try {
      const kept: unknown = JSON.parse(this.storage().getItem(this.key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isCopy) : [];
    } catch {
      return [];
    }
  }

  private write(copies: readonly Copy[]): void {
    try {
      if (copies.length === 0) this.storage().removeItem(this.key);
      else this.storage().setItem(this.key, JSON.stringify(copies));
      this.failed = false;
    } catch {
      // Full, or switched off: the state line says so, and leaving the page asks first.
      this.failed = true;
    }
  }
}

function isCopy(value: unknown): value is Copy {
  const copy = value as Partial<Copy> | null;
  return typeof copy?.page === 'string' && typeof copy.savedAt === 'number' && typeof copy.version === 'string' && Array.isArray(copy.fields);
}
