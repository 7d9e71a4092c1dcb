import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EntryId, ResidentId } from '../../../db/words/model.ts';
import type { Packed } from '../../../electron/core/archive/archive.ts';
import { timesOnDisk } from '../../decrypted.ts';
import { shown } from '../../shown.ts';
import { LONG, openIn, theNewHome, theOldHome, unpacked } from './two-homes.ts';

const jsonOf = ({ bytes }: Packed) => JSON.parse(Buffer.from(bytes).toString('utf8'));

describe('What does not go', () => {
  test(
    'nothing of another resident, nothing kept from some of the staff, nothing that was erased, and no login',
    async () => {
      const old = await theOldHome();
      const edith = old.called('Edith').id;
      const frank = old.called('Frank');
      const item = (over: object) => ({
        story: {
          heading: 'work',
          title: 'A marker',
          period: { type: 'always' },
          places: [],
          people: [],
          beside: null,
        },
        words: {
          voice: 'person-now',
          mode: 'said',
          words: 'words',
          language: null,
          when: { precision: 'day', day: '2026-11-23' },
          how: null,
          understood: null,
          heardBy: old.manager,
        },
        care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
        photographs: [],
        privacy: { tier: 'all staff' },
        ...over,
      });
      const add = (resident: ResidentId, marker: string, tier = 'all staff', title = 'A marker') =>
        old.done('lifeHistory.add', {
          resident,
          details: item({
            story: { ...item({}).story, title },
            words: { ...item({}).words, words: marker },
            privacy: { tier },
          }),
        } as never) as Promise<{ item: EntryId }>;
      await add(edith, 'GOES-ALONG');
      await add(frank.id, 'FRANKS-OWN');
      await add(edith, 'KEPT-PRIVATE', 'private');
      const seniors = await add(edith, 'KEPT-SENIORS', 'seniors');
      await add(edith, `She told me all that ${frank.fullName} did, NAMES-FRANK`);
      await old.done('lifeHistory.confirmHolds', {
        resident: edith,
        held: { item: seniors.item, on: '2026-11-23', seen: 'HELD-SENIORS' },
      });
      const wrong = await add(edith, 'MOVED-AWAY');
      await old.done('wrongPerson.move', {
        resident: edith,
        what: 'life-history',
        entry: wrong.item,
        to: frank.id,
        people: [],
        assessed: null,
      });
      const file = await old.exported('Edith');
      const all = Buffer.concat((await unpacked(file)).map(({ bytes }) => Buffer.from(bytes))).toString('latin1');
      expect(all).toContain('GOES-ALONG');
      const markers = ['FRANKS-OWN', 'KEPT-PRIVATE', 'KEPT-SENIORS', 'NAMES-FRANK', 'HELD-SENIORS', 'MOVED-AWAY'];
      const through = [...markers, ...old.residents.filter(({ id }) => id !== edith).map(({ id }) => id)].filter(
        (each) => all.includes(each),
      );
      shown({
        part: 'People',
        property: 'Nothing of anybody else goes with a resident to another home',
        how: 'marker words are written for another resident, kept from some of the staff, moved away and said of somebody by name, then looked for in every byte of the unpacked file, with the ids of all other residents',
        count: markers.length + old.residents.length - 1,
        survivors: through,
      });
      expect(through).toEqual([]);
      expect(all).not.toMatch(/"pin|commitment/);
      const record = jsonOf((await unpacked(file))[0] as Packed);
      expect(record.stayed).toEqual(
        expect.arrayContaining([
          { why: 'kept from some of the staff', entries: 3 },
          { why: 'names somebody else who lives there', entries: 1 },
        ]),
      );
    },
    LONG,
  );

  test(
    'and the file says nothing without its passphrase',
    async () => {
      const old = await theOldHome();
      const file = await old.exported('Edith');
      const fresh = await theNewHome();
      expect((await fresh.look({ ...file, passphrase: 'kettle window orchard' })).problem).toMatch(/does not open/);
      expect(readFileSync(file.path).includes(Buffer.from('Hartley'))).toBe(false);
      expect(file.path).not.toContain(file.passphrase);
      expect(
        timesOnDisk(openIn(old).record.sqlite, join(old.home, 'record.db'), openIn(old).dataKey, file.passphrase),
      ).toBe(0);
    },
    LONG,
  );
});
