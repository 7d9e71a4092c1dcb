import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { signerFromSeed } from '../../../../db/ledger/note.ts';
import { sealPack } from '../../../../electron/core/packs/seal.ts';
import { verifyPack } from '../../../../electron/core/verify/pack.ts';
import { checkStrangersFiles, type Limits, seenInStrangersPack } from '../../../../electron/core/verify/stranger.ts';

const name = 'own-words.invalid/01963a3e-0000-7000-8000-000000000001/01963a3e-0000-7000-8000-000000000002';
/** Whoever makes such a file can seal it too: with a key of their own. */
const seal = (pdf: Uint8Array) => sealPack(pdf, signerFromSeed(name, randomBytes(32)));

async function withEvidence(evidence: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(Buffer.from(evidence), 'evidence.json', { afRelationship: AFRelationship.Data });
  return seal(await document.save({ useObjectStreams: false }));
}

/** A file of some hundred kilobytes in which one stream unpacks to so many megabytes. */
function bomb(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '));
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n';
  return seal(Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]));
}

const folder = mkdtempSync(join(tmpdir(), 'own-words-stranger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function checkStrangersPack(bytes: Uint8Array, limits?: Limits) {
  const file = join(folder, `${randomUUID()}.pdf`);
  writeFileSync(file, bytes);
  return checkStrangersFiles([file], null, limits);
}

const tight: Limits = { seconds: 60, growthMb: 120 };
const ends = (file: Uint8Array, limits = tight) =>
  expect(checkStrangersPack(file, limits)).rejects.toMatchObject({ code: 'asks-too-much' });

describe('A pack that may come from anyone is read in a thread, which ends when it asks for too much', () => {
  test('one that asks for no more than a pack does is found to be what it is', async () => {
    const file = await withEvidence('{"format":"none"}');
    expect(await checkStrangersPack(file)).toEqual(await verifyPack(file));
    await expect(seenInStrangersPack(file)).rejects.toMatchObject({ code: 'pack-does-not-hold' });
  });

  test('a few bytes that unpack to more than the PC has', async () => {
    const file = bomb(500);
    expect(file.length).toBeLessThan(1024 * 1024);
    await ends(file);
  });

  test('evidence that fills the memory once it is read', async () => {
    await ends(await withEvidence(`{"entries":[${'{},'.repeat(5_000_000)}0]}`));
  });

  test('evidence that is larger than any pack’s is not read at all', async () => {
    const file = await withEvidence(`{"entries":[${'{},'.repeat(12_000_000)}0]}`);
    const findings = await checkStrangersPack(file, { ...tight, growthMb: 2000 });
    expect(findings).toMatchObject({
      holds: false,
      problems: [expect.stringContaining('no evidence of Own Words that can be read')],
    });
  });

  test('evidence nested so deep that its reader falls over', async () => {
    const file = await withEvidence(`{"entries":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    // Either is an answer; what must not be is that the program itself falls over.
    const said = await checkStrangersPack(file, tight).catch((error: { code: string }) => error.code);
    expect(said === 'asks-too-much' || (typeof said === 'object' && !said.holds)).toBe(true);
  });

  test('one that takes longer than anybody would wait', async () => {
    await ends(await withEvidence('{}'), { ...tight, seconds: 0 });
  });
});
