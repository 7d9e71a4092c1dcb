import { describe, expect, test } from 'vitest';
import {
  newSheet,
  withKeysAt,
  withNewSheet,
  withNextKeys,
  withOpener,
  withoutSlot,
  withPassphrase,
} from '../../../db/keys/changes.ts';
import { type Keyfile, keyfileText, parseKeyfile } from '../../../db/keys/format.ts';
import { createKeyfile, openWithPassphrase, openWithRecovery } from '../../../db/keys/keyfile.ts';
import { REAL_COST, scrub, stretchedKey } from '../../../db/keys/seal.ts';
import { Refused } from '../../../db/words/refused.ts';
import { firstVersion, firstVersionDataKey, firstVersionRecovery } from './first-version.ts';

const home = '0195582e-0000-7000-8000-000000000001';
const passphrase = 'kettle window orchard';
// As little as argon2 allows: these tests are about the locks, not about their price.
const cheap = { cost: { memoryKiB: 8, passes: 1 }, made: '2026-03-03T14:10:00.000Z' };

const made = await createKeyfile({ home, passphrase }, cheap);
const { keyfile, dataKey, vault } = made;
const recovery = made.recovery.join(' ');
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
// Of each slot its salt, its private key and the data key in a box of its own; and the vault.
const SECRETS = 2 * (1 + 2 + 2) + 2;
const slotOf = (file: Keyfile, kind: string) => file.slots.find((slot) => slot.kind === kind)?.id ?? '';

describe('The key file opens for whoever holds one of its keys', () => {
  test('the home passphrase and the recovery key open the same data key and vault', async () => {
    const byPassphrase = await openWithPassphrase(keyfile, passphrase);
    const byRecovery = await openWithRecovery(keyfile, recovery.toLowerCase());
    expect(byPassphrase.slot.kind).toBe('passphrase');
    expect(byRecovery.slot.kind).toBe('recovery');
    for (const opened of [byPassphrase, byRecovery]) {
      expect(Buffer.compare(opened.dataKey, dataKey)).toBe(0);
      expect(Buffer.compare(opened.vault.signingSeed, vault.signingSeed)).toBe(0);
      expect(Buffer.compare(opened.vault.fileKey, vault.fileKey)).toBe(0);
    }
  });

  test('it makes no difference how the keyboard makes an accent, or whether a space slipped in at the end', async () => {
    const accented = await createKeyfile({ home, passphrase: 'caff\u00e8 sul terrazzo' }, cheap);
    const opened = await openWithPassphrase(accented.keyfile, 'caffe\u0300 sul terrazzo ');
    expect(Buffer.compare(opened.dataKey, accented.dataKey)).toBe(0);
  });

  test.each(['kettle window orchar', 'Kettle window orchard', 'kettle  window orchard', '', ' '])(
    'the passphrase %j does not open it',
    async (wrong) => {
      await expect(openWithPassphrase(keyfile, wrong)).rejects.toEqual(refusal('wrong-passphrase'));
    },
  );

  test('a recovery key with a slip is refused by its group, one of another home as another sheet', async () => {
    const slip = `${recovery.slice(0, 6)}${recovery[6] === 'A' ? 'B' : 'A'}${recovery.slice(7)}`;
    await expect(openWithRecovery(keyfile, slip)).rejects.toThrow(/Group 2 of the recovery key/);
    const other = await createKeyfile({ home, passphrase }, cheap);
    await expect(openWithRecovery(keyfile, other.recovery.join(' '))).rejects.toEqual(refusal('wrong-recovery-key'));
  });

  test('no two homes share a key, a salt or a seal, even with the same passphrase', async () => {
    const other = await createKeyfile({ home, passphrase }, cheap);
    const secrets = (file: Keyfile) =>
      [...keyfileText(file).matchAll(/"(?:salt|nonce|sealed)": "(.*)"/g)].map(([, one]) => one);
    expect(secrets(keyfile)).toHaveLength(SECRETS);
    expect(new Set([...secrets(keyfile), ...secrets(other.keyfile)]).size).toBe(2 * SECRETS);
    expect(Buffer.compare(other.dataKey, dataKey)).not.toBe(0);
    expect(Buffer.compare(other.vault.signingSeed, other.vault.fileKey)).not.toBe(0);
  });

  test('none of the keys stands in the file', () => {
    const text = keyfileText(keyfile);
    for (const secret of [dataKey, vault.signingSeed, vault.fileKey]) {
      for (const spelling of ['hex', 'base64', 'base64url'] as const) {
        expect(text.includes(Buffer.from(secret).toString(spelling))).toBe(false);
      }
    }
    expect(text.includes(passphrase)).toBe(false);
  });

  test('a weak passphrase makes no home', async () => {
    await expect(createKeyfile({ home, passphrase: 'teapot' }, cheap)).rejects.toEqual(refusal('weak-passphrase'));
  });
});

describe('A change of any one letter of the file is noticed', () => {
  // The whole file, one bit at a time. A change that reads as the same (in the white space), or that lies in a slot
  // which this opening has nothing to do with, is no change: each slot stands by itself.
  async function survivors(
    file: Keyfile,
    kind: string,
    open: (changed: Keyfile) => Promise<unknown>,
  ): Promise<string[]> {
    const concerned = (one: Keyfile) =>
      JSON.stringify([one.home, one.vaults, one.slots.find((slot) => slot.kind === kind)]);
    const text = keyfileText(file);
    const before = concerned(parseKeyfile(text));
    const slippedThrough: string[] = [];
    for (let place = 0; place < text.length; place += 1) {
      const changed = text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1);
      try {
        const parsed = parseKeyfile(changed);
        await open(parsed);
        if (concerned(parsed) !== before) slippedThrough.push(text.slice(place - 20, place + 5));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    return slippedThrough;
  }

  test('by the one who opens with the passphrase', async () => {
    expect(await survivors(keyfile, 'passphrase', (changed) => openWithPassphrase(changed, passphrase))).toEqual([]);
  });

  test('by the one who opens with the recovery key', async () => {
    expect(await survivors(keyfile, 'recovery', (changed) => openWithRecovery(changed, recovery))).toEqual([]);
  });

  test('a vault of another home, and a slot carried over from one, open nothing', async () => {
    const other = await createKeyfile({ home: home.replace('01', '02'), passphrase }, cheap);
    const swapped = { ...keyfile, vaults: other.keyfile.vaults };
    await expect(openWithPassphrase(swapped, passphrase)).rejects.toEqual(refusal('keyfile-changed'));
    const carried = { ...keyfile, slots: other.keyfile.slots };
    await expect(openWithPassphrase(carried, passphrase)).rejects.toEqual(refusal('wrong-passphrase'));
    await expect(openWithRecovery(carried, other.recovery.join(''))).rejects.toEqual(refusal('wrong-recovery-key'));
  });
});

describe('What is no key file is refused in plain words', () => {
  const base: Record<string, unknown> = { ...keyfile };
  const [first, second] = keyfile.slots;
  test.each([
    ['nothing', ''],
    ['half a file', keyfileText(keyfile).slice(0, 400)],
    ['another kind of file', '{"format":"something-else","version":2}'],
    ['a list', '[]'],
    ['no slots', JSON.stringify({ ...base, slots: [] })],
    ['the same slot twice', JSON.stringify({ ...base, slots: [first, first] })],
    ['no home passphrase', JSON.stringify({ ...base, slots: [second] })],
    ['an extra field', JSON.stringify({ ...base, extra: true })],
    ['a field called __proto__', JSON.stringify(base).replace('{', '{"__proto__":{},')],
    ['a memory of a terabyte', keyfileText(keyfile).replace('"memoryKiB": 8', '"memoryKiB": 1000000000')],
    ['a million passes', keyfileText(keyfile).replace('"passes": 1', '"passes": 1000000')],
    ['an older version than any', keyfileText(keyfile).replace('"version": 2', '"version": 0')],
  ])('%s', (_, text) => {
    expect(() => parseKeyfile(text)).toThrow(refusal('keyfile-damaged'));
  });

  test('a newer version is named as such, whatever else it holds', () => {
    const newer = JSON.stringify({ ...base, version: 3, novelty: 'unknown' });
    expect(() => parseKeyfile(newer)).toThrow(refusal('keyfile-newer'));
  });
});

describe('Each way of opening stands by itself', () => {
  const own = 'marmalade bicycle fog';

  test('a new home passphrase leaves the data key, the slot’s id and the other ways; the old one is out', async () => {
    const slot = slotOf(keyfile, 'passphrase');
    const { keyfile: changed } = await withPassphrase(keyfile, dataKey, 'lantern harbour thimble', cheap);
    const opened = await openWithPassphrase(changed, 'lantern harbour thimble');
    expect(Buffer.compare(opened.dataKey, dataKey)).toBe(0);
    expect(opened.slot.id).toBe(slot);
    await expect(openWithPassphrase(changed, passphrase)).rejects.toEqual(refusal('wrong-passphrase'));
    expect(Buffer.compare((await openWithRecovery(changed, recovery)).dataKey, dataKey)).toBe(0);
    expect(changed.vaults).toEqual(keyfile.vaults);
  });

  test('an opener comes and goes without anyone else noticing', async () => {
    const { keyfile: added, slot } = await withOpener(keyfile, dataKey, own, cheap);
    const opened = await openWithPassphrase(parseKeyfile(keyfileText(added)), own);
    expect(opened.slot).toMatchObject({ kind: 'opener', id: slot.id });
    expect(Buffer.compare(opened.dataKey, dataKey)).toBe(0);
    const removed = withoutSlot(added, opened.slot.id);
    expect(removed).toEqual(keyfile);
    await expect(openWithPassphrase(removed, own)).rejects.toEqual(refusal('wrong-passphrase'));
    expect(keyfile.slots).toHaveLength(2);
  });

  test('a damaged slot of somebody else keeps nobody else out', async () => {
    const { keyfile: added } = await withOpener(keyfile, dataKey, own, cheap);
    const later = '2027-01-01T00:00:00.000Z';
    const slots = added.slots.map((slot) => (slot.kind === 'passphrase' ? { ...slot, made: later } : slot));
    const broken = { ...added, slots };
    await expect(openWithPassphrase(broken, passphrase)).rejects.toEqual(refusal('wrong-passphrase'));
    expect((await openWithPassphrase(broken, own)).slot.kind).toBe('opener');
  });

  test('a fresh recovery sheet puts the old one out of use, and opens nothing before it does', async () => {
    const { slot, recovery: fresh } = newSheet(keyfile, dataKey, cheap);
    await expect(openWithRecovery(keyfile, fresh.join(''))).rejects.toEqual(refusal('wrong-recovery-key'));
    const renewed = withNewSheet(keyfile, slot);
    expect(Buffer.compare((await openWithRecovery(renewed, fresh.join(''))).dataKey, dataKey)).toBe(0);
    await expect(openWithRecovery(renewed, recovery)).rejects.toEqual(refusal('wrong-recovery-key'));
    expect(renewed.slots).toHaveLength(2);
  });

  test('the home passphrase is changed, never removed', () => {
    expect(() => withoutSlot(keyfile, slotOf(keyfile, 'passphrase'))).toThrow(refusal('last-passphrase'));
    expect(() => withoutSlot(keyfile, home)).toThrow(refusal('no-such-slot'));
  });

  test('a weak passphrase is refused everywhere', async () => {
    await expect(withPassphrase(keyfile, dataKey, 'teapot', cheap)).rejects.toEqual(refusal('weak-passphrase'));
    await expect(withOpener(keyfile, dataKey, 'teapot', cheap)).rejects.toEqual(refusal('weak-passphrase'));
  });

  test('the data key of another home is not sealed by mistake', async () => {
    const foreign = Buffer.alloc(32, 1);
    await expect(withOpener(keyfile, foreign, own)).rejects.toEqual(refusal('keyfile-changed'));
    await expect(withPassphrase(keyfile, foreign, own)).rejects.toEqual(refusal('keyfile-changed'));
    expect(() => newSheet(keyfile, foreign)).toThrow(refusal('keyfile-changed'));
    expect(() => withNextKeys(keyfile, { dataKey: foreign, vault })).toThrow(refusal('keyfile-changed'));
    expect(foreign.every((byte) => byte === 1)).toBe(true);
  });
});

describe('A new data key reaches every way of opening without anybody’s passphrase', () => {
  const own = 'marmalade bicycle fog';

  test('while the record is encrypted anew each of them opens both keys, and afterwards the new one alone', async () => {
    const { keyfile: added } = await withOpener(keyfile, dataKey, own, cheap);
    const { keyfile: both, next } = withNextKeys(added, { dataKey, vault });
    expect(Buffer.compare(next.dataKey, dataKey)).not.toBe(0);
    expect(Buffer.compare(next.vault.fileKey, vault.fileKey)).not.toBe(0);
    expect(Buffer.compare(next.vault.signingSeed, vault.signingSeed), 'packs are checked with it').toBe(0);
    const ways = (file: Keyfile) => {
      const read = parseKeyfile(keyfileText(file));
      return Promise.all([
        openWithPassphrase(read, passphrase),
        openWithPassphrase(read, own),
        openWithRecovery(read, recovery),
      ]);
    };
    for (const opened of await ways(both)) {
      expect(Buffer.compare(opened.dataKey, dataKey)).toBe(0);
      expect(Buffer.compare(opened.next?.dataKey ?? dataKey, next.dataKey)).toBe(0);
      expect(Buffer.compare(opened.next?.vault.fileKey ?? dataKey, next.vault.fileKey)).toBe(0);
    }
    for (const opened of await ways(withKeysAt(both, 1))) {
      expect(Buffer.compare(opened.dataKey, next.dataKey)).toBe(0);
      expect(opened.next).toBeNull();
    }
    expect(withKeysAt(both, 0)).toEqual(added);
  });

  test('a slot that somebody slipped in, or changed, is not handed the new key', async () => {
    const thief = await createKeyfile({ home, passphrase: own }, cheap);
    const [door] = thief.keyfile.slots;
    const slipped = {
      ...keyfile,
      slots: [...keyfile.slots, ...thief.keyfile.slots.filter(({ kind }) => kind === 'recovery')],
    };
    expect(() => withNextKeys(slipped, { dataKey, vault })).toThrow(refusal('slot-changed'));
    const pretending = keyfile.slots.map((slot) =>
      slot.kind === 'recovery' && door && 'publicKey' in door ? { ...slot, publicKey: door.publicKey } : slot,
    );
    expect(() => withNextKeys({ ...keyfile, slots: pretending }, { dataKey, vault })).toThrow(refusal('slot-changed'));
  });
});

describe('A key file of the first version', () => {
  const old = parseKeyfile(firstVersion);

  test('opens as ever, with its passphrase and with its sheet', async () => {
    const opened = await openWithPassphrase(old, 'kettle window orchard');
    const bySheet = await openWithRecovery(old, firstVersionRecovery);
    expect(Buffer.from(opened.dataKey).toString('hex')).toBe(firstVersionDataKey);
    expect(Buffer.compare(bySheet.dataKey, opened.dataKey)).toBe(0);
    expect(opened.next).toBeNull();
  });

  test('must have its ways set anew before it takes a new data key', async () => {
    const keys = await openWithPassphrase(old, 'kettle window orchard');
    expect(() => withNextKeys(old, keys)).toThrow(refusal('old-slots'));
    const { keyfile: half } = await withPassphrase(old, keys.dataKey, 'lantern harbour thimble', cheap);
    expect(() => withNextKeys(half, keys)).toThrow(refusal('old-slots'));
    const whole = withNewSheet(half, newSheet(half, keys.dataKey).slot);
    expect(withNextKeys(whole, keys).keyfile.vaults).toHaveLength(2);
  });
});

describe('A guess at a passphrase is dear', () => {
  test('without other instructions it costs 64 MiB and three passes', async () => {
    expect(REAL_COST).toEqual({ memoryKiB: 65_536, passes: 3 });
    const real = await createKeyfile({ home, passphrase });
    expect(real.keyfile.slots[0]?.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 });
  });

  test('the key is the one that argon2id gives elsewhere', async () => {
    const key = await stretchedKey('password', Buffer.from('somesalt'), { memoryKiB: 65_536, passes: 2 });
    expect(Buffer.from(key).toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  test('a key that is no longer needed is overwritten', () => {
    const key = Uint8Array.of(1, 2, 3);
    scrub(key);
    expect(key).toEqual(Uint8Array.of(0, 0, 0));
  });
});
