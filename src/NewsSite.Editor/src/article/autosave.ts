import { el } from '../page/dom';
import { timeOf } from '../page/times';
import { sameFields, type ArticleForm, type Field } from './articleForm';
import type { LocalCopies } from './localCopy';

const pauseMilliseconds = 1_200;
const longestMilliseconds = 8_000;
const retryMilliseconds = 2_000;
const longestRetryMilliseconds = 60_000;
const answerMilliseconds = 20_000;
const signInAddress = '/newsroom/sign-in';
const tokenAddress = '/newsroom/antiforgery';

type Answer = 'kept' | 'otherPage' | 'signedOut' | 'refused' | 'unreachable';

/**
 * Keeps what is written on the server, apart from saved revisions, and says how that goes. There the person has one such
 * text of an article. Where another tab or browser of theirs has words of its own, the server leaves those alone and refuses
 * these (409): they stay in this browser under this page's name, and go to the server when the other text is saved or with
 * a save of this one.
 */
export class Autosave {
  private kept: readonly Field[];
  private pause: ReturnType<typeof setTimeout> | undefined;
  private longest: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private running = false;
  private signedOut = false;
  private leaving = false;

  /** @param onKept Called after each success. */
  constructor(private readonly form: ArticleForm, private readonly copies: LocalCopies, private readonly state: HTMLElement, private readonly onKept: () => void) {
    this.kept = form.fields();
    form.onChange(() => this.changed());
    form.element.addEventListener('submit', event => {
      if (event.defaultPrevented) return;
      this.form.keptAs = this.copies.send();
      this.form.nameNextAutosave();
      this.leaving = true;
      this.stop();
    });
    if (form.holds) {
      copies.takeOver(form.holds);
      this.kept = [];
      this.changed();
    }
    // The page came back from the browser's cache.
    window.addEventListener('pageshow', () => (this.leaving = false));
    window.addEventListener('online', () => this.again());
    window.addEventListener('focus', () => this.again());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.again();
      else if (this.isDirty()) void this.save();
    });
    window.addEventListener('beforeunload', event => {
      if (!this.leaving && this.copies.isUnable && this.isDirty()) event.preventDefault();
    });
  }

  /** Something is written that the server has not acknowledged. */
  isDirty(): boolean {
    return !sameFields(this.kept, this.form.fields());
  }

  async save(): Promise<void> {
    this.stop();
    if (this.running || this.leaving) return;
    this.running = true;
    const fields = this.form.fields();
    this.form.nameNextAutosave();
    const answer = await this.post();
    this.running = false;
    if (answer === 'kept') {
      this.kept = fields;
      this.failures = 0;
      this.signedOut = false;
      this.copies.saved(fields);
      this.onKept();
    } else {
      this.copies.keep();
      if (answer !== 'signedOut') this.retryLater();
      this.signedOut = answer === 'signedOut';
    }
    if (this.isDirty() && answer === 'kept') this.changed();
  }

  private changed(): void {
    if (this.signedOut) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.save(), pauseMilliseconds);
    this.longest ??= setTimeout(() => void this.save(), longestMilliseconds);
  }

  private stop(): void {
    for (const timer of [this.pause, this.longest, this.retry]) clearTimeout(timer);
    this.pause = this.longest = this.retry = undefined;
  }

  private retryLater(): void {
    this.failures++;
    this.retry = setTimeout(() => void this.save(), Math.min(retryMilliseconds * 2 ** (this.failures - 1), longestRetryMilliseconds));
  }

  /** The network or the person is back. */
  private again(): void {
    if (this.signedOut) void this.signedInAgain();
    else if (this.failures > 0 && this.isDirty()) void this.save();
  }

  private async signedInAgain(): Promise<void> {
    if (await this.refreshToken()) await this.save();
  }

  private async post(again = true): Promise<Answer> {
    let response: Response;
    try {
      response = await fetch('?handler=Autosave', {
        method: 'POST', body: this.form.body(), headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' }, redirect: 'manual',
        signal: AbortSignal.timeout(answerMilliseconds),
      });
      if (response.ok) {
        const { savedUtc } = await response.json() as { savedUtc: string };
        this.say(`Kept at ${timeOf(savedUtc, true)}`);
        return 'kept';
      }
    } catch {
      this.say(`No connection; ${this.whereKept()}.`);
      return 'unreachable';
    }
    if (response.status === 401 || response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      this.say(`You are signed out; ${this.whereKept()}. `, el('a', { href: signInAddress, target: '_blank', rel: 'opener' }, 'Sign in'), ' in a new tab, then go on here.');
      return 'signedOut';
    }
    if (response.status === 409) {
      const { keptUtc } = await response.json().catch(() => ({})) as { keptUtc?: string };
      this.say(
        `Another tab or browser of yours has text that is not saved${keptUtc ? ` (${timeOf(keptUtc)})` : ''}. Here ${this.whereKept()}; saving takes nothing from the other. `,
        el('a', { href: location.pathname, target: '_blank', rel: 'opener' }, 'See the other'));
      return 'otherPage';
    }
    // A token that has gone stale is answered with 400.
    if (response.status === 400 && again && await this.refreshToken()) return this.post(false);
    this.say(response.status >= 500 ? `No connection; ${this.whereKept()}.` : `The server did not take the text (${response.status}); ${this.whereKept()}.`);
    return response.status >= 500 ? 'unreachable' : 'refused';
  }

  private async refreshToken(): Promise<boolean> {
    try {
      const response = await fetch(tokenAddress, { headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store' });
      if (!response.ok) return false;
      const { token } = await response.json() as { token?: unknown };
      if (typeof token !== 'string') return false;
      this.form.token = token;
      return true;
    } catch {
      return false;
    }
  }

  /** Said only when it is true. */
  private whereKept(): string {
    this.copies.keep();
    return this.copies.isUnable ? 'this browser cannot keep the text, so leave this page open' : 'your text is kept in this browser';
  }

  private say(...message: (Node | string)[]): void {
    const said = message.map(part => (typeof part === 'string' ? part : part.textContent)).join('');
    // What is said already is not said again to those who hear it.
    if (this.state.textContent !== said) this.state.replaceChildren(...message);
  }
}
