import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { ArticleForm } from '../src/article/articleForm';
import { Autosave } from '../src/article/autosave';
import { forgetCopy, LocalCopies } from '../src/article/localCopy';
import { openPage } from './support/page';

class Store {
  readonly kept = new Map<string, string>();
  full = false;
  getItem = (key: string) => this.kept.get(key) ?? null;
  removeItem = (key: string) => void this.kept.delete(key);
  setItem = (key: string, value: string) => {
    if (this.full) throw new Error('QuotaExceededError');
    this.kept.set(key, value);
  };
}

let form: ArticleForm;
let store: Store;

function open(): LocalCopies {
  openPage(`<form id="article-form" data-article="7" data-staff="5"><input type="hidden" name="Version" value="3">
    <input type="hidden" name="AutosaveAs" value="page.0"><input type="hidden" name="__RequestVerificationToken" value="t"><textarea name="Body">One</textarea>
    <input type="checkbox" name="Silent" value="yes"><select name="Kind"><option value="a">A<option value="b">B</select><output></output></form>`);
  form = new ArticleForm(document.querySelector('form') as HTMLFormElement);
  return new LocalCopies(form, () => store, () => 1_000);
}

function write(text: string): void {
  const area = document.querySelector('textarea') as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  store = new Store();
});

test('Every change is in the browser after a moment, with the version it started from', () => {
  open();
  write('Two');
  assert.equal(store.kept.size, 0);
  mock.timers.tick(300);
  const [copy] = JSON.parse(store.kept.get('newsroom:article:5:7') ?? '[]') as { version: string; fields: string[][] }[];
  assert.equal(copy?.version, '3');
  assert.deepEqual(copy.fields, [['Body', 'Two'], ['Kind', 'a']]);
});

test('A later page is offered what differs, and neither text replaces the other', () => {
  open().keep();
  write('Two');
  mock.timers.tick(300);
  const later = open();
  write('Three');
  mock.timers.tick(300);
  const [offered] = later.offered();
  assert.ok(offered);
  assert.equal(offered.fields[0]?.[1], 'Two');
  assert.equal((JSON.parse(store.kept.values().next().value ?? '[]') as unknown[]).length, 2);
  form.fill(offered.fields);
  assert.equal((document.querySelector('textarea') as HTMLTextAreaElement).value, 'Two');
  later.discard(offered);
  assert.deepEqual(later.offered(), []);
});

test('What the server sent as it is here is not offered', () => {
  open().keep();
  assert.deepEqual(open().offered(), []);
  assert.equal(store.kept.size, 0);
});

test('A saved text goes, one that was written meanwhile stays', () => {
  const copies = open();
  write('Two');
  mock.timers.tick(300);
  const sent = form.fields();
  write('Three');
  copies.saved(sent);
  mock.timers.tick(300);
  assert.equal(store.kept.size, 1);
  copies.saved(form.fields());
  assert.equal(store.kept.size, 0);
});

test('A full storage is noticed', () => {
  const copies = open();
  store.full = true;
  write('Two');
  mock.timers.tick(300);
  assert.equal(copies.isUnable, true);
});

test('Another person at the same browser is offered nothing', () => {
  open().keep();
  const copies = open();
  form.element.dataset.staff = '6';
  assert.deepEqual(copies.offered(), []);
});

test('Check boxes and choices are filled in as well', () => {
  open();
  form.fill([['Body', 'x'], ['Silent', 'yes'], ['Kind', 'b']]);
  assert.deepEqual(form.fields(), [['Body', 'x'], ['Silent', 'yes'], ['Kind', 'b']]);
});

test('Continuous typing is kept at least every ten seconds, a stale token renewed, and failures tried again ever later', async () => {
  const copies = open();
  const answers: number[] = [];
  const posts: string[] = [];
  let token = 't';
  globalThis.fetch = async (address, options) => {
    if (String(address) === '/newsroom/antiforgery') {
      token = 'fresh';
      return Response.json({ token });
    }
    posts.push(String(options?.body));
    const status = answers.shift() ?? 200;
    return status === 200 ? Response.json({ savedUtc: '2026-11-22T14:32:05Z' }) : new Response('', { status });
  };
  const state = document.querySelector('output') as HTMLElement;
  new Autosave(form, copies, state, () => undefined);
  const settle = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
    await new Promise(resolve => setImmediate(resolve));
  };

  for (let second = 0; second < 10; second++) {
    write(`Text ${second}`);
    mock.timers.tick(1_000);
    await settle();
  }
  assert.ok(posts.length >= 1, 'nothing was kept while typing went on');
  mock.timers.tick(2_000);
  await settle();
  assert.match(posts.at(-1) ?? '', /Text\+9/);
  assert.match(state.textContent ?? '', /^Kept at /);

  answers.push(400);
  write('After a break');
  mock.timers.tick(2_000);
  await settle();
  assert.equal(token, 'fresh');
  assert.match(posts.at(-1) ?? '', /After\+a\+break/);
  assert.match(posts.at(-1) ?? '', /=fresh/);

  answers.push(503, 503);
  const before = posts.length;
  write('On a bad line');
  mock.timers.tick(2_000);
  await settle();
  assert.equal(state.textContent, 'No connection; your text is kept in this browser.');
  mock.timers.tick(2_000);
  await settle();
  assert.equal(posts.length, before + 2);
  mock.timers.tick(2_000);
  await settle();
  assert.equal(posts.length, before + 2);
  mock.timers.tick(2_000);
  await settle();
  assert.equal(posts.length, before + 3);
  assert.match(state.textContent ?? '', /^Kept at /);
  assert.equal(store.kept.size, 0);
});

test('A tab whose text the server refuses for that of another keeps its own under its own name, until the server takes it', async () => {
  const copies = open();
  const names: string[] = [];
  let status = 409;
  mock.method(globalThis, 'fetch', async (_: string, { body }: RequestInit) => {
    names.push(new URLSearchParams(String(body)).get('AutosaveAs') ?? '');
    return Response.json(status === 409 ? { keptUtc: '2026-11-22T14:32:05Z' } : { savedUtc: '2026-11-22T14:33:05Z' }, { status });
  });
  const state = document.querySelector('output') as HTMLElement;
  new Autosave(form, copies, state, () => assert.equal(status, 200));
  const settle = () => new Promise(resolve => setImmediate(resolve));
  const other = { page: 'another', savedAt: 1, version: '3', fields: [['Body', 'Of the other tab']] };
  store.setItem('newsroom:article:5:7', JSON.stringify([other]));

  write('Of this tab');
  mock.timers.tick(1_500);
  await settle();
  assert.match(state.textContent ?? '', /^Another tab or browser of yours has text that is not saved.* Here your text is kept in this browser/);
  const kept = () => (JSON.parse(store.kept.get('newsroom:article:5:7') ?? '[]') as { fields: string[][] }[]).map(copy => copy.fields[0]?.[1]);
  assert.deepEqual(kept(), ['Of the other tab', 'Of this tab']);

  status = 200;
  mock.timers.tick(2_500);
  await settle();
  assert.match(state.textContent ?? '', /^Kept at /);
  assert.deepEqual(kept(), ['Of the other tab']);
  assert.deepEqual(names, ['page.1', 'page.2']);
});

test('What is typed while a save is under way is kept when the save is forgotten', () => {
  const copies = open();
  write('Two');
  const sent = copies.send();
  write('Two and more');
  mock.timers.tick(300);
  const storage = Object.assign(Object.create(store) as Storage, Object.fromEntries(store.kept));
  forgetCopy(sent, () => storage);
  const left = JSON.parse(store.kept.get('newsroom:article:5:7') ?? '[]') as { fields: string[][] }[];
  assert.deepEqual(left.map(copy => copy.fields[0]), [['Body', 'Two and more']]);
});

test('A form that came back unsaved goes on with the copy that was sent, and sends it to be kept', async () => {
  const sent = open().send();
  const bodies: string[] = [];
  mock.method(globalThis, 'fetch', async (_: string, { body }: RequestInit) => {
    bodies.push(String(body));
    return new Response('{"savedUtc":"2026-11-22T14:32:05Z"}');
  });
  const copies = open();
  form.element.dataset.holds = sent;
  new Autosave(form, copies, document.querySelector('output') as HTMLElement, () => undefined);
  assert.equal(copies.offered().length, 0);
  const [kept] = JSON.parse(store.kept.get('newsroom:article:5:7') ?? '[]') as { page: string }[];
  assert.notEqual(kept?.page, sent);
  mock.timers.tick(1_200);
  await new Promise(resolve => setImmediate(resolve));
  assert.equal(bodies.length, 1);
});
