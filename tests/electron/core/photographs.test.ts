import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPhotograph } from '../../../electron/core/photographs.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { edith } from '../../record.ts';
import { anOpenHome, filesUnder } from './an-app.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a3b5e' } });
const jpeg = await plain(2400, 1200).jpeg().toBuffer();
const noisy = await sharp(randomBytes(400 * 400 * 3), { raw: { width: 400, height: 400, channels: 3 } })
  .jpeg({ quality: 95 })
  .toBuffer();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function withNurse() {
  const opened = await anOpenHome();
  await opened.signIn('nurse');
  const keep = (bytes: Uint8Array) => opened.call('photographs.keep', { image: base64(bytes) });
  const home = opened.app.state.home;
  if (!home) throw new Error('The home is open.');
  return { ...opened, keep, open: home, kept: () => filesUnder(join(opened.home, 'photographs')) };
}

describe('A picture is taken in, or one plain line says why not', () => {
  const bad: readonly (readonly [string, string, Uint8Array])[] = [
    ['of 40 MB', 'too-large', Buffer.alloc(40 * 1024 * 1024, 1)],
    ['of 16 MB', 'invalid', Buffer.alloc(16 * 1024 * 1024, 1)],
    ['that is no image', 'not-a-picture', Buffer.from('Dear Moira, here is the picture.')],
    ['of no bytes', 'not-a-picture', Buffer.alloc(0)],
    ['that was cut short', 'not-a-picture', noisy.subarray(0, noisy.length / 2)],
    ['that has only a head', 'not-a-picture', noisy.subarray(0, 200)],
    [
      'that is a drawing which asks for a file',
      'not-a-picture',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
      ),
    ],
    ['that is a web page', 'not-a-picture', Buffer.from('<html><script>alert(1)</script></html>')],
    ['that is a PDF', 'not-a-picture', Buffer.from('%PDF-1.7\n%%EOF')],
    ['of more points than memory', 'not-a-picture', hugePng()],
  ];
  test.each(bad)('%s: %s, and nothing is kept', async (_, code, bytes) => {
    const { keep, kept } = await withNurse();
    const result = await keep(bytes);
    expect(result).toMatchObject({ ok: false, code, message: expect.stringMatching(/15 MB|not a picture/) });
    expect(kept()).toEqual([]);
  });

  test('shrunk to what a page needs, upright, and without a word about where it was taken', async () => {
    const { keep, open, kept } = await withNurse();
    const exif = { IFD0: { Copyright: 'Susan Hartley', ImageDescription: 'outside 4 Mill Lane' } };
    const turned = await plain(2400, 1200).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(turned).metadata()).orientation).toBe(6);
    const result = await keep(turned);
    if (!result.ok) throw new Error(result.message);
    expect(result.data).toMatchObject({ width: 800, height: 1600 });
    const { exif: left, orientation, icc, xmp } = await sharp(readPhotograph(open, result.data.sha256)).metadata();
    expect({ left, orientation, icc, xmp }).toEqual({});
    expect(kept()).toHaveLength(1);
  });

  test.each(['png', 'webp', 'gif', 'tiff'] as const)('a %s is taken too', async (format) => {
    const { keep } = await withNurse();
    expect(await keep(await plain(40, 30).toFormat(format).toBuffer())).toMatchObject({ data: { width: 40 } });
  });
});

describe('A picture on the disk is encrypted and is not believed unread', () => {
  test('its file shows neither what it is nor whose it is', async () => {
    const { keep, home, kept } = await withNurse();
    const result = await keep(jpeg);
    const [file = ''] = kept();
    const bytes = readFileSync(join(home, 'photographs', file));
    expect(bytes.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
    expect(result.ok && file.includes(result.data.sha256)).toBe(false);
  });

  test('the same picture twice is one file; a copy for a screen is made once', async () => {
    const { keep, kept, app, signOut } = await withNurse();
    const [one, other] = [await keep(jpeg), await keep(jpeg)];
    expect(one).toEqual(other);
    expect(kept()).toHaveLength(1);
    if (!one.ok) throw new Error(one.message);
    const url = new URL(`https://own-words.invalid/photographs/${one.data.sha256}/300`);
    const shown = await app.resource(url);
    expect(shown).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store' },
    });
    expect((await sharp(shown?.body).metadata()).width).toBe(320);
    expect(kept()).toHaveLength(2);
    await signOut();
    expect(await app.resource(url), 'nobody is signed in').toBeNull();
  });

  test('one that was changed, cut short, emptied, swapped or taken away is not shown, and the check of the home says so', async () => {
    const { keep, kept, home, open, done, app } = await withNurse();
    const result = await keep(jpeg);
    if (!result.ok) throw new Error(result.message);
    await done('residents.admit', { identity: { ...edith, photograph: result.data } });
    const check = async () =>
      (await verifyHome(open, { progress: () => {}, signal: new AbortController().signal })).problems;
    expect(await check()).toEqual([]);
    const file = join(home, 'photographs', kept()[0] ?? '');
    const sound = readFileSync(file);
    const other = await keep(noisy);
    const swapped = readFileSync(join(home, 'photographs', kept().find((each) => !file.endsWith(each)) ?? ''));
    expect(other.ok).toBe(true);
    const spoilings: readonly (() => void)[] = [
      () => writeFileSync(file, sound.with(40, (sound[40] ?? 0) ^ 1)),
      () => truncateSync(file, sound.length - 1),
      () => truncateSync(file, 5),
      () => truncateSync(file, 0),
      () => writeFileSync(file, swapped),
    ];
    for (const spoil of spoilings) {
      spoil();
      const url = new URL(`https://own-words.invalid/photographs/${result.data.sha256}/640`);
      expect(await app.resource(url)).toMatchObject({ status: 404, body: new Uint8Array() });
      expect(await check()).toEqual(['1 of 1 photographs missing or changed. Restore them from a backup.']);
      writeFileSync(file, sound);
    }
    expect(await check()).toEqual([]);
    expect(readdirSync(join(home, 'photographs'))).not.toContain('new');
  });
});

/** A PNG of 60,000 by 60,000 points in a few bytes. */
function hugePng(): Uint8Array {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(60_000, 0);
  size.writeUInt32BE(60_000, 4);
  return Buffer.concat([
    head,
    size,
    Buffer.from('0802000000', 'hex'),
    Buffer.alloc(4),
    Buffer.from('0000000049454e44ae426082', 'hex'),
  ]);
}
