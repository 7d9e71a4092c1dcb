import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import {
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Reader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { Refused } from '../../../db/words/refused.ts';

// The program has its own threads where it needs them; the library's would be files for a page to load.
configure({ useWebWorkers: false });

/** AES with a key of 256 bits, as every archive program of today reads it (AE-2). */
const AES_256 = 3;

/** One file of an archive. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files into one new ZIP archive under a passphrase; none of them is ever on the disk without it. Files are asked
 * for one by one. Throws where there is a file already, and the signal's reason where it is told to stop: whoever asked
 * takes the unfinished file away.
 */
export async function writeArchive(
  file: string,
  passphrase: string,
  files: AsyncIterable<Packed>,
  signal: AbortSignal,
): Promise<void> {
  const stream = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const target = Writable.toWeb(stream);
  const zip = new ZipWriter(target, { password: passphrase, encryptionStrength: AES_256, level: 6 });
  try {
    for await (const { name, bytes } of files) {
      signal.throwIfAborted();
      await zip.add(name, new Uint8ArrayReader(bytes), { signal });
    }
    await zip.close();
  } catch (error) {
    await target.abort().catch(() => {});
    // One that is still being opened would come after it was taken away.
    if (!stream.closed) await once(stream, 'close').catch(() => {});
    signal.throwIfAborted();
    throw error;
  }
}

/** An archive that is open to be read. */
export interface Archive {
  readonly names: readonly string[];
  /** Throws Refused('wrong-passphrase' | 'archive-damaged' | 'archive-too-large'). */
  read(name: string, largest: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens an archive that may come from anyone. Throws Refused('not-an-archive' | 'archive-too-large'). */
export async function openArchive(file: string, passphrase: string, most: number): Promise<Archive> {
  const handle = await open(file, 'r');
  const zip = new ZipReader(new HandleReader(handle), { password: passphrase, checkSignature: true });
  const close = async () => {
    await zip.close().catch(() => {});
    await handle.close();
  };
  try {
    const found = new Map<string, FileEntry>();
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory || found.has(entry.filename) || found.size >= most) throw notAnArchive();
      found.set(entry.filename, entry);
    }
    return { names: [...found.keys()], read: (name, largest) => readEntry(found.get(name), largest), close };
  } catch (error) {
    await close();
    throw error instanceof Refused ? error : notAnArchive();
  }
}

async function readEntry(entry: FileEntry | undefined, largest: number): Promise<Uint8Array> {
  if (!entry) throw damaged();
  // What a stranger's file says of its size is believed only where it is small; what it unpacks to is counted besides.
  if (entry.uncompressedSize > largest) throw tooLarge();
  if (!entry.encrypted) throw notAnArchive();
  const written = new CountedWriter(largest);
  try {
    return await entry.getData(written);
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (error instanceof Error && [ERR_INVALID_PASSWORD, ERR_ENCRYPTED].includes(error.message))
      throw new Refused('wrong-passphrase', 'That passphrase does not open this file. Type it as it was given to you.');
    throw damaged();
  }
}

class CountedWriter extends Uint8ArrayWriter {
  #left: number;
  constructor(largest: number) {
    super();
    this.#left = largest;
  }
  override writeUint8Array(array: Uint8Array): Promise<void> {
    this.#left -= array.length;
    if (this.#left < 0) throw tooLarge();
    return super.writeUint8Array(array);
  }
}

/** Reads an open file from wherever it is asked to. */
class HandleReader extends Reader<FileHandle> {
  readonly #handle: FileHandle;
  constructor(handle: FileHandle) {
    super(handle);
    this.#handle = handle;
  }
  override async init(): Promise<void> {
    this.size = (await this.#handle.stat()).size;
    await super.init?.();
  }
  override async readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.#handle.read(bytes, 0, length, index);
    return bytes.subarray(0, bytesRead);
  }
}

const notAnArchive = () =>
  new Refused(
    'not-an-archive',
    'This file is none that Own Words made for a move. Choose the file that the other home sent.',
  );
const damaged = () =>
  new Refused('archive-damaged', 'This file was changed or damaged on its way. Ask the other home for it again.');
const tooLarge = () =>
  new Refused(
    'archive-too-large',
    'This file unpacks to far more than a record of one person. It was not read further.',
  );
