import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../electron/core/contract.ts';

const renderer = join(import.meta.dirname, '..', '..', 'renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(renderer, file), 'utf8') }));

/** A form laid out in rows: it shows nothing of the record, and each of its rows is a field. */
const formsInRows = ['imports/Columns.tsx'];
const shared = 'look/tables/Table.tsx';

describe('Every table that a screen shows can be saved for a spreadsheet', () => {
  test('for none is written but by the shared one, which carries the button', () => {
    const bare = files.filter(({ text }) => /<table[\s>]/.test(text)).map(({ file }) => file);
    expect(bare.toSorted()).toEqual([...formsInRows, shared].toSorted());
    const list = files.filter(({ text }) => /role="(table|grid)"/.test(text)).map(({ file }) => file);
    expect(list).toEqual([]);
  });

  test('and each names the method whose permission it has', () => {
    const uses = files
      .filter(({ file }) => file !== shared)
      .flatMap(({ file, text }) =>
        [...text.matchAll(/<Table\s[^>]*?from="([^"]+)"/gs)].map(([, from]) => ({ file, from })),
      );
    const written = files.flatMap(({ text }) => [...text.matchAll(/<Table[\s>]/g)]);
    expect(uses).toHaveLength(written.length);
    expect(uses.length).toBeGreaterThan(18);
    expect(uses.filter(({ from }) => !Object.hasOwn(contract, from ?? ''))).toEqual([]);
  });
});
