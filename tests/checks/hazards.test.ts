import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hazards } from '../../db/safety/hazards.ts';
import { hazard } from '../../db/safety/model.ts';

const tests = join(import.meta.dirname, '..');

/** Whether a file of the tests holds a test of this very name that is run. */
function isThere(file: string, name: string): boolean {
  const path = join(tests, file);
  if (!existsSync(path)) return false;
  const source = readFileSync(path, 'utf8').replaceAll(/\(\s+/g, '(');
  return [`test('${name}'`, `)('${name}'`].some((call) => source.includes(call));
}

describe('The hazard log', () => {
  test('names no test that is not there under that very name', () => {
    const named = hazards.flatMap(({ id, controls }) =>
      controls.flatMap((control) => control.tests.map(({ file, name }) => ({ id, file, name }))),
    );
    expect(named.length).toBeGreaterThan(hazards.length);
    expect(named.filter(({ file, name }) => !isThere(file, name))).toEqual([]);
    expect(isThere('db/clock/clock.test.ts', 'is noticed before the next entry')).toBe(false);
  });

  test('holds those of every such record: wrong resident, stale card, advance decision, family as person, old outcome, lost note, clock, redaction', () => {
    const first = hazards.slice(0, 8).map(({ id, hazard: words }) => `${id} ${words}`.toLowerCase());
    const asked = ['wrong resident', 'stale', 'advance decision', 'family', 'capacity', 'lost', 'clock', 'redaction'];
    for (const [index, word] of asked.entries()) {
      expect(first[index]).toContain(`h0${index + 1} `);
      expect(first[index]).toContain(word);
    }
  });

  test('has each number once, in order, and no rating by anybody', () => {
    const ids = hazards.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const each of hazards) expect(hazard.parse(each)).toEqual(each);
    expect(Object.keys(hazard.shape)).not.toEqual(expect.arrayContaining([expect.stringMatching(/risk|sever|likel/i)]));
  });
});
