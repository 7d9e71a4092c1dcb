import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
const RULE = 'lint/style/noRestrictedImports';

const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['renderer/residents/a.tsx', '../../db/residents/model.ts'],
  ['renderer/best-interests/a.tsx', '../../db/best-interests/model.ts'],
  ['renderer/residents/b.tsx', '../../electron/core/contract.ts'],
  ['renderer/api.ts', '../electron/core/contract.ts'],
  ['electron/core/a.ts', '../../db/store/record.ts'],
  ['electron/main.ts', 'electron'],
  ['electron/preload.ts', 'electron'],
  ['db/residents/a.ts', '../words/model.ts'],
];
const forbidden: readonly (readonly [file: string, imports: string])[] = [
  ['renderer/residents/c.tsx', '../../db/residents/commands.ts'],
  ['renderer/residents/d.tsx', '../../db/store/deep/model.ts'],
  ['renderer/residents/e.tsx', '../../electron/core/app.ts'],
  ['renderer/residents/f.tsx', '../../electron/core/packs/contract.ts'],
  ['renderer/residents/g.tsx', 'electron'],
  ['renderer/residents/h.tsx', 'node:fs'],
  ['renderer/residents/i.tsx', 'better-sqlite3'],
  ['db/residents/b.ts', '../../electron/core/contract.ts'],
  ['db/residents/c.ts', '../../renderer/api.ts'],
  ['db/residents/d.ts', 'react'],
  ['electron/core/b.ts', 'electron'],
  ['electron/chromium-shell.ts', 'electron'],
  ['electron/core/c.ts', '../../renderer/api.ts'],
];

test('Every import against the direction of the layers is caught, of values and of types, and no other', async () => {
  const house = mkdtempSync(join(tmpdir(), 'own-words-layers-'));
  cpSync(join(root, 'build', 'biome.json'), join(house, 'build', 'biome.json'), { recursive: true });
  for (const [file, from] of [...allowed, ...forbidden]) {
    for (const [kind, line] of [
      ['value', `export { thing } from '${from}';\n`],
      ['type', `import type { Thing } from '${from}';\nexport type Same = Thing;\n`],
    ] as const) {
      // The two shells are known by their names, so each kind has a house of its own.
      const path = join(house, kind, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, line);
    }
  }
  const caught = await Promise.all(
    ['value', 'type'].map(async (kind) => {
      cpSync(join(house, 'build'), join(house, kind, 'build'), { recursive: true });
      return caughtIn(join(house, kind));
    }),
  );
  const expected = forbidden.map(([file]) => file).sort();
  expect(caught).toEqual([expected, expected]);
  rmSync(house, { recursive: true });
});

function caughtIn(house: string): Promise<string[]> {
  const args = [
    biome,
    'lint',
    '--config-path=build',
    `--only=${RULE.slice(5)}`,
    '--max-diagnostics=none',
    '--colors=off',
    '.',
  ];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: house }, (_, stdout, stderr) => {
      const heads = `${stdout}${stderr}`.split('\n').filter((line) => line.includes(RULE));
      done(heads.map((line) => line.slice(0, line.indexOf(':')).replaceAll('\\', '/')).sort());
    });
  });
}
