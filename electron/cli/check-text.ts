import { readFileSync } from 'node:fs';
import { buffer as readAll } from 'node:stream/consumers';
import { checkText } from '../../db/evidence/model.ts';
import { recordsFrom } from '../../db/evidence/records.ts';
import { Refused } from '../../db/words/refused.ts';
import { decoded } from '../core/imports/table.ts';
import { path } from './options.ts';
import type { AddCommand } from './program.ts';

/** Care plans and notes of a home at most: more is no text that anybody would read. */
const MOST_BYTES = 64 * 1024 * 1024;

/** `check-text`: what an inspector would challenge in texts from anywhere, one JSON line in and one out. */
export const checkTextCommand: AddCommand = (program, run) => {
  program
    .command('check-text')
    .description('see what an inspector would challenge: JSON lines or CSV in, JSON lines out')
    .argument('[file]', 'a file of JSON lines {"text", "voice"?, "field"?} or CSV; what is piped in if left out', path)
    .action((file: string | undefined) =>
      run(async () => {
        const records = recordsFrom(textOf(file === undefined ? await piped() : contentOf(file)));
        return { lines: [], json: {}, jsonLines: records.map((record) => ({ ...record, flags: checkText(record) })) };
      }),
    );
};

async function piped(): Promise<Uint8Array> {
  if (process.stdin.isTTY)
    throw new Refused(
      'wrong-use',
      'Name a file, or pipe text in: one JSON line {"text": "…"} for each record, or CSV.',
    );
  return readAll(process.stdin);
}

function contentOf(file: string): Uint8Array {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MOST_BYTES) throw new Refused('out-of-range', 'That file is larger than 64 MB. Split it first.');
    return bytes;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('not-found', `There is no file to read at ${file}. Check the path.`);
  }
}

/** In whatever of the usual ways a spreadsheet wrote it. */
function textOf(bytes: Uint8Array): string {
  const { text } = decoded(bytes);
  if (text.includes('\0'))
    throw new Refused('wrong-use', 'That is no text. Give JSON lines, or a CSV file saved from a spreadsheet.');
  return text;
}
