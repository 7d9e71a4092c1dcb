import * as node from 'node:crypto';
import { Buffer as Plain } from 'buffer/';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import * as browser from '../../../electron/verifier/node/crypto.ts';
import '../../../electron/verifier/node/buffer.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
/** RFC 8410's header before the 32 bytes of an Ed25519 key. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

test('What the verifier takes for Node’s hash gives the same for texts and bytes, in each spelling', () => {
  fc.assert(
    fc.property(fc.oneof(bytes, fc.string({ unit: 'grapheme' })), (data) => {
      for (const spelling of ['hex', 'base64url'] as const)
        expect(browser.hash('sha256', data, spelling)).toBe(node.hash('sha256', data, spelling));
      expect(browser.hash('sha256', data, 'buffer')).toEqual(node.hash('sha256', data, 'buffer'));
    }),
  );
});

test('It takes a signature that Node takes, and no other', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      bytes,
      fc.nat(63),
      fc.nat(7),
      (seed, data, at, bit) => {
        const signer = signerFromSeed('a-key', seed);
        const key = browser.createPublicKey({ key: Buffer.concat([SPKI, signer.publicKey]) });
        const signature = signer.sign(data);
        expect(browser.verify(null, data, key, signature)).toBe(true);
        const flipped = Uint8Array.from(signature, (byte, index) => (index === at ? byte ^ (1 << bit) : byte));
        expect(browser.verify(null, data, key, flipped)).toBe(false);
        expect(browser.verify(null, Buffer.concat([data, Uint8Array.of(0)]), key, signature)).toBe(false);
        expect(browser.verify(null, data, key, signature.subarray(1))).toBe(false);
      },
    ),
    { numRuns: 30 },
  );
});

test('What it takes for Node’s Buffer spells base64url as Node does', () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(Plain.from(data).toString('base64url' as BufferEncoding)).toBe(Buffer.from(data).toString('base64url'));
    }),
  );
});
