import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LARGEST_PICTURE } from '../../db/photographs/methods.ts';
import { photographsIn } from '../../db/photographs/projection.ts';
import type { PhotographRef } from '../../db/words/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { filesOf } from './home/folder.ts';
import type { OpenHome } from './state.ts';
import { writeWhole } from './whole-file.ts';

/** The longest side that is kept: enough for a page of a pack. */
const LONGEST_SIDE = 1600;
/** Widths that screens ask for; any other is taken up to the next of these. */
const WIDTHS = [160, 320, 480, 640, 1280] as const;
/** What cameras, telephones and scanners make. */
const FORMATS: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']);
/** How pictures and recordings are sealed on the disk. */
export const PICTURE_CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * Takes a picture in: decoded, turned upright, shrunk, written anew as JPEG without any metadata, encrypted.
 * Throws Refused('picture-too-large' | 'not-a-picture').
 */
export async function keepPhotograph(home: OpenHome, bytes: Uint8Array): Promise<PhotographRef> {
  if (bytes.length > LARGEST_PICTURE) {
    throw new Refused('picture-too-large', 'This picture is too large: 15 MB is the most. Choose a smaller one.');
  }
  const store = storeOf(home);
  const { data, info } = await decoded(bytes);
  return { sha256: keepIn(store, data), width: info.width, height: info.height };
}

/** Refuses what is no picture as this program keeps them, which came from another home. Throws Refused('not-a-picture'). */
export async function refuseUnlessPicture(bytes: Uint8Array): Promise<void> {
  const { default: sharp } = await import('sharp');
  const { format } = await sharp(bytes, { limitInputPixels: 120_000_000 })
    .metadata()
    .catch(() => ({ format: undefined }));
  if (format !== 'jpeg') throw notAPicture();
}

/** Keeps bytes as they are, encrypted, by the hash that it gives; a recording lies beside the pictures. */
export const keepFile = (home: OpenHome, data: Uint8Array): string => keepIn(storeOf(home), data);

function keepIn(store: Store, data: Uint8Array): string {
  const sha256 = createHash('sha256').update(data).digest('hex');
  const file = fileOf(store, sha256, '');
  if (!existsSync(file)) writeSealed(store, file, data);
  return sha256;
}

/** The bytes of a kept picture as JPEG, or of a recording as it came. Throws Refused('no-picture' | 'picture-damaged'). */
export function readPhotograph(home: OpenHome, sha256: string): Uint8Array {
  return read(storeOf(home), sha256);
}

/** Where a kept picture's own file lies, whether or not it is there. */
export const photographFile = (home: OpenHome, sha256: string): string => fileOf(storeOf(home), sha256, '');

/** Whether a file, wherever it lies, is a picture or recording of this home that opens with its keys. */
export function opensAsPicture(home: OpenHome, file: string): boolean {
  try {
    readSealed(storeOf(home), file);
    return true;
  } catch {
    return false;
  }
}

/** The pictures that the record shows and whose files are not there. */
export function missingPhotographs(home: OpenHome): string[] {
  const shown = home.record.sqlite.prepare('SELECT DISTINCT sha256 FROM photograph_use').pluck().all() as string[];
  return shown.filter((sha256) => !existsSync(photographFile(home, sha256)));
}

/**
 * Refuses what names a picture that is not kept here: an entry is never removed, so its picture would be missed in every
 * check of the record from then on. Throws Refused('no-picture').
 */
export function refuseUnknownPhotographs(home: OpenHome, input: unknown): void {
  for (const sha256 of photographsIn(input)) {
    if (existsSync(fileOf(storeOf(home), sha256, ''))) continue;
    throw new Refused(
      'no-picture',
      'A picture or recording in this is missing from the folder of the home. Add it again, or leave it out, then save.',
    );
  }
}

function read(store: Store, sha256: string): Uint8Array {
  const file = fileOf(store, sha256, '');
  if (!existsSync(file))
    throw new Refused(
      'no-picture',
      'This picture or recording is missing from the folder of the home. Restore it from a backup.',
    );
  const data = readSealed(store, file);
  if (createHash('sha256').update(data).digest('hex') !== sha256) throw damaged();
  return data;
}

/**
 * A kept picture at about the width that a screen or a page asks for; made once, then read from its own encrypted file.
 * Throws Refused('no-picture' | 'picture-damaged').
 */
export async function photographAtWidth(home: OpenHome, sha256: string, wanted: number): Promise<Uint8Array> {
  const store = storeOf(home);
  const width = WIDTHS.find((each) => each >= wanted) ?? 1280;
  const file = fileOf(store, sha256, `-${width}`);
  if (existsSync(file)) return readSealed(store, file);
  const { default: sharp } = await import('sharp');
  const data = await sharp(read(store, sha256))
    .resize({ width, withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer();
  keepCopy(store, file, data);
  return data;
}

/** A copy that cannot be kept, on a full disk for one, is made again the next time. */
function keepCopy(store: Store, file: string, data: Uint8Array): void {
  try {
    writeSealed(store, file, data);
  } catch {
    return;
  }
}

async function decoded(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { limitInputPixels: 120_000_000, failOn: 'error' });
    const { format } = await picture.metadata();
    // A drawing such as SVG is a program of a kind: it may ask for other files and grow without end.
    if (!FORMATS.has(format)) throw new TypeError('Not a photograph.');
    return await picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 86 })
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw notAPicture();
  }
}

const notAPicture = () =>
  new Refused('not-a-picture', 'This file is not a picture that can be shown. Choose a JPEG, PNG or WebP file.');

/** Where pictures lie and the keys of their names and their bytes. */
interface Store {
  readonly folder: string;
  readonly names: Uint8Array;
  readonly content: Uint8Array;
}

/** Seals a picture anew under other keys in another folder. Throws Refused('no-picture' | 'picture-damaged'). */
export function resealPhotograph(home: OpenHome, sha256: string, to: StoreKeys): void {
  const target = storeIn(to);
  const file = fileOf(target, sha256, '');
  if (!existsSync(file)) writeSealed(target, file, read(storeOf(home), sha256));
}

/** Copies a picture that cannot be read, sealed as it is: an old backup may hold the keys that mend it. */
export function copyUnreadablePhotograph(home: OpenHome, sha256: string, folder: string): void {
  const file = fileOf(storeOf(home), sha256, '');
  const target = join(folder, relative(filesOf(home.folder).photographs, file));
  if (!existsSync(file)) return;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  copyFileSync(file, target);
}

/** Takes away every picture, and every smaller copy of one, that is not among those named. */
export function removePhotographsBut(home: OpenHome, named: ReadonlySet<string>): void {
  const store = storeOf(home);
  const variants = ['', ...WIDTHS.map((width) => `-${width}`)];
  const kept = new Set([...named].flatMap((sha256) => variants.map((variant) => fileOf(store, sha256, variant))));
  if (!existsSync(store.folder)) return;
  for (const shelf of readdirSync(store.folder)) {
    for (const name of readdirSync(join(store.folder, shelf))) {
      const file = join(store.folder, shelf, name);
      if (!kept.has(file)) rmSync(file, { force: true });
    }
  }
}

/** Where pictures lie, and the one key that theirs come from. */
export interface StoreKeys {
  readonly folder: string;
  readonly fileKey: Uint8Array;
}

// Taken before anything is waited for: a home that is closed meanwhile wipes its keys to zeros, with which anybody could
// read what is sealed from then on.
function storeOf(home: OpenHome): Store {
  return storeIn({ folder: filesOf(home.folder).photographs, fileKey: home.vault.fileKey });
}
const storeIn = ({ folder, fileKey }: StoreKeys): Store => ({
  folder,
  names: subkey(fileKey, 'names'),
  content: subkey(fileKey, 'content'),
});

// The file's name is a keyed hash of the content hash: someone who holds a picture cannot tell from the folder whether it is here.
function fileOf({ folder, names }: Store, sha256: string, variant: string): string {
  const name = createHmac('sha256', names)
    .update(sha256 + variant)
    .digest('hex');
  return join(folder, name.slice(0, 2), name);
}

function writeSealed({ folder, content }: Store, file: string, data: Uint8Array): void {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(PICTURE_CIPHER, content, nonce).setAAD(Buffer.from(nameIn(file)));
  const sealed = Buffer.concat([nonce, cipher.update(data), cipher.final(), cipher.getAuthTag()]);
  // One by one: asked for both at once, Node says of a disk that can only be read that there is nothing there.
  for (const each of [folder, dirname(file)]) if (!existsSync(each)) mkdirSync(each, { mode: 0o700 });
  writeWhole(file, sealed);
}

function readSealed({ content }: Store, file: string): Uint8Array {
  const sealed = readFileSync(file);
  if (sealed.length < NONCE + TAG) throw damaged();
  const decipher = createDecipheriv(PICTURE_CIPHER, content, sealed.subarray(0, NONCE)).setAAD(
    Buffer.from(nameIn(file)),
  );
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    throw damaged();
  }
}

const nameIn = (file: string) => file.slice(-64);
const subkey = (fileKey: Uint8Array, use: string) =>
  Buffer.from(hkdfSync('sha256', fileKey, new Uint8Array(), `own-words/photographs/${use}/1`, 32));
const damaged = () =>
  new Refused('picture-damaged', 'This picture or recording was changed or damaged. Restore it from a backup.');
