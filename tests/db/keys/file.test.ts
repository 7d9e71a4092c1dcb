import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withOpener } from '../../../db/keys/changes.ts';
import { readKeyfile, writeKeyfile } from '../../../db/keys/file.ts';
import { keyfileText } from '../../../db/keys/format.ts';
import { createKeyfile } from '../../../db/keys/keyfile.ts';

const cheap = { cost: { memoryKiB: 8, passes: 1 } };
const passphrase = 'kettle window orchard';
const { keyfile, dataKey } = await createKeyfile({ home: '0195582e-0000-7000-8000-000000000001', passphrase }, cheap);
const { keyfile: longer } = await withOpener(keyfile, dataKey, 'marmalade bicycle fog', cheap);
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-words-keys-'));
  path = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('The key file is kept beside the database', () => {
  test('what was written reads back, over an older one too, and nothing else is left in the folder', () => {
    writeKeyfile(path, longer);
    writeKeyfile(path, keyfile);
    expect(readKeyfile(path)).toEqual(keyfile);
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  test.skipIf(process.platform === 'win32')('only its owner may read it', () => {
    writeKeyfile(path, keyfile);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('a folder without one is not the folder of a home', () => {
    expect(() => readKeyfile(path)).toThrow(refusal('keyfile-missing'));
    expect(() => readKeyfile(folder)).toThrow(refusal('keyfile-unreadable'));
  });

  test('a file far too large, or of other bytes, is refused', () => {
    writeFileSync(path, Buffer.alloc(2 << 20, 0x20));
    expect(() => readKeyfile(path)).toThrow(refusal('keyfile-damaged'));
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00]));
    expect(() => readKeyfile(path)).toThrow(refusal('keyfile-damaged'));
  });
});

describe('A write that is cut off leaves the old key file whole', () => {
  test('when the new one cannot be written', () => {
    writeKeyfile(path, keyfile);
    mkdirSync(`${path}.new`);
    expect(() => writeKeyfile(path, longer)).toThrow(refusal('keyfile-not-written'));
    expect(readFileSync(path, 'utf8')).toBe(keyfileText(keyfile));
  });

  test('when half a file is left from the last time', () => {
    writeKeyfile(path, keyfile);
    writeFileSync(`${path}.new`, keyfileText(longer).repeat(3).slice(0, 5000));
    expect(readKeyfile(path)).toEqual(keyfile);
    writeKeyfile(path, longer);
    expect(readKeyfile(path)).toEqual(longer);
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  test('when the program is killed in the middle, time after time', async () => {
    writeKeyfile(path, keyfile);
    writeKeyfile(join(folder, 'longer.json'), longer);
    const modules = new URL('../../../db/keys/file.ts', import.meta.url).href;
    const endless = `
      import { readKeyfile, writeKeyfile } from ${JSON.stringify(modules)};
      const path = process.argv[1];
      const both = [readKeyfile(path), readKeyfile(process.argv[2])];
      for (let round = 0; ; round += 1) { writeKeyfile(path, both[round % 2]); process.stdout.write('.'); }`;
    for (let round = 0; round < 5; round += 1) {
      writeKeyfile(path, keyfile);
      const child = spawn(process.execPath, ['--input-type=module', '-e', endless, path, join(folder, 'longer.json')]);
      let written = 0;
      for await (const dots of child.stdout) {
        written += String(dots).length;
        if (written > round * 7 + 1) child.kill('SIGKILL');
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      expect(written).toBeGreaterThan(0);
      expect([keyfileText(keyfile), keyfileText(longer)]).toContain(readFileSync(path, 'utf8'));
    }
  });
});
