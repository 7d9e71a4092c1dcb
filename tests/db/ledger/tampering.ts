import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { makeCheckpoint, originOf } from '../../../db/ledger/checkpoint.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { type aSignedRecord, withoutTriggers } from './ledgers.ts';

/** Everything that someone with the data key in hand might change, in words, and how. */
export const tampering: readonly (readonly [string, string | readonly string[]])[] = [
  ['a body is rewritten', `UPDATE part SET value = replace(value, 'Edith', 'Enid') WHERE entry = 6`],
  ['a body is rewritten as no JSON at all', `UPDATE part SET value = '{' WHERE entry = 6`],
  [
    'a second value of the same name is hidden in a body',
    `UPDATE part SET value = '{"room":"99",' || substr(value, 2) WHERE entry = 6`,
  ],
  ['a space is slipped into a body', `UPDATE part SET value = value || ' ' WHERE entry = 6`],
  ['a body is taken away', `DELETE FROM part WHERE entry = 6`],
  [
    'the body of an entry that no screen shows is taken away',
    `DELETE FROM part WHERE entry = (SELECT max(position) FROM entry)`,
  ],
  ['a body is put under another entry', `UPDATE part SET entry = 99 WHERE entry = 6`],
  [
    'two bodies change places',
    [
      `UPDATE part SET entry = 99 WHERE entry = 6`,
      `UPDATE part SET entry = 6 WHERE entry = 12`,
      `UPDATE part SET entry = 12 WHERE entry = 99`,
    ],
  ],
  ['a salt is changed', `UPDATE part SET salt = randomblob(16) WHERE entry = 6`],
  ['a salt is made longer', `UPDATE part SET salt = CAST(salt || x'00' AS BLOB) WHERE entry = 6`],
  ['a part is renamed', `UPDATE part SET name = 'person' WHERE entry = 6`],
  ['a stray part is added to an entry', `INSERT INTO part VALUES (6, 'note', randomblob(16), '"She agreed."')`],
  ['a stray part is added to no entry', `INSERT INTO part VALUES (999, 'note', randomblob(16), '"She agreed."')`],
  ['a digest is changed', `UPDATE entry SET digests = randomblob(32) WHERE position = 6`],
  [
    'words are hidden behind a digest',
    `UPDATE entry SET digests = CAST(digests || randomblob(32) AS BLOB) WHERE position = 6`,
  ],
  ['a digest is cut short', `UPDATE entry SET digests = substr(digests, 1, 31) WHERE position = 6`],
  [
    'the time of writing is moved by a millisecond',
    'UPDATE entry SET recorded_at = recorded_at + 1 WHERE position = 6',
  ],
  ['the time of writing is no time', 'UPDATE entry SET recorded_at = 9007199254740991 WHERE position = 6'],
  ['the offset of London is changed', 'UPDATE entry SET recorded_offset = 60 WHERE position = 6'],
  ['when it happened is changed', `UPDATE entry SET happened = '{"precision":"unknown"}' WHERE position = 6`],
  ['when it happened is forgotten', 'UPDATE entry SET happened = NULL WHERE happened IS NOT NULL'],
  ['when it happened is no JSON', `UPDATE entry SET happened = 'breakfast' WHERE position = 6`],
  [
    'someone else is named as the writer',
    'UPDATE entry SET actor = (SELECT subject FROM entry WHERE position = 2) WHERE position = 6',
  ],
  ['the writer is forgotten', 'UPDATE entry SET actor = NULL, actor_role = NULL WHERE position = 6'],
  ['only the role of the writer is left', 'UPDATE entry SET actor = NULL WHERE position = 6'],
  ['a care worker becomes a manager in an old entry', `UPDATE entry SET actor_role = 'manager' WHERE position = 6`],
  ['an entry is moved to another resident', 'UPDATE entry SET subject = randomblob(16) WHERE position = 6'],
  ['the kind of subject is changed', `UPDATE entry SET subject_type = 'home' WHERE position = 6`],
  [
    'an entry becomes one of another kind',
    `UPDATE entry SET shape = (SELECT shape FROM entry WHERE position = 10) WHERE position = 6`,
  ],
  [
    'a kind is renamed for all its entries',
    `UPDATE shape SET kind = 'resident.admitted@2' WHERE kind = 'resident.admitted@1'`,
  ],
  [
    'a kind is renamed to one that no version knows',
    `UPDATE shape SET kind = 'pack.forgotten@1' WHERE kind = 'staff.pin-set@2'`,
  ],
  ['an id is changed', 'UPDATE entry SET id = randomblob(16) WHERE position = 6'],
  [
    'a correction is cut loose from what it corrects',
    'UPDATE entry SET link_type = NULL, link_entry = NULL WHERE link_type IS NOT NULL',
  ],
  ['half of a link is left', 'UPDATE entry SET link_type = NULL WHERE link_type IS NOT NULL'],
  ['a correction becomes a withdrawal', `UPDATE entry SET link_type = 'withdraws' WHERE link_type IS NOT NULL`],
  [
    'a correction points to another entry',
    'UPDATE entry SET link_entry = (SELECT id FROM entry WHERE position = 6) WHERE link_type IS NOT NULL',
  ],
  [
    'two neighbours change places',
    [
      'UPDATE entry SET position = 99 WHERE position = 10',
      'UPDATE entry SET position = 10 WHERE position = 11',
      'UPDATE entry SET position = 11 WHERE position = 99',
      'UPDATE part SET entry = 99 WHERE entry = 10',
      'UPDATE part SET entry = 10 WHERE entry = 11',
      'UPDATE part SET entry = 11 WHERE entry = 99',
    ],
  ],
  [
    'two neighbours change numbers',
    [
      'UPDATE entry SET seq = 99 WHERE seq = 10',
      'UPDATE entry SET seq = 10 WHERE seq = 11',
      'UPDATE entry SET seq = 11 WHERE seq = 99',
    ],
  ],
  [
    'all entries from one on are moved up by one place',
    [
      'UPDATE entry SET position = -position - 1 WHERE position >= 8',
      'UPDATE entry SET position = -position WHERE position < 0',
      'UPDATE part SET entry = -entry - 1 WHERE entry >= 8',
      'UPDATE part SET entry = -entry WHERE entry < 0',
    ],
  ],
  [
    'the last entry is dropped',
    [
      'DELETE FROM part WHERE entry = (SELECT max(position) FROM entry)',
      'DELETE FROM entry WHERE position = (SELECT max(position) FROM entry)',
    ],
  ],
  [
    'the last entries are dropped with their nodes, back behind a checkpoint',
    [
      'DELETE FROM part WHERE entry > 6',
      'DELETE FROM entry WHERE position > 6',
      'DELETE FROM tree_node WHERE level = 0 AND idx > 5',
      'DELETE FROM tree_node WHERE (idx + 1) << level > 6',
    ],
  ],
  ['an entry in the middle is dropped', ['DELETE FROM part WHERE entry = 8', 'DELETE FROM entry WHERE position = 8']],
  [
    'an entry in the middle is dropped and the rest moved up',
    [
      'DELETE FROM part WHERE entry = 8',
      'DELETE FROM entry WHERE position = 8',
      'UPDATE entry SET position = position - 1, seq = seq - 1 WHERE position > 8',
      'UPDATE part SET entry = entry - 1 WHERE entry > 8',
    ],
  ],
  ['the first entry is dropped', ['DELETE FROM part WHERE entry = 1', 'DELETE FROM entry WHERE position = 1']],
  ['every entry is dropped', ['DELETE FROM part', 'DELETE FROM entry']],
  [
    'an entry is copied to the end',
    [
      `INSERT INTO entry SELECT 99, device, 99, randomblob(16), recorded_at, recorded_offset, happened, actor, actor_role, subject_type, subject, shape, link_type, link_entry, digests FROM entry WHERE position = 6`,
      'INSERT INTO part SELECT 99, name, salt, value FROM part WHERE entry = 6',
    ],
  ],
  ['the device is renamed', `UPDATE device SET id = '0195582e-0000-7000-8000-00000000000a'`],
  ['the device is taken away', 'DELETE FROM device'],
  [
    'an entry is given to another device',
    [
      `INSERT INTO device VALUES (2, '0195582e-0000-7000-8000-00000000000a', '2026-03-03T09:20:00.000Z')`,
      'UPDATE entry SET device = 2 WHERE position = 12',
    ],
  ],
  ['a leaf of the tree is changed', 'UPDATE tree_node SET hash = randomblob(32) WHERE level = 0 AND idx = 4'],
  ['an inner node is changed', 'UPDATE tree_node SET hash = randomblob(32) WHERE level = 1 AND idx = 1'],
  ['a node is cut short', 'UPDATE tree_node SET hash = substr(hash, 1, 31) WHERE level = 1 AND idx = 1'],
  ['a node is taken away', 'DELETE FROM tree_node WHERE level = 2 AND idx = 0'],
  ['a node is added', 'INSERT INTO tree_node VALUES (1, 0, 999, randomblob(32))'],
  [
    'a checkpoint is edited',
    `UPDATE checkpoint SET note = replace(note, 'own-words.invalid', 'own-words.example') WHERE no = 1`,
  ],
  ['a checkpoint is signed by another key', 'another key'],
  ['a checkpoint is filed under another size', 'UPDATE checkpoint SET size = size + 1 WHERE no = 1'],
  [
    'a checkpoint is filed under another time',
    `UPDATE checkpoint SET made_at = '2026-03-03T09:20:00.001Z' WHERE no = 1`,
  ],
  ['a checkpoint is filed under no device', 'UPDATE checkpoint SET device = 9 WHERE no = 1'],
  ['a checkpoint between others is taken away', 'DELETE FROM checkpoint WHERE no = 1'],
  ['a resident is renamed on the screens alone', `UPDATE resident SET preferred_name = 'Enid'`],
  ['a resident is put away on the screens alone', `UPDATE resident SET status = 'left'`],
  ['a resident is taken off the screens', 'DELETE FROM resident'],
  [
    'a second resident is put on the screens',
    `INSERT INTO resident SELECT '0195582e-0000-7000-8000-00000000000b', preferred_name, full_name, pronouns, date_of_birth, room, languages, photograph, moved_in, status, status_since, status_reason, admitted_at, entry_id FROM resident`,
  ],
  [
    'a care worker is made manager on the screens alone',
    `UPDATE staff SET role = 'manager' WHERE name = 'Grace Adeyemi'`,
  ],
  ['a login is kept open for longer', `UPDATE staff SET ends = '2030-01-01T00:00:00.000Z'`],
  ["a daughter's telephone number is put back", `UPDATE person SET contact = '01632 960 111'`],
  ['the home is renamed on the screens alone', `UPDATE home SET name = 'Elsewhere'`],
  ['the home becomes a demo home', 'UPDATE home SET demo = 1'],
  ['words are taken out of the index', 'DELETE FROM search'],
  ['the index loses some of its words', 'DELETE FROM search_data WHERE id > 10'],
  [
    'the index is told to keep words that have left the record',
    `INSERT INTO search (search, rank) VALUES ('secure-delete', 0)`,
  ],
  ['a safeguard is taken away', 'DROP TRIGGER part_is_never_changed'],
  ['a trigger is slipped in', `CREATE TRIGGER quiet AFTER INSERT ON part BEGIN DELETE FROM look; END`],
  ['a table is slipped in', 'CREATE TABLE beside (words TEXT)'],
  ['a whole table is dropped', 'DROP TABLE person'],
  ['the ledger itself is dropped', 'DROP TABLE part'],
];

type Signed = Pick<ReturnType<typeof aSignedRecord>, 'home'>;

/** Makes one of these changes. */
export function change(sqlite: Database.Database, signed: Signed, statements: string | readonly string[]): void {
  if (statements === 'another key') {
    resign(sqlite, signed);
    return;
  }
  const run = () => {
    for (const statement of [statements].flat()) sqlite.exec(statement);
  };
  const ofSchema = /^(DROP|CREATE) /.test([statements].flat()[0] ?? '');
  if (ofSchema) run();
  else withoutTriggers(sqlite, run);
}

/** The same head under the same name, signed with a key that is not the home's. */
function resign(sqlite: Database.Database, signed: Signed): void {
  const { device } = sqlite.prepare('SELECT id AS device FROM device').get() as { device: string };
  const other = signerFromSeed(originOf(signed.home, device), randomBytes(32));
  const head = { origin: other.name, size: 6, root: randomBytes(32), at: '2026-03-03T09:20:00.000Z' };
  sqlite.prepare('UPDATE checkpoint SET note = ? WHERE no = 1').run(makeCheckpoint(head, other));
}
