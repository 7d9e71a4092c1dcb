import { describe, expect, test } from 'vitest';
import { checkpointIsSignedBy, makeCheckpoint, originOf, readCheckpoint } from '../../../db/ledger/checkpoint.ts';
import { emptyRoot, leafHash } from '../../../db/ledger/merkle.ts';
import { signerFromSeed, signNote } from '../../../db/ledger/note.ts';
import { Refused } from '../../../db/words/refused.ts';
import { shown } from '../../shown.ts';

const home = '0195582e-0000-7000-8000-000000000001';
const device = '0195582e-0000-7000-8000-000000000002';
const origin = originOf(home, device);
const signer = signerFromSeed(origin, Buffer.alloc(32, 7));
const root = leafHash(Buffer.from('the first entry'));
const at = '2026-03-03T14:10:00.000Z';

describe('A checkpoint says how many entries there were, and their root', () => {
  test('it is a C2SP tlog-checkpoint: origin, size, root, then the time in an extension line', () => {
    const text = makeCheckpoint({ origin, size: 1, root, at }, signer);
    const [first, size, root64, extension, empty, signature, end] = text.split('\n');
    expect([first, size, root64, extension, empty, end]).toEqual([
      `own-words.invalid/${home}/${device}`,
      '1',
      Buffer.from(root).toString('base64'),
      `at ${at}`,
      '',
      '',
    ]);
    expect(signature).toMatch(/^— own-words\.invalid\//);
  });

  test('it reads back, and its own key verifies it', () => {
    const read = readCheckpoint(makeCheckpoint({ origin, size: 20852163, root, at }, signer));
    expect(read).toMatchObject({ origin, home, device, size: 20852163, root: Uint8Array.from(root), at });
    expect(checkpointIsSignedBy(read, signer.publicKey)).toBe(true);
    expect(checkpointIsSignedBy(read, signerFromSeed(origin, Buffer.alloc(32, 8)).publicKey)).toBe(false);
  });

  test('an empty ledger has one too, and the time may be left out', () => {
    const read = readCheckpoint(makeCheckpoint({ origin, size: 0, root: emptyRoot() }, signer));
    expect(read.size).toBe(0);
    expect('at' in read).toBe(false);
  });

  test('only the key of that ledger signs it', () => {
    const other = signerFromSeed(originOf(home, home), Buffer.alloc(32, 7));
    expect(() => makeCheckpoint({ origin, size: 1, root }, other)).toThrow(TypeError);
    const foreign = signerFromSeed('example.com/log', Buffer.alloc(32, 7));
    expect(() => makeCheckpoint({ origin: 'example.com/log', size: 1, root }, foreign)).toThrow(TypeError);
    expect(() => originOf('../home', device)).toThrow(TypeError);
  });

  test('a size or a root that no tree has is not signed', () => {
    for (const size of [-1, 1.5, NaN, 2 ** 60]) expect(() => makeCheckpoint({ origin, size, root }, signer)).toThrow();
    expect(() => makeCheckpoint({ origin, size: 1, root: root.slice(1) }, signer)).toThrow(RangeError);
    expect(() => makeCheckpoint({ origin, size: 1, root, at: 'yesterday' }, signer)).toThrow();
  });
});

describe('A checkpoint has one spelling', () => {
  const root64 = Buffer.from(root).toString('base64');
  test.each([
    ['a size with a zero in front', `${origin}\n01\n${root64}\n`],
    ['a size with a sign', `${origin}\n+1\n${root64}\n`],
    ['a size past what a number holds', `${origin}\n9999999999999999\n${root64}\n`],
    ['no size', `${origin}\n\n${root64}\n`],
    ['no root', `${origin}\n1\n`],
    ['a root without its padding', `${origin}\n1\n${root64.replace('=', '')}\n`],
    ['a root too short', `${origin}\n1\n${Buffer.from(root).subarray(1).toString('base64')}\n`],
    ['a time that is none', `${origin}\n1\n${root64}\nat noon\n`],
    ['two times', `${origin}\n1\n${root64}\nat ${at}\nat ${at}\n`],
    ['another line', `${origin}\n1\n${root64}\nhello\n`],
    ['an empty line', `${origin}\n1\n${root64}\n\n`],
    ['another origin', `example.com/log\n1\n${root64}\n`],
  ])('%s is refused, even signed with the right key', (_, body) => {
    expect(() => readCheckpoint(signNote(body, signer))).toThrow(Refused);
  });

  test('what is no note is refused as no checkpoint', () => {
    expect(() => readCheckpoint('hello')).toThrow(/not a checkpoint/);
  });

  test('a change of any one character, or of any one thing in it, makes it unreadable or unsigned', () => {
    const text = makeCheckpoint({ origin, size: 123, root, at }, signer);
    const characters = [...text].flatMap((letter, place) =>
      [1, 2, 4, 16, 32].map((bit): [string, string] => [
        `character ${place}, bit ${bit}`,
        text.slice(0, place) + String.fromCharCode(letter.charCodeAt(0) ^ bit) + text.slice(place + 1),
      ]),
    );
    const all = [...characters, ...corrupted(text)];
    const slippedThrough = all.flatMap(([how, changed]) => (changed !== text && holds(changed) ? [how] : []));
    shown({
      part: 'The ledger',
      property: 'A checkpoint fails when anything about it is changed',
      how: 'a signed checkpoint, each of its characters changed in five ways, and the whole in some fifteen: its size, root, time, name, key and signature',
      count: all.length,
      survivors: slippedThrough,
    });
    expect(slippedThrough).toEqual([]);
    expect(holds(text)).toBe(true);
  });

  /** One thing about a checkpoint changed, in words. */
  function corrupted(text: string): [string, string][] {
    const lines = text.split('\n');
    const [, , , , , signature = ''] = lines;
    const [, name = '', value = ''] = signature.split(' ');
    const bytes = Buffer.from(value, 'base64');
    const falseOne = Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(64)]).toString('base64');
    const withLine = (at: number, line: string | null) =>
      lines.flatMap((each, place) => (place !== at ? [each] : line === null ? [] : [line])).join('\n');
    const withSignature = (changed: Uint8Array) => withLine(5, `— ${name} ${Buffer.from(changed).toString('base64')}`);
    const signedBy = (other: typeof signer, head = { size: 123, root, at }) =>
      makeCheckpoint({ origin: other.name, ...head }, other);
    const stranger = signerFromSeed(origin, Buffer.alloc(32, 8));
    const lineOf = (note: string) => note.split('\n')[5] ?? '';
    return [
      ['one entry more', withLine(1, '124')],
      ['one entry fewer', withLine(1, '122')],
      ['another root', withLine(2, Buffer.from(leafHash(Buffer.from('another'))).toString('base64'))],
      ['another time', withLine(3, 'at 2026-03-03T14:10:00.001Z')],
      ['no time', withLine(3, null)],
      ['another home', withLine(0, originOf(device, device))],
      ['another device', withLine(0, originOf(home, home))],
      ['signed by another key under the same name', signedBy(stranger)],
      ['another key’s signature in its place', withLine(5, lineOf(signedBy(stranger)))],
      [
        'the same key’s signature on another checkpoint',
        withLine(5, lineOf(signedBy(signer, { size: 124, root, at }))),
      ],
      ['a true signature with a false one of the same key beside it', `${text}— ${name} ${falseOne}\n`],
      [
        'another key’s hash before a true signature',
        withSignature(Buffer.concat([Buffer.alloc(4), bytes.subarray(4)])),
      ],
      ['a signature cut short', withSignature(bytes.subarray(0, -1))],
      ['a signature made longer', withSignature(Buffer.concat([bytes, Buffer.alloc(1)]))],
      ['a signature of nothing', withSignature(Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(64)]))],
      ['a signature under another name', withLine(5, signature.replace(origin, originOf(home, home)))],
      ['no signature', withLine(5, null)],
      [
        'two of its lines in each other’s place',
        withLine(1, lines[2] ?? '').replace(`\n${lines[2]}\n${lines[2]}`, `\n${lines[2]}\n123`),
      ],
    ];
  }

  function holds(changed: string): boolean {
    try {
      return checkpointIsSignedBy(readCheckpoint(changed), signer.publicKey);
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
});
