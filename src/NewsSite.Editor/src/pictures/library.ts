import { atWidth, titleOf, type PictureWidth } from '../markdown/picture';
import { fetchList } from '../page/suggest';

const uploadAddress = '/newsroom/media/upload';
const findAddress = '/newsroom/media/find';
const tokenAddress = '/newsroom/antiforgery';
const tokenField = '__RequestVerificationToken';
const tokenHeader = 'X-Newsroom-Form';

/** A picture of the media library, as the server tells it. */
export interface LibraryPicture {
  readonly id: number;
  readonly name: string;
  /** Where readers find it. */
  readonly address: string;
  readonly thumbnail: string;
  readonly width: number;
  readonly height: number;
  readonly alternativeText: string;
  readonly caption: string;
  readonly credit: string;
  /** It may not be used in anything new. */
  readonly rightHasEnded: boolean;
  /** False for a file that was in the library already. */
  readonly isNew: boolean;
}

/** A picture as a story uses it: the attributes of a figure. */
export interface PictureUse {
  readonly src: string;
  readonly alt: string;
  readonly title: string | null;
}

/** Why a file did not get into the library, in a sentence for the person. */
export class Refused extends Error {}

/** A use that says what the library says. */
export function useOf(picture: LibraryPicture, width: PictureWidth = 'text'): PictureUse {
  return {
    src: atWidth(picture.width > 0 && picture.height > 0 ? `${picture.address}#${picture.width}x${picture.height}` : picture.address, width),
    alt: picture.alternativeText ?? '',
    title: titleOf(picture.caption ?? '', picture.credit ?? ''),
  };
}

/**
 * Pictures whose words fit, the newest first; an empty query finds the newest.
 *
 * @throws As {@link fetchList} does.
 */
export function findPictures(query: string): Promise<readonly LibraryPicture[]> {
  return fetchList<LibraryPicture>(findAddress, query);
}

/**
 * Puts a file into the library.
 *
 * @param progress Told which part of the file is sent, 0 to 1.
 * @throws Refused
 */
export function upload(file: File, progress: (part: number) => void): Promise<LibraryPicture> {
  return put<LibraryPicture>(uploadAddress, {}, file, progress);
}

/**
 * Puts a file in a picture's place.
 *
 * @param address Of the form that does it.
 * @param fields What the form sends before the file.
 * @returns Where to go then.
 * @throws Refused
 */
export async function replace(address: string, fields: Fields, file: File, progress: (part: number) => void): Promise<string> {
  return (await put<Kept>(address, fields, file, progress)).address;
}

type Fields = Readonly<Record<string, string>>;

/** What the server says of every file that it has taken. */
interface Kept {
  readonly address: string;
}

async function put<T extends Kept>(address: string, fields: Fields, file: File, progress: (part: number) => void): Promise<T> {
  let answer = await send<T>(address, fields, file, currentToken(), progress);
  // A token that has gone stale is answered with 400, and no sentence.
  if (answer.status === 400 && answer.sentence === undefined) answer = await send<T>(address, fields, file, await freshToken(), progress);
  if (answer.kept) return answer.kept;
  if (answer.sentence !== undefined) throw new Refused(answer.sentence);
  if (answer.status === 0) throw new Refused('There is no connection.');
  if (answer.status === 413) throw new Refused('It is too large.');
  if (answer.status === 401 || answer.isElsewhere) throw new Refused('You are signed out. Sign in in another tab, then try again.');
  throw new Refused(answer.status === 403 ? 'You may not do that.' : `The server did not take it (${answer.status}).`);
}

interface Answer<T> {
  readonly status: number;
  readonly kept?: T;
  readonly sentence?: string;
  readonly isElsewhere?: boolean;
}

/** Not by fetch, which does not tell how far an upload is. */
function send<T extends Kept>(address: string, fields: Fields, file: File, token: string, progress: (part: number) => void): Promise<Answer<T>> {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', file, file.name || 'pasted');
    request.open('POST', address);
    request.setRequestHeader(tokenHeader, token);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', event => event.lengthComputable && progress(event.loaded / event.total));
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => resolve({ status: 0 }));
    request.addEventListener('load', () => resolve({ status: request.status, isElsewhere: !request.responseURL.endsWith(address), ...read<T>(request) }));
    request.send(body);
  });
}

function read<T extends Kept>({ status, responseText }: XMLHttpRequest): Partial<Answer<T>> {
  try {
    const said = JSON.parse(responseText) as { address?: unknown; error?: unknown };
    if (status === 200 && typeof said.address === 'string') return { kept: said as T };
    return typeof said.error === 'string' ? { sentence: said.error } : {};
  } catch {
    return {};
  }
}

function tokenInputs(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`input[name="${tokenField}"]`)];
}

function currentToken(): string {
  return tokenInputs()[0]?.value ?? '';
}

async function freshToken(): Promise<string> {
  try {
    const response = await fetch(tokenAddress, { headers: { Accept: 'application/json' }, redirect: 'manual', cache: 'no-store' });
    const { token } = await response.json() as { token?: unknown };
    return typeof token === 'string' ? token : '';
  } catch {
    return '';
  }
}
