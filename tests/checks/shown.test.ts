import { describe, expect, test } from 'vitest';
import { changesOf, pageOf, rowsOf, shownProblems } from '../../build/steps/shown.ts';
import type { ChangeRow, ShownRow } from '../shown.ts';

const killed: ShownRow = {
  part: 'Faults',
  property: 'Nothing acknowledged is lost',
  how: 'killed | at any moment',
  count: 1850,
  varies: true,
  survivors: [],
};
const rebuilt: ShownRow = {
  part: 'The ledger',
  property: 'A change is found',
  how: 'by the record alone',
  count: 14,
  survivors: ['everything rebuilt under a new root', 'a checkpoint left out'],
};

const changes: ChangeRow[] = [
  { change: 'a body, by hand', found: 'alone' },
  { change: 'a body | and all about it', found: 'only against a checkpoint from outside' },
  { change: 'all', found: 'by neither' },
];

describe('The page of what is shown stands as the tests write it', () => {
  test('it lists the ledger before the faults, and names what got through', () => {
    const page = pageOf([killed, rebuilt]);
    expect(page.indexOf('## The ledger')).toBeLessThan(page.indexOf('## Faults'));
    expect(page).toContain('| 14 | 2: everything rebuilt under a new root; a checkpoint left out |');
    expect(page).toContain('| killed \\| at any moment | 1,850 in this run | none |');
  });

  test('what was written is read back the same', () => {
    expect(rowsOf(pageOf([killed, rebuilt]))).toEqual([rebuilt, killed]);
  });

  test('changes to a ledger stand in a table of their own, with the check that shows each', () => {
    const page = pageOf([killed, rebuilt], changes);
    expect(page).toContain('| a body, by hand | yes |  |\n| a body \\| and all about it |  | yes |\n| all |  | NO |\n');
    expect(changesOf(page)).toEqual(changes);
    expect(changesOf(pageOf([killed]))).toEqual([]);
    expect(rowsOf(page)).toEqual([rebuilt, killed]);
    expect(shownProblems({ rows: [killed, rebuilt], changes }, page)).toEqual([]);
    const other = changes.map((row) => ({ ...row, found: 'alone' as const }));
    expect(shownProblems({ rows: [killed, rebuilt], changes: other }, page)).toHaveLength(4);
  });

  test('a row that a machine cannot try stands as it is, and nothing else does', () => {
    const page = pageOf([killed, rebuilt]);
    const untried = { ...killed, count: 0, untried: 'no disk can be mounted here' };
    expect(shownProblems({ rows: [untried, rebuilt], changes: [] }, page)).toEqual([]);
    expect(shownProblems({ rows: [untried, { ...rebuilt, count: 13 }], changes: [] }, page)).not.toEqual([]);
  });

  test('a count that chance decides may differ; nothing else may', () => {
    const page = pageOf([killed, rebuilt]);
    expect(shownProblems({ rows: [{ ...killed, count: 7 }, rebuilt], changes: [] }, page)).toEqual([]);
    const differences: readonly (readonly [string, readonly ShownRow[]])[] = [
      ['a count that is fixed', [killed, { ...rebuilt, count: 13 }]],
      ['one survivor fewer', [killed, { ...rebuilt, survivors: ['a checkpoint left out'] }]],
      ['one survivor where there was none', [{ ...killed, survivors: ['round 3'] }, rebuilt]],
      ['a test that did not run', [killed]],
      ['a test that is not on the page', [killed, rebuilt, { ...rebuilt, how: 'against a checkpoint from outside' }]],
      ['a row in another part', [killed, { ...rebuilt, part: 'Packs' }]],
      [
        'the two in each other’s part',
        [
          { ...killed, part: 'The ledger' },
          { ...rebuilt, part: 'Faults' },
        ],
      ],
    ];
    expect(differences.filter(([, rows]) => shownProblems({ rows, changes: [] }, page).length === 0)).toEqual([]);
  });
});
