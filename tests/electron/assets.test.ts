import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resourceFor } from '../../electron/core/assets.ts';

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'own-words-assets-'));
  mkdirSync(join(out, 'renderer', 'assets'), { recursive: true });
  mkdirSync(join(out, 'renderer-other'));
  writeFileSync(join(out, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(out, 'renderer', 'assets', 'a b.js'), 'export {};');
  writeFileSync(join(out, 'renderer', 'assets', 'notes.txt'), 'not for the page');
  writeFileSync(join(out, 'secret.js'), 'the record');
  writeFileSync(join(out, 'renderer-other', 'secret.js'), 'the record');
});
afterAll(() => rmSync(out, { recursive: true }));
const ask = (path: string) => resourceFor(join(out, 'renderer'), new URL(path, 'https://own-words.invalid/'));

describe('A page is given the files of the renderer and no others', () => {
  test('The start page and a script, each with its type, the policy and no place in a cache', async () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/assets/a%20b.js', 'text/javascript; charset=utf-8'],
    ] as const) {
      const given = await ask(path);
      expect(given?.headers).toMatchObject({
        'content-type': type,
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
    }
  });

  test.each([
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%2frenderer-other/secret.js',
    '/..%5csecret.js',
    '//etc/passwd',
    '/assets',
    '/assets/notes.txt',
    '/no-such-file.js',
    '/index.html%00.js',
    '/%E0%A4%A',
  ])('%s is given nothing', async (path) => {
    expect(await ask(path)).toBeNull();
  });
});
