import { beforeEach, describe, expect, test } from 'vitest';
import { newProblems } from '../../../db/ledger/verify-new.ts';
import { recordIn } from '../../../db/store/record.ts';
import { MORNING } from '../../record.ts';
import { aSignedRecord, withoutTriggers } from './ledgers.ts';

let signed: ReturnType<typeof aSignedRecord>;
beforeEach(() => {
  signed = aSignedRecord();
});

/** A copy of the record with a few more entries that nothing has signed yet. */
function goneOn() {
  const sqlite = signed.copy();
  const record = recordIn(sqlite, signed.home, signed.device);
  for (let n = 0; n < 6; n += 1)
    record.write({ type: 'system' }, MORNING, ({ append }) =>
      append({
        kind: 'home.backed-up@1',
        subject: { type: 'home', id: signed.home },
        body: { backup: { file: `${n}.owbackup`, entries: n, sha256: '' } },
      }),
    );
  return sqlite;
}
const LAST = '(SELECT max(position) FROM entry)';
const changes: readonly (readonly [string, string])[] = [
  ['a body', `UPDATE part SET value = replace(value, 'owbackup', 'gone') WHERE entry = ${LAST}`],
  ['a salt', `UPDATE part SET salt = randomblob(16) WHERE entry = ${LAST} - 1`],
  ['a body that is gone', `DELETE FROM part WHERE entry = ${LAST} - 2`],
  ['a time', `UPDATE entry SET recorded_at = recorded_at + 1 WHERE position = ${LAST}`],
  ['a kind', `UPDATE entry SET shape = 1 WHERE position = ${LAST}`],
  ['a leaf', 'UPDATE tree_node SET hash = randomblob(32) WHERE level = 0 AND idx = (SELECT max(seq) FROM entry)'],
  [
    'an inner node over new leaves',
    `UPDATE tree_node SET hash = randomblob(32) WHERE level = 1 AND idx = (SELECT max(idx) FROM tree_node WHERE level = 1)`,
  ],
  ['an older leaf', 'UPDATE tree_node SET hash = randomblob(32) WHERE level = 3 AND idx = 0'],
  ['the last checkpoint', `UPDATE checkpoint SET note = replace(note, 'own-words.invalid', 'own-words.example')`],
  ['entries back behind the checkpoint', 'DELETE FROM entry WHERE position > 6'],
];

describe('What was written since the last checkpoint', () => {
  test('holds where nobody changed it', () => {
    const sqlite = goneOn();
    expect(newProblems(sqlite, signed.home, signed.publicKey)).toEqual([]);
    sqlite.close();
  });

  test.each(changes)('is found changed at the next start: %s', (_, statement) => {
    const sqlite = goneOn();
    withoutTriggers(sqlite, () => sqlite.exec(statement));
    const problems = newProblems(sqlite, signed.home, signed.publicKey);
    expect(problems).not.toEqual([]);
    expect(problems.join('\n')).not.toMatch(/owbackup|Edith|Hartley/);
    sqlite.close();
  });
});
