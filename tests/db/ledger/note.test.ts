import { describe, expect, test } from 'vitest';
import {
  fingerprint,
  isSignedBy,
  keyHash,
  readNote,
  type SignedNote,
  signerFromSeed,
  signNote,
  verifyBytes,
} from '../../../db/ledger/note.ts';
import { Refused } from '../../../db/words/refused.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');

describe('Signatures are Ed25519 as in RFC 8032 §7.1', () => {
  test.each([
    [
      'test 1',
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      'test 2',
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'test 3',
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('%s', (_, seed, publicKey, message, signature) => {
    const signer = signerFromSeed('example', bytes(seed));
    expect(hex(signer.publicKey)).toBe(publicKey);
    expect(hex(signer.sign(bytes(message)))).toBe(signature);
    expect(verifyBytes(bytes(message), bytes(signature), signer.publicKey)).toBe(true);
    expect(verifyBytes(bytes(`${message}00`), bytes(signature), signer.publicKey)).toBe(false);
  });
});

// The key, note and second signature of Go's golang.org/x/mod/sumdb/note, whose format C2SP wrote down.
const peterKey = {
  name: 'PeterNeumann',
  publicKey: Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1),
};
const peterSeed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const enochKey = {
  name: 'EnochRoot',
  publicKey: Buffer.from('ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop', 'base64').subarray(1),
};
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const note = `${text}\n${peterLine}`;

describe('A note is signed as C2SP signed-note has it', () => {
  test('the same key signs the same note to the same characters', () => {
    const signer = signerFromSeed('PeterNeumann', peterSeed);
    expect(hex(signer.publicKey)).toBe(hex(peterKey.publicKey));
    expect(hex(keyHash(signer))).toBe('c74f20a3');
    expect(signNote(text, signer)).toBe(note);
  });

  test('one note carries several signatures, each for its own reader', () => {
    const both = readNote(`${text}\n${peterLine}${enochLine}`);
    expect(both.text).toBe(text);
    expect(isSignedBy(both, peterKey)).toBe(true);
    expect(isSignedBy(both, enochKey)).toBe(true);
    expect(isSignedBy(readNote(note), enochKey)).toBe(false);
  });

  test('a signature counts only under the name of its key', () => {
    expect(isSignedBy(readNote(note), { ...peterKey, name: 'EnochRoot' })).toBe(false);
    expect(isSignedBy(readNote(note), { ...peterKey, publicKey: enochKey.publicKey })).toBe(false);
    expect(isSignedBy(readNote(note), { ...peterKey, publicKey: peterKey.publicKey.subarray(1) })).toBe(false);
  });

  test('a second, false signature under the same key spoils the note', () => {
    const read = readNote(note);
    const [good] = read.signatures;
    if (good === undefined) throw new Error('the note has one signature');
    const forged = { ...good, signature: good.signature.map((byte, at) => (at === 0 ? byte ^ 1 : byte)) };
    const spoiled: SignedNote = { text: read.text, signatures: [good, forged] };
    expect(isSignedBy(spoiled, peterKey)).toBe(false);
  });

  test('a text may hold empty lines: the last one parts it from the signatures', () => {
    const signer = signerFromSeed('PeterNeumann', peterSeed);
    for (const one of ['\n', 'one\n\ntwo\n', 'ends so\n\n', '— not a signature\n']) {
      const read = readNote(signNote(one, signer));
      expect(read.text).toBe(one);
      expect(isSignedBy(read, signer)).toBe(true);
    }
  });

  test('what cannot be a note is not signed', () => {
    const signer = signerFromSeed('PeterNeumann', peterSeed);
    for (const one of ['', 'no line feed', 'a tab\t\n', 'a return\r\n', 'half \ud800\n']) {
      expect(() => signNote(one, signer)).toThrow(TypeError);
    }
    for (const name of ['', 'two words', 'a+b', 'a\u00a0b', 'a\nb', 'a\ud800']) {
      expect(() => signerFromSeed(name, peterSeed)).toThrow(TypeError);
    }
    expect(() => signerFromSeed('PeterNeumann', peterSeed.subarray(1))).toThrow(RangeError);
  });
});

describe('A note has one spelling', () => {
  test.each([
    ['no signatures', text],
    ['an empty line and nothing after it', `${text}\n`],
    ['no line feed at the end', note.slice(0, -1)],
    ['one too many', `${note}\n`],
    ['a control character', `\u0001${note}`],
    ['a return at each end of line', note.replaceAll('\n', '\r\n')],
    ['a lone surrogate', `\ud800${note}`],
    ['a key name of two words', `${text}\n${peterLine.replace('PeterNeumann', 'Bad Name')}`],
    ['a key name with a plus', `${text}\n${peterLine.replace('PeterNeumann', 'Peter+Neumann')}`],
    ['a hyphen for the dash', `${text}\n${peterLine.replace('—', '-')}`],
    ['two spaces', `${text}\n${peterLine.replace('— ', '—  ')}`],
    ['a line that is no signature', `${note}Unexpected line.\n`],
    ['a signature without its padding', note.replace('=\n', '\n')],
    ['spare bits in the last figure', note.replace('nAM=', 'nAN=')],
    ['base64url', note.replace('/', '_')],
    ['a key hash and nothing else', `${text}\n— PeterNeumann x08gow==\n`],
    ['seventeen signatures', `${text}\n${peterLine.repeat(17)}`],
    ['nothing', ''],
  ])('%s is refused', (_, damaged) => {
    expect(() => readNote(damaged)).toThrow(Refused);
  });

  test('a change of any one character makes it unreadable or unsigned', () => {
    const slippedThrough: string[] = [];
    for (let place = 0; place < note.length; place += 1) {
      for (const other of ['A', '\n', ' ', String.fromCharCode(note.charCodeAt(place) ^ 1)]) {
        if (other === note[place]) continue;
        const changed = note.slice(0, place) + other + note.slice(place + 1);
        if (holds(changed)) slippedThrough.push(`character ${place} as ${JSON.stringify(other)}`);
      }
      if (holds(note.slice(0, place) + note.slice(place + 1))) slippedThrough.push(`character ${place} left out`);
    }
    expect(slippedThrough).toEqual([]);
  });

  function holds(changed: string): boolean {
    try {
      return isSignedBy(readNote(changed), peterKey);
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
});

test('A fingerprint is eight groups of four that two people can read to each other', () => {
  expect(fingerprint(peterKey.publicKey)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  expect(fingerprint(peterKey.publicKey)).not.toBe(fingerprint(enochKey.publicKey));
});
