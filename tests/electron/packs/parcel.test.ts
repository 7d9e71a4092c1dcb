import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import type { JobState } from '../../../db/packs/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { readManifest } from '../../../electron/core/packs/manifest.ts';
import { sealPack } from '../../../electron/core/packs/seal.ts';
import { withFingerprint } from '../../../electron/core/verify/fingerprint.ts';
import { unpacked, verifyGiven } from '../../../electron/core/verify/given.ts';
import { verifyPack } from '../../../electron/core/verify/pack.ts';
import { shown } from '../../shown.ts';
import { aFolder, anOpenHome, PINS } from '../core/an-app.ts';
import { mutationsOf } from './mutations.ts';
import { readText } from './read-pdf.ts';

const NAMES = ['Edith Hartley', 'Walter Greenhalgh', 'Zofia Nowak'];

/** A home with residents whose manager is signed in, and ways to have their packs made. */
async function withResidents(names = NAMES) {
  const home = await anOpenHome();
  await home.signIn('manager');
  const residents: ResidentId[] = [];
  for (const [at, fullName] of names.entries())
    residents.push(
      (
        await home.done('residents.admit', {
          identity: {
            ...{
              preferredName: fullName.split(' ')[0] ?? '',
              fullName,
              pronouns: 'they',
              dateOfBirth: { known: 'not' },
            },
            ...{ room: String(at + 1), languages: ['English'], photograph: null, movedIn: null },
          },
        })
      ).resident,
    );
  const asked = { profile: 'inspector', from: null, to: null, why: 'Inspection', forWhom: 'Helen Marsh, CQC' } as const;
  const ended = async (job: string): Promise<JobState> => {
    for (;;) {
      const state = await home.done('jobs.progress', { job });
      if (state.state !== 'running') return state;
      await new Promise((go) => setTimeout(go, 20));
    }
  };
  return {
    ...home,
    residents,
    asked,
    ended,
    async leaving(folder: string) {
      const { job } = await home.done('packs.start', { ...asked, resident: 'all', folder });
      return { job, ...(await ended(job)) };
    },
    async plain(folder: string, as: 'files' | 'zip' = 'files', resident: (typeof residents)[number] | 'all' = 'all') {
      return ended((await home.done('packs.startPlain', { ...asked, resident, folder, as, pin: PINS.manager })).job);
    },
    check: (path: string, passphrase: string | null = null, fingerprint: string | null = null) =>
      home.done('verify.file', { path, passphrase, fingerprint }),
  };
}

describe('Packs that leave the building', () => {
  test('lie in one zip under a passphrase that is told once and kept nowhere', async () => {
    const { leaving, done, refusal, check, folder, ended } = await withResidents();
    const out = aFolder();
    const { job, passphrase, files, fingerprint } = await leaving(out);
    expect(passphrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect((await ended(job)).passphrase, 'asked a second time').toBeNull();
    expect(readdirSync(out).toSorted()).toEqual([
      'Check a pack of Own Words.html',
      expect.stringMatching(/^Inspector packs under a passphrase .*\.zip$/),
    ]);
    const [zip = ''] = files;
    const bytes = readFileSync(zip).toString('latin1');
    for (const name of NAMES) expect(bytes, 'a zip’s names can be read without it').not.toContain(name.split(' ')[1]);
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes(passphrase ?? '')).toBe(false);

    expect(await refusal('verify.file', { path: zip })).toBe('passphrase-needed');
    expect(await refusal('verify.file', { path: zip, passphrase: 'AAAAA-AAAAA' })).toBe('wrong-passphrase');
    const typed = passphrase?.toLowerCase().replaceAll('-', ' ') ?? '';
    const found = await check(zip, typed);
    expect(found).toMatchObject({ holds: true, what: 'set', problems: [], fingerprint });
    expect(found.files.map(({ name }) => name).toSorted()).toEqual([
      'Index.pdf',
      'Pack 01.pdf',
      'Pack 02.pdf',
      'Pack 03.pdf',
    ]);
    expect(found.files.map(({ about }) => about)).toContainEqual(expect.stringContaining('Zofia Nowak'));
    expect((await done('verify.file', { path: zip, passphrase: typed, fingerprint })).fingerprintAdds).toBeNull();
  });

  test('are encrypted with AES of 256 bits, one by one', async () => {
    const { leaving } = await withResidents();
    const { files } = await leaving(aFolder());
    const bytes = readFileSync(files[0] ?? '');
    const found = [];
    // APPNOTE 6.3.10 §4.4.4 and WinZip’s AE-x: flag bit 0, method 99, extra field 0x9901 with version 2 and strength 3.
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      const extra = bytes.indexOf(Buffer.from([0x01, 0x99, 0x07, 0x00]), at);
      found.push({
        encrypted: bytes.readUInt16LE(at + 8) & 1,
        method: bytes.readUInt16LE(at + 10),
        version: bytes.readUInt16LE(extra + 4),
        strength: bytes[extra + 8],
      });
    }
    expect(found).toEqual(Array.from({ length: 5 }, () => ({ encrypted: 1, method: 99, version: 2, strength: 3 })));
  });

  test('leave nothing behind when they are stopped, and the ledger does not say that they were exported', async () => {
    const { done, asked, ended, app } = await withResidents([
      ...NAMES,
      'Ann Ash',
      'Bert Birch',
      'Cis Cedar',
      'Don Dale',
    ]);
    const out = join(aFolder(), 'stick');
    for (const way of ['protected', 'files', 'zip'] as const) {
      const request = { ...asked, resident: 'all', folder: out } as const;
      const { job } =
        way === 'protected'
          ? await done('packs.start', request)
          : await done('packs.startPlain', { ...request, as: way, pin: PINS.manager });
      // One of them is whole by then, and lies beside its place.
      while ((await done('jobs.progress', { job })).done < 1) await new Promise((go) => setImmediate(go));
      await done('jobs.cancel', { job });
      expect(await ended(job), way).toMatchObject({ state: 'cancelled', files: [], passphrase: null });
      expect(existsSync(out) ? readdirSync(out) : null, way).toBeNull();
    }
    const kinds = [...(app.state.home?.record.ledger.entries() ?? [])].map(({ header }) => header.kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => kind.startsWith('pack.exported'))).toEqual([]);
  });
});

describe('A plain print', () => {
  test('is signed with the PIN of the manager who wants it', async () => {
    const { done, refusal, asked, residents, signOut, signIn } = await withResidents();
    const request = { ...asked, resident: residents[0] ?? 'all', folder: aFolder(), as: 'files' } as const;
    expect(await refusal('packs.startPlain', { ...request, pin: PINS.nurse })).toBe('wrong-pin');
    expect(readdirSync(request.folder)).toEqual([]);
    await done('packs.startPlain', { ...request, pin: PINS.manager });
    await signOut();
    await signIn('nurse');
    expect(await refusal('packs.startPlain', { ...request, pin: PINS.nurse })).toBe('not-allowed');
  });

  test('of one resident is one PDF; of all it is a PDF each, their index, the manifest and the verifier', async () => {
    const { plain, residents, check } = await withResidents();
    const one = aFolder();
    await plain(one, 'files', residents[0]);
    expect(readdirSync(one)).toEqual([expect.stringMatching(/^Inspector pack Edith Hartley room 1 .*\.pdf$/)]);
    const all = aFolder();
    const { files } = await plain(all);
    expect(readdirSync(all)).toHaveLength(6);
    expect(files.filter((file) => /Inspector pack/.test(file))).toHaveLength(3);
    const index = files.at(-1) ?? '';
    const text = await readText(readFileSync(index));
    for (const words of [...NAMES, 'Index of packs']) expect(text).toContain(words.replaceAll(' ', ''));
    const manifest = readdirSync(all).find((name) => name.endsWith('.json')) ?? '';
    const listed = readManifest(readFileSync(join(all, manifest)))?.packs ?? [];
    expect(listed.map(({ file }) => file)).toEqual(files.slice(0, 3).map((file) => file.slice(all.length + 1)));
    expect(await check(index)).toMatchObject({ holds: true, what: 'index' });
    expect(await check(all)).toMatchObject({ holds: true, what: 'set', problems: [] });
    const [zip = ''] = (await plain(aFolder(), 'zip')).files;
    expect(await check(zip)).toMatchObject({ holds: true, what: 'set', problems: [] });
  });
});

describe('Packs that came together are checked together', () => {
  const changes: Record<string, { change: (folder: string, names: readonly string[]) => void; says: RegExp }> = {
    'a pack is left out': {
      change: (folder, [first = '']) => rmSync(join(folder, first)),
      says: /Edith Hartley.*the index lists it, and it is not here/,
    },
    'a pack stands in another’s place': {
      change: (folder, [first = '', second = '']) =>
        writeFileSync(join(folder, first), readFileSync(join(folder, second))),
      says: /Edith Hartley.*another file stands in its place/,
    },
    'a byte of a pack is changed': {
      change: (folder, [first = '']) => {
        const bytes = readFileSync(join(folder, first));
        writeFileSync(join(folder, first), bytes.with(9000, (bytes[9000] ?? 0) ^ 1));
      },
      says: /Edith Hartley.*This pack was changed after it was sealed\. Where: bytes 8192 to/,
    },
    'the manifest says another sum': {
      change: (folder, names) => {
        const file = join(folder, names.find((name) => name.endsWith('.json')) ?? '');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"sha256": ".{4}/, '"sha256": "0000'));
      },
      says: /not the manifest that the sealed index carries/,
    },
    'a pack is signed again with another key': {
      change: (folder, [first = '']) => {
        const bytes = readFileSync(join(folder, first));
        const plain = bytes.subarray(0, bytes.lastIndexOf('\n% own-words/pack-blocks/1\n'));
        writeFileSync(join(folder, first), sealPack(plain, signerFromSeed('somebody', new Uint8Array(32).fill(7))));
      },
      says: /not signed with the key that sealed the pack|not all signed with one key/,
    },
  };

  test('and a change to any of them is named', async () => {
    const { plain, check } = await withResidents();
    const whole = aFolder();
    await plain(whole);
    const names = readdirSync(whole).filter((name) => !/^(Index|Check)/.test(name));
    const through: string[] = [];
    for (const [what, { change, says }] of Object.entries(changes)) {
      const folder = aFolder();
      for (const name of readdirSync(whole)) writeFileSync(join(folder, name), readFileSync(join(whole, name)));
      change(folder, names);
      const found = await check(folder);
      if (found.holds || !found.problems.some((problem) => says.test(problem)))
        through.push(`${what}: ${found.problems.join(' ')}`);
    }
    shown({
      part: 'Packs',
      property: 'Packs that were made together show when one is missing or another stands in its place',
      how: 'a pack of a folder is left out, exchanged, changed or signed again, or the manifest beside them is changed; then the folder is checked',
      count: Object.keys(changes).length,
      survivors: through,
    });
    expect(through).toEqual([]);
  });

  test('a zip that was changed on its way opens to the very packs, or not at all', async () => {
    const { leaving } = await withResidents(NAMES.slice(0, 1));
    const { files, passphrase } = await leaving(aFolder());
    const bytes = readFileSync(files[0] ?? '');
    const through: string[] = [];
    const count = 40;
    const width = Math.ceil(bytes.length / count);
    for (let from = 0; from < bytes.length; from += width) {
      const copy = Buffer.from(bytes);
      for (let at = from; at < Math.min(from + width, bytes.length); at += 1) copy[at] = (copy[at] ?? 0) ^ 0xff;
      if (await holds(copy, passphrase)) through.push(`bytes ${from} to ${from + width - 1}`);
    }
    shown({
      part: 'Packs',
      property: 'Packs under a passphrase show a change to the zip that holds them',
      how: 'every byte of the zip is changed, in windows side by side over all of it; then it is opened with the passphrase and checked',
      count,
      survivors: through,
    });
    expect(through).toEqual([]);
  });
});

/** Whether a zip opens and all in it holds; a plain refusal is a no. */
async function holds(zip: Uint8Array, passphrase: string | null): Promise<boolean> {
  try {
    const files = await unpacked([{ name: 'packs.zip', read: async () => zip }], passphrase);
    return (await verifyGiven(files)).holds;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

test('No byte range of a pack can be changed unseen, and nothing can be added, cut off or exchanged', async () => {
  const { plain, residents } = await withResidents();
  const folder = aFolder();
  const [one = ''] = (await plain(folder, 'files', residents[0])).files;
  const [two = ''] = (await plain(folder, 'files', residents[1])).files;
  const [pack, other] = [readFileSync(one), readFileSync(two)];
  expect(await verifyPack(pack)).toMatchObject({ holds: true, problems: [] });
  const mutations = await mutationsOf(pack, other, 200);
  const through: string[] = [];
  for (const { what, bytes } of mutations) {
    const found = await verifyPack(bytes);
    if (found.holds || found.problems.length === 0) through.push(what);
  }
  shown({
    part: 'Packs',
    property: 'No byte range of a pack can be changed unseen',
    how: 'every byte of a pack is changed, in windows side by side over the whole file; it is cut, added to, updated as PDFs are, and given attachment, pages or seal of another',
    count: mutations.length,
    survivors: through,
  });
  expect(through).toEqual([]);
});

test('A pack that somebody signed with a key of their own fails the fingerprint that came another way', async () => {
  const { plain, residents } = await withResidents();
  const { files, fingerprint } = await plain(aFolder(), 'files', residents[0]);
  const findings = await verifyPack(readFileSync(files[0] ?? ''));
  expect(withFingerprint(findings, fingerprint?.toUpperCase() ?? '')).toMatchObject({
    holds: true,
    fingerprintAdds: null,
  });
  const other = withFingerprint(findings, fingerprint?.replace(/^./, (sign) => (sign === '0' ? '1' : '0')) ?? '');
  expect(other).toMatchObject({ holds: false, problems: [expect.stringContaining('another key')] });
  expect(() => withFingerprint(findings, 'nine')).toThrow(expect.objectContaining({ code: 'not-a-fingerprint' }));
});
