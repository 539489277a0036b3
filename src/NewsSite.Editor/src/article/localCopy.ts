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
const keyPrefix = 'newsroom:article:';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What was written and is not known to be on the server. Kept in localStorage: unlike IndexedDB it is written before the
 * call returns, so that a tab that is being closed keeps its last words. A copy goes when the server has that very text
 * or the person says so, never because another one came. Where storage is switched off even asking for it throws, so it is
 * asked for at each use.
 */
export class LocalCopies {
  private page = freshName();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failed = false;

  constructor(private readonly form: ArticleForm, private readonly storage: () => Store, private readonly now: () => number = Date.now) {
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

  /**
   * Keeps the text that is being sent. What is typed while it is under way is kept apart, because the server does not get it.
   *
   * @returns The name of the copy, for the server to say whether it was saved.
   */
  send(): string {
    this.keep();
    const sent = this.page;
    this.page = freshName();
    return sent;
  }

  /** The form came back unsaved with the text of that copy: it goes on under this page's own name. */
  takeOver(sent: string): void {
    this.keep();
    this.write(this.read().filter(copy => copy.page !== sent));
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
    return `${keyPrefix}${this.form.staff}:${this.form.article}`;
  }

  private read(): Copy[] {
    try {
      return copiesIn(this.storage(), this.key);
    } catch {
      return [];
    }
  }

  private write(copies: readonly Copy[]): void {
    try {
      put(this.storage(), this.key, copies);
      this.failed = false;
    } catch {
      // Full, or switched off: the state line says so, and leaving the page asks first.
      this.failed = true;
    }
  }
}

/** That copy was saved, whatever the server made of it: merged with a colleague's text, or tidied. */
export function forgetCopy(sent: string, storage: () => Storage): void {
  try {
    const store = storage();
    for (const key of Object.keys(store).filter(one => one.startsWith(keyPrefix))) {
      const copies = copiesIn(store, key);
      if (copies.some(copy => copy.page === sent)) put(store, key, copies.filter(copy => copy.page !== sent));
    }
  } catch {
    // The copy stays, and is offered once more.
  }
}

export function freshName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('');
}

function copiesIn(store: Store, key: string): Copy[] {
  const kept: unknown = JSON.parse(store.getItem(key) ?? '[]');
  return Array.isArray(kept) ? kept.filter(isCopy) : [];
}

function put(store: Store, key: string, copies: readonly Copy[]): void {
  if (copies.length === 0) store.removeItem(key);
  else store.setItem(key, JSON.stringify(copies));
}

function isCopy(value: unknown): value is Copy {
  const copy = value as Partial<Copy> | null;
  return typeof copy?.page === 'string' && typeof copy.savedAt === 'number' && typeof copy.version === 'string' && Array.isArray(copy.fields);
}
