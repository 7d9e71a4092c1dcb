import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { type Instant, instant } from '../../../db/time/model.ts';
import { id } from '../../../db/words/model.ts';
import { asRefusal } from '../faults.ts';

/**
 * What the record held when it was last written. It stands in a file beside the record, so that the next start notices
 * where the end of the record is gone: SQLite drops what it cannot read of its log without a word.
 */
const lastWritten = z.strictObject({ device: id, size: z.int().nonnegative(), at: instant });
export interface LastWritten {
  readonly device: string;
  /** How many entries the device had written. */
  readonly size: number;
  readonly at: Instant;
}

/** Every line has this length, so that a newer one always covers an older one whole. */
const BYTES = 200;

/** The last line; null where there is none, or none that can be read. */
export function readLastWritten(file: string): LastWritten | null {
  if (!existsSync(file)) return null;
  try {
    return lastWritten.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the line from now on. It is no part of any promise: where it cannot be written, an older one stands. */
export function keepLastWritten(file: string): { write(last: LastWritten): void; close(): void } {
  let to: number | null = null;
  return {
    write({ device, size, at }) {
      try {
        to ??= openSync(file, existsSync(file) ? 'r+' : 'w+', 0o600);
        writeSync(to, JSON.stringify({ device, size, at }).padEnd(BYTES), 0);
      } catch (error) {
        if (!asRefusal(error)) throw error;
      }
    },
    close() {
      if (to !== null) closeSync(to);
      to = null;
    },
  };
}
