import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Packed, writeArchive } from '../../../electron/core/archive/archive.ts';
import { shown } from '../../shown.ts';
import { aFolder, everyRow, filesUnder } from '../core/an-app.ts';
import { type File, LONG, theNewHome, theOldHome, unpacked } from './two-homes.ts';

async function packed(files: readonly Packed[], passphrase: string): Promise<File> {
  const path = join(aFolder(), 'changed.zip');
  const each = async function* () {
    yield* files;
  };
  await writeArchive(path, passphrase, each(), new AbortController().signal);
  return { path, passphrase };
}
const jsonOf = ({ bytes }: Packed) => JSON.parse(Buffer.from(bytes).toString('utf8'));

describe('A file is taken only as its home made it', () => {
  test(
    'whatever is changed in it is found, with where, and nothing of it comes in',
    async () => {
      const old = await theOldHome();
      const file = await old.exported('Walter');
      const files = await unpacked(file);
      const named = (name: string) => files.findIndex((each) => each.name === name);
      const evidence = jsonOf(files[named('evidence.json')] as Packed);
      const picture = files.findIndex(({ name }) => name.startsWith('files/'));
      const withJson = (name: string, change: (value: { entries: unknown[] }) => void) => {
        const value = structuredClone(jsonOf(files[named(name)] as Packed));
        change(value);
        return files.map((each) => (each.name === name ? { name, bytes: Buffer.from(JSON.stringify(value)) } : each));
      };
      const flipped = (at: number, byte: number) =>
        files.map((each, index) => {
          const bytes = Buffer.from(each.bytes);
          if (index === at) bytes[byte] = (bytes[byte] ?? 0) ^ 1;
          return { ...each, bytes };
        });
      expect(evidence.entries.length).toBeGreaterThan(50);
      const changes: Record<string, Packed[]> = {
        'the name of the home': withJson('record.json', (value) =>
          Object.assign(value, { home: { name: 'Elsewhere' } }),
        ),
        'who wrote it': withJson('record.json', (value) => Object.assign(value, { staff: [] })),
        'why it was made': withJson('record.json', (value) => Object.assign(value, { why: 'No reason' })),
        'an entry left out': withJson('evidence.json', ({ entries }) => void entries.splice(7, 1)),
        'an entry twice': withJson('evidence.json', ({ entries }) => void entries.push(entries[3])),
        'a word of an entry': withJson('evidence.json', ({ entries }) => {
          const [first] = Object.values((entries[4] as { shown: Record<string, unknown[]> }).shown);
          if (first) first[1] = 'changed';
        }),
        'who wrote an entry': withJson('evidence.json', ({ entries }) => {
          (entries[4] as { header: { recorded_at: string } }).header.recorded_at = '2026-01-01T00:00:00.000Z';
        }),
        'a checkpoint': withJson('evidence.json', (value) => Object.assign(value, { checkpoints: [] })),
        'the seal left out': files.filter(({ name }) => name !== 'seal.txt'),
        'the seal of another file': files.map((each) =>
          each.name === 'seal.txt' ? { ...each, bytes: Buffer.from('own-words/resident-seal/1\n\n— a b\n') } : each,
        ),
        'a byte of the seal': flipped(named('seal.txt'), 40),
        'a byte of a photograph': flipped(picture, 900),
        'a photograph left out': files.filter((_, index) => index !== picture),
        'a file put in': [...files, { name: 'files/more', bytes: Buffer.from('more') }],
        'a way out of the folder': [...files, { name: '../out', bytes: Buffer.from('out') }],
      };
      const fresh = await theNewHome();
      const before = everyRow(fresh.sqlite);
      const before_ = filesUnder(join(fresh.home, 'photographs'));
      const through: string[] = [];
      for (const [what, changed] of Object.entries(changes)) {
        const { looked, problem } = await fresh.look(await packed(changed, file.passphrase));
        if (looked || !/changed|damaged|None? |cannot be read|another/i.test(problem ?? ''))
          through.push(`${what}: ${problem}`);
      }
      shown({
        part: 'People',
        property: 'A resident’s record from another home is taken only as that home made it',
        how: 'a file is unpacked, one thing in it changed, packed again under its own passphrase, and looked through',
        count: Object.keys(changes).length,
        survivors: through,
      });
      expect(through).toEqual([]);
      expect(everyRow(fresh.sqlite)).toEqual(before);
      expect(filesUnder(join(fresh.home, 'photographs'))).toEqual(before_);
    },
    LONG,
  );

  test(
    'and says which key signed it: a fingerprint that was told another way is compared, a wrong one stops it',
    async () => {
      const old = await theOldHome();
      const file = await old.exported('Walter');
      const fresh = await theNewHome();
      const told = await fresh.look(file, file.fingerprint.toUpperCase());
      expect(told.looked).toMatchObject({ compared: true, home: 'Ashdene House' });
      const untold = await fresh.look(file);
      expect(untold.looked?.compared).toBeNull();
      expect(untold.looked?.notChecked[0]).toMatch(/Ask them for its fingerprint by telephone/);
      const wrong = await fresh.look(file, '0000 0000 0000 0000 0000 0000 0000 0000');
      expect(wrong.problem).toMatch(/is not the one of the key that signed this file/);
    },
    LONG,
  );
});
