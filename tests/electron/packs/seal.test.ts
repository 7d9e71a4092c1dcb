import { hash, randomBytes } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprint, type Signer, signerFromSeed, signNote } from '../../../db/ledger/note.ts';
import { typeset } from '../../../electron/core/packs/document/typeset.ts';
import { readEvidence } from '../../../electron/core/packs/evidence.ts';
import { checkSeal, sealPack } from '../../../electron/core/packs/seal.ts';
import { sample } from './sample.ts';

const name = 'own-words.invalid/01963a3e-0000-7000-8000-000000000001/01963a3e-0000-7000-8000-000000000002';
const signer = signerFromSeed(name, randomBytes(32));
const evidence = Buffer.from(JSON.stringify({ salts: randomBytes(40_000).toString('base64') }));
let small: Buffer;
let pack: Buffer;

beforeAll(async () => {
  const document = await PDFDocument.create();
  document.addPage();
  small = Buffer.from(await document.save({ useObjectStreams: false }));
  pack = Buffer.from(sealPack(typeset(sample, { evidence, photographs: [] }).pdf, signer));
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const flipped = (file: Buffer, at: number, mask: number) => {
  const copy = Buffer.from(file);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
};

describe('A sealed pack', () => {
  test('holds, and says whose key sealed it', () => {
    expect(checkSeal(pack)).toEqual({
      holds: true,
      publicKey: signer.publicKey,
      keyName: name,
      fingerprint: fingerprint(signer.publicKey),
    });
  });

  test('still opens as one PDF, its evidence whole', async () => {
    const opened = await PDFDocument.load(pack, { updateMetadata: false });
    expect(opened.getPageCount()).toBeGreaterThan(8);
    expect(Buffer.from(await readEvidence(pack)).equals(evidence)).toBe(true);
    expect(pack.lastIndexOf('startxref'), 'readers look in the last 1024 bytes').toBeGreaterThan(pack.length - 1024);
  });

  test('is not sealed twice', () => {
    expect(() => sealPack(pack, signer)).toThrow(expect.objectContaining({ code: 'pack-sealed-already' }));
  });

  test('A file that never had a seal does not hold', () => {
    for (const file of [small, Buffer.alloc(0), Buffer.from('hello')]) expect(checkSeal(file).holds).toBe(false);
  });
});

describe('A pack with one bit changed does not hold', () => {
  const slippedThrough = (file: Buffer, positions: Iterable<number>, masks: readonly number[]) => {
    const through: string[] = [];
    for (const at of positions) {
      for (const mask of masks) {
        const check = checkSeal(flipped(file, at, mask));
        if (check.holds || !check.problem || !check.where) through.push(`byte ${at} with ${mask}`);
      }
    }
    return through;
  };
  test('any bit of a small one, its seal included', () => {
    const sealed = Buffer.from(sealPack(small, signer));
    expect(slippedThrough(sealed, range(0, sealed.length), [1, 2, 4, 8, 16, 32, 64, 128])).toEqual([]);
  });

  test('any byte of a real one’s seal and list, and bytes all over its pages', () => {
    const sealStart = pack.lastIndexOf('% own-words/pack-seal/1');
    const list = pack.lastIndexOf('% own-words/pack-blocks/1');
    const pages = range(0, 100).map((i) => Math.floor((i * list) / 100));
    expect(
      slippedThrough(pack, [...pages, ...range(sealStart - 40, pack.length), ...range(list - 8, list + 60)], [1]),
    ).toEqual([]);
  });

  test('It says which bytes, and whether they are the evidence', () => {
    expect(checkSeal(flipped(pack, 9000, 1))).toMatchObject({
      holds: false,
      problem: 'This pack was changed after it was sealed.',
      where: 'bytes 8192 to 12287, page content',
    });
    expect(checkSeal(flipped(pack, pack.indexOf('/Type /EmbeddedFile') + 12_000, 1)).where).toMatch(
      /^bytes \d+ to \d+, the attached evidence$/,
    );
    expect(checkSeal(flipped(pack, pack.lastIndexOf('% own-words/pack-seal/1') + 60, 1)).where).toContain('the seal');
  });
});

describe('A pack tampered with in larger ways does not hold', () => {
  const other = signerFromSeed('somebody-else', randomBytes(32));
  const plain = () => pack.subarray(0, pack.lastIndexOf('\n% own-words/pack-blocks/1'));
  const insertedAt = (at: number, text: string) =>
    Buffer.concat([pack.subarray(0, at), Buffer.from(text), pack.subarray(at)]);
  const sealedBy = (by: Signer) => Buffer.from(sealPack(plain(), by));
  const sealOf = (file: Buffer) => file.subarray(file.lastIndexOf('% own-words/pack-seal/1'));
  const listOf = (file: Buffer) =>
    file.subarray(file.lastIndexOf('\n% own-words/pack-blocks/1'), file.lastIndexOf('startxref'));
  const cases: Record<string, () => Buffer> = {
    'cut by one byte': () => pack.subarray(0, -1),
    'cut in the seal': () => pack.subarray(0, -100),
    'cut before the seal': () => plain(),
    'cut in the pages': () => pack.subarray(0, 50_000),
    'a byte after the end': () => Buffer.concat([pack, Buffer.from('\n')]),
    'a comment after the end': () => Buffer.concat([pack, Buffer.from('% nothing\n')]),
    'another PDF after the end': () => Buffer.concat([pack, small]),
    'a byte before the start': () => Buffer.concat([Buffer.from('\n'), pack]),
    'a byte more in the pages': () => insertedAt(20_000, 'x'),
    'a byte fewer in the pages': () => Buffer.concat([pack.subarray(0, 20_000), pack.subarray(20_001)]),
    'a comment between pages and list': () => insertedAt(plain().length, '\n% more'),
    'another startxref': () =>
      Buffer.from(
        pack.toString('latin1').replace(/startxref\n(\d)(\d+)\n%%EOF\n% own/, 'startxref\n$10\n%%EOF\n% own'),
        'latin1',
      ),
    'a line of the list dropped': () => Buffer.from(pack.toString('latin1').replace(/% [0-9a-f]{64}\n/, ''), 'latin1'),
    'Windows line ends in the seal': () =>
      Buffer.concat([
        pack.subarray(0, pack.length - sealOf(pack).length),
        Buffer.from(sealOf(pack).toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
      ]),
    'a second signature line': () => Buffer.concat([pack, sealOf(sealedBy(other)).subarray(-110)]),
    'the seal of another key on top': () =>
      Buffer.concat([pack, listOf(pack), Buffer.from('startxref\n1\n%%EOF\n'), sealOf(sealedBy(other))]),
    'a whole second seal around the first': () => {
      const blocks = range(0, Math.ceil(pack.length / 4096)).map(
        (i) => `% ${hash('sha256', pack.subarray(i * 4096, (i + 1) * 4096))}\n`,
      );
      const list = `\n% own-words/pack-blocks/1\n${blocks.join('')}`;
      const note = signNote(
        `own-words/pack-seal/1\nbytes ${pack.length}\nsha256 ${hash('sha256', pack)}\nblocks 4096 ${hash('sha256', list)}\nkey ${Buffer.from(other.publicKey).toString('base64')}\n`,
        other,
      );
      const again = pack.toString('latin1').match(/startxref\n\d+\n%%EOF\n(?=% own)/)?.[0] ?? '';
      return Buffer.concat([
        pack,
        Buffer.from(list + again),
        Buffer.from(
          note
            .trimEnd()
            .split('\n')
            .map((line) => (line ? `% ${line}\n` : '%\n'))
            .join(''),
        ),
      ]);
    },
    'the other key’s signature under our key': () => {
      const [ours, theirs] = [sealOf(pack).toString('utf8'), sealOf(sealedBy(other)).toString('utf8')];
      return Buffer.concat([
        pack.subarray(0, pack.length - sealOf(pack).length),
        Buffer.from(ours.replace(/% —.*\n/, theirs.match(/% —.*\n/)?.[0] ?? '')),
      ]);
    },
    'the seal of another pack': () => {
      const another = Buffer.from(sealPack(small, signer));
      return Buffer.concat([pack.subarray(0, pack.length - sealOf(pack).length), sealOf(another)]);
    },
  };
  test.each(Object.keys(cases))('%s', (what) => {
    const file = cases[what]?.() ?? pack;
    expect(file.equals(pack), 'the case changes something').toBe(false);
    const check = checkSeal(file);
    expect(check.holds, `slipped through: ${what}`).toBe(false);
    expect(check.problem).toMatch(/\.$/);
    expect(check.where).toMatch(/byte/);
  });

  test('Sealed again with another key it holds, under that key’s own fingerprint', () => {
    const check = checkSeal(sealedBy(other));
    expect(check).toMatchObject({ holds: true, keyName: 'somebody-else', fingerprint: fingerprint(other.publicKey) });
    expect(check.fingerprint).not.toBe(fingerprint(signer.publicKey));
  });
});
