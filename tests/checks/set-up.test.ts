import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingStubs } from '../../build/complete-lock.mjs';
import { installIsCurrent, nodeProblem, npmProblem, recordNodeProblem } from '../../build/set-up.mjs';

const oneLine = expect.stringMatching(/^[^\n]+$/);

describe('A wrong Node or npm gets one clear line', () => {
  test('Node 20 and newer may set up; older ones are told which is needed', () => {
    expect(['20.0.0', '20.20.2', '24.21.0', '26.0.0'].map(nodeProblem)).toEqual([null, null, null, null]);
    expect(nodeProblem('18.20.4')).toEqual(oneLine);
    expect(nodeProblem('18.20.4')).toContain('needs Node 20 or newer, and this is Node 18.20.4');
  });

  test('The record runs only where better-sqlite3 and TypeScript do', () => {
    expect(['22.18.0', '24.0.0'].map(recordNodeProblem)).toEqual([null, null]);
    for (const version of ['20.20.2', '22.14.0', '22.17.1']) expect(recordNodeProblem(version)).toContain(version);
  });

  test('npm is there and can read the lock file', () => {
    expect(npmProblem('11.19.1')).toBeNull();
    expect(npmProblem('8.19.4')).toContain('npm 9 or newer');
    expect(npmProblem(null)).toContain('needs npm');
  });
});

describe('An install is current when npm finished putting in what the lock file asks for', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-windows': { version: '2.0.0', optional: true },
  };
  const installed = { 'node_modules/a': { version: '1.0.0' } };

  test('A package for another platform may be absent', () => {
    expect(installIsCurrent(locked, installed)).toBe(true);
  });

  test.each([
    ['nothing was installed, or it was cut off', null],
    ['a package is absent', {}],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['an optional package has another version', { ...installed, 'node_modules/for-windows': { version: '1.9.0' } }],
    ['a package is no longer asked for', { ...installed, 'node_modules/b': { version: '1.0.0' } }],
  ])('It is not when %s', (_, found) => {
    expect(installIsCurrent(locked, found)).toBe(false);
  });
});

describe('The lock file is complete, so that npm ci takes it on every platform', () => {
  test('The lock file of this project lacks nothing', () => {
    const file = join(import.meta.dirname, '..', '..', 'package-lock.json');
    expect(missingStubs(JSON.parse(readFileSync(file, 'utf8')).packages)).toEqual({});
  });

  test('A package of another platform that the registry lacks is stubbed in, for that platform only', () => {
    const packages = {
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { '@tool/cli-linux-arm64-musl': '1.0.0', 'tool-here': '1.0.0' },
      },
      'node_modules/tool/node_modules/tool-here': { version: '1.0.0' },
    };
    expect(missingStubs(packages)).toEqual({
      'node_modules/@tool/cli-linux-arm64-musl': {
        version: '1.0.0',
        optional: true,
        dev: true,
        os: ['linux'],
        cpu: ['arm64'],
        libc: ['musl'],
      },
    });
  });
});
