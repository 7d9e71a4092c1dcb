import { hash, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { spokenKey } from '../../../db/keys/model.ts';
import { scrub } from '../../../db/keys/seal.ts';
import { freeName, isIn, putInPlace } from './file-names.ts';

configure({ useWebWorkers: false });

/** How packs leave the record: each a file, all in one zip, or in a zip under a passphrase that is made for them. */
export const wrappings = ['files', 'zip', 'protected'] as const;
export type Wrapping = (typeof wrappings)[number];

/** A file of a parcel, as its index lists it. */
export interface Content {
  /** Its name in the parcel. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Packs on their way out: whole beside their place first, then all of them in it, or none. */
export interface Parcel {
  /** Of the zip, where it is under one: told once to whoever made it, and kept nowhere. */
  readonly passphrase: string | null;
  /** Puts a file in. `place` counts the packs; the rest has none, and keeps its own name. */
  add(name: string, ending: Ending, bytes: Uint8Array, place?: number): Promise<Content>;
  /** Nothing more comes: what there is, is whole and on the disk. */
  close(): Promise<void>;
  /** Moves it to where it was asked for, in the order of the places. */
  putInPlace(): string[];
  /** Takes away whatever there is of it. */
  abandon(): Promise<void>;
}
type Ending = 'pdf' | 'json';

/** A parcel for a folder that is there. `zipName` is what a zip is called. */
export function openParcel(wrapping: Wrapping, folder: string, zipName: string): Parcel {
  return wrapping === 'files' ? looseFiles(folder) : oneZip(folder, zipName, wrapping === 'protected');
}

const besideIn = (folder: string) => join(folder, `${randomUUID()}.being-made`);
const contentOf = (file: string, bytes: Uint8Array): Content => ({
  file,
  bytes: bytes.length,
  sha256: hash('sha256', bytes, 'hex'),
});

function looseFiles(folder: string): Parcel {
  const written: { readonly name: string; readonly ending: Ending; readonly beside: string; readonly place: number }[] =
    [];
  const taken = new Set<string>();
  return {
    passphrase: null,
    async add(name, ending, bytes, place = Number.POSITIVE_INFINITY) {
      const beside = besideIn(folder);
      written.push({ name, ending, beside, place });
      writeFileSync(beside, bytes, { flush: true, mode: 0o600 });
      const file = freeName(name, ending, (each) => taken.has(each) || isIn(folder)(each));
      taken.add(file);
      return contentOf(file, bytes);
    },
    close: async () => {},
    putInPlace: () =>
      written
        .toSorted((one, other) => one.place - other.place)
        .map(({ name, ending, beside }) => putInPlace(folder, name, beside, ending)),
    async abandon() {
      for (const { beside } of written) rmSync(beside, { force: true });
    },
  };
}

/**
 * A zip that is written as its files come, so that none of them ever lies on the disk by itself: what is deleted from a
 * stick can be brought back. Under a passphrase each file in it is AES-256 (WinZip AE-2). The names in a zip can be read
 * without the passphrase, so they say nothing of anybody.
 */
function oneZip(folder: string, zipName: string, isProtected: boolean): Parcel {
  const beside = besideIn(folder);
  const passphrase = isProtected ? newPassphrase() : null;
  const file = newFile(beside);
  const zip = new ZipWriter(file.writable, {
    level: 0, // a PDF is packed already
    extendedTimestamp: false,
    ...(passphrase === null ? {} : { password: passphrase, encryptionStrength: 3 }),
  });
  const taken = new Set<string>();
  // One after another: what waits for its turn is held by who made it, not by the zip.
  let last: Promise<unknown> = Promise.resolve();
  return {
    passphrase,
    async add(name, ending, bytes, place) {
      const said = isProtected && place !== undefined ? `Pack ${String(place + 1).padStart(2, '0')}` : name;
      const within = freeName(said, ending, (each) => taken.has(each));
      taken.add(within);
      const adding = last.then(() => zip.add(within, new Uint8ArrayReader(bytes)));
      last = adding.catch(() => {});
      await adding;
      return contentOf(within, bytes);
    },
    close: async () => void (await zip.close()),
    putInPlace: () => [putInPlace(folder, zipName, beside, 'zip')],
    async abandon() {
      file.end();
      await last;
      rmSync(beside, { force: true });
    },
  };
}

/** A file that is there from the first byte on, and on the disk when it is closed; once ended, it takes nothing more. */
function newFile(path: string) {
  let open: number | null = null;
  let isEnded = false;
  const end = () => {
    if (open !== null) closeSync(open);
    open = null;
    isEnded = true;
  };
  const writable = new WritableStream<Uint8Array>({
    write(bytes) {
      if (isEnded) throw new Error('The file was given up.');
      open ??= openSync(path, 'wx', 0o600);
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
    },
    close() {
      if (open !== null) fsyncSync(open);
      end();
    },
  });
  return { writable, end };
}

/** 100 random bits in groups that can be read out over the telephone. */
function newPassphrase(): string {
  const secret = randomBytes(20);
  const passphrase = spokenKey(secret);
  scrub(secret);
  return passphrase;
}
