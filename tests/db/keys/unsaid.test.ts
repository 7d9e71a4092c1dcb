import { expect, test } from 'vitest';
import { keyfileText, parseKeyfile } from '../../../db/keys/format.ts';
import { createKeyfile } from '../../../db/keys/keyfile.ts';
import { type Unsaid, unsaidIn, withoutUnsaid, withUnsaid } from '../../../db/keys/unsaid.ts';
import { entryId } from '../../../db/words/model.ts';

const home = '0195582e-0000-7000-8000-000000000001';
const made = '2026-03-03T14:10:00.000Z';
const cheap = { cost: { memoryKiB: 8, passes: 1 }, made };
const { keyfile, dataKey } = await createKeyfile({ home, passphrase: 'kettle window orchard' }, cheap);
const removed: Unsaid = {
  id: entryId.parse('0195582e-0000-7000-8000-000000000002'),
  at: made,
  actor: { type: 'system' },
  kind: 'keys.opener-removed@1',
  body: { opener: { slot: home } },
};

test('what the ledger was not told yet is carried in the key file, and taken off again', () => {
  const carrying = parseKeyfile(keyfileText(withUnsaid(keyfile, dataKey, removed)));
  expect(unsaidIn(carrying, dataKey)).toEqual(removed);
  expect(withoutUnsaid(carrying)).toEqual(keyfile);
  expect(unsaidIn(keyfile, dataKey)).toBeNull();
});

test('an entry that somebody without the data key put there, or changed, is not believed', () => {
  const forged = withUnsaid(keyfile, Buffer.alloc(32, 1), removed);
  expect(unsaidIn(forged, dataKey)).toBeNull();
  const { unsaid } = withUnsaid(keyfile, dataKey, removed);
  if (!unsaid) throw new Error('It carries one.');
  for (let place = 0; place < unsaid.text.length; place += 1) {
    const text =
      unsaid.text.slice(0, place) +
      String.fromCharCode(unsaid.text.charCodeAt(place) ^ 1) +
      unsaid.text.slice(place + 1);
    expect(unsaidIn({ ...keyfile, unsaid: { ...unsaid, text } }, dataKey), text).toBeNull();
  }
});
