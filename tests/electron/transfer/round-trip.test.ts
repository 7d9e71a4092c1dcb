import { describe, expect, test } from 'vitest';
import { valueHere } from '../../../db/ledger/origin.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import type { Input, MethodName } from '../../../electron/core/contract.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { teaOrJuice } from '../../db/daily-choices/sample.ts';
import { edith as edithToAdmit } from '../../record.ts';
import { aFolder, everyRow, PINS } from '../core/an-app.ts';
import { LONG, openIn, theNewHome, theOldHome, WHY } from './two-homes.ts';

const areas: readonly [MethodName, (resident: ResidentId) => object][] = [
  ['people.list', (resident) => ({ resident })],
  ['communication.get', (resident) => ({ resident })],
  ['lifeHistory.list', (resident) => ({ resident })],
  ['preferences.list', (resident) => ({ resident })],
  ['suggestions.list', (resident) => ({ resident })],
  ['likes.list', (resident) => ({ resident })],
  ['routines.get', (resident) => ({ resident })],
  ['voices.list', (resident) => ({ resident })],
  ['plan.get', (resident) => ({ resident })],
  ['outcomes.get', (resident) => ({ resident })],
  ['reviews.list', (resident) => ({ resident })],
  ['consent.list', (resident) => ({ resident })],
  ['capacity.list', (resident) => ({ resident })],
  ['decisions.list', (resident) => ({ resident })],
  ['authority.list', (resident) => ({ resident })],
  ['disagreements.list', (resident) => ({ resident })],
  ['advocates.list', (resident) => ({ resident })],
];
/** Places in the ledger differ; the meeting that was planned there is called off here. */
const withoutPlaces = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'entrySeq' && name !== 'meeting')
      .map(([name, inner]) => [name, withoutPlaces(inner)]),
  );
};

describe('A resident’s record goes to another home as one file', () => {
  test(
    'and every area shows there what it showed here, under the names of those who wrote it, and the ledger holds',
    async () => {
      const old = await theOldHome();
      const fresh = await theNewHome();
      const edith = old.called('Edith');
      const file = await old.exported('Edith');
      const { state, looked } = await fresh.bring(file);
      expect(state).toMatchObject({ state: 'done', problem: null });
      const [came] = await fresh.done('transfer.list', {});
      if (!came) throw new Error('Something came.');
      expect(came).toMatchObject({
        home: 'Ashdene House',
        entries: looked.entries,
        counts: looked.counts,
        undone: null,
      });
      expect(came.fingerprint).toBe(file.fingerprint);

      for (const [method, input] of areas) {
        const there = await old.done(method, input(edith.id) as Input<typeof method>);
        const here = await fresh.done(method, input(came.resident) as Input<typeof method>);
        expect(withoutPlaces(here), method).toEqual(withoutPlaces(valueHere(came.id, there)));
      }
      const day = { from: '2026-11-01', to: '2026-11-20' };
      const choices = (resident: ResidentId) => ({ resident, ...day });
      const there = await old.done('dailyChoices.list', choices(edith.id));
      const here = await fresh.done('dailyChoices.list', choices(came.resident));
      expect(there.length).toBeGreaterThan(20);
      expect(withoutPlaces(here)).toEqual(withoutPlaces(valueHere(came.id, there)));

      const names = await fresh.done('staff.names', {});
      const elsewhere = names.filter(({ role }) => role === null).map(({ name }) => name);
      expect(elsewhere).toContainEqual(expect.stringMatching(/^\p{L}+ .+ \(care worker, Ashdene House\)$/u));
      const author = here[0]?.author;
      expect(names.find(({ id }) => id === author)?.name).toMatch(/Ashdene House\)$/);

      const open = openIn(fresh);
      const { problems } = await verifyHome(open, { progress: () => {}, signal: new AbortController().signal });
      expect(problems).toEqual([]);
      const before = everyRow(fresh.sqlite);
      rebuildProjections(fresh.sqlite, open.record.ledger);
      expect(everyRow(fresh.sqlite)).toEqual(before);
    },
    LONG,
  );

  test(
    'and what was open there is history here: no decision, limit or application of theirs stands open',
    async () => {
      const old = await theOldHome();
      const fresh = await theNewHome();
      for (const name of ['Gurdev', 'Frank']) await fresh.bring(await old.exported(name));
      const came = await fresh.done('transfer.list', {});
      for (const { resident } of came) {
        const decisions = await fresh.done('decisions.list', { resident });
        expect(decisions.filter(({ status }) => status === 'draft')).toEqual([]);
        const { limits, applications } = await fresh.done('liberty.get', { resident });
        expect(limits.filter(({ ended }) => ended === null)).toEqual([]);
        for (const { news } of applications) expect(news.at(-1)?.news.type).toBe('ended');
      }
      const listed = await Promise.all(
        came.map(async ({ resident }) =>
          (await fresh.done('decisions.list', { resident })).map(({ decision }) => ({ resident, decision })),
        ),
      );
      const whole = await Promise.all(listed.flat().map((each) => fresh.done('decisions.get', each)));
      expect(whole.map(({ steps }) => steps.ended?.ended.because)).toContain('it was for another home to decide');
    },
    LONG,
  );

  test(
    'whose photographs and recordings come along, and nobody of the other home can sign in',
    async () => {
      const old = await theOldHome();
      const fresh = await theNewHome();
      const { looked } = await fresh.bring(await old.exported('Edith'));
      const [came] = await fresh.done('transfer.list', {});
      const items = await fresh.done('lifeHistory.list', { resident: came?.resident ?? ('' as never) });
      const pictures = items.flatMap(({ photographs }) => photographs.map(({ photo }) => photo.sha256));
      expect(looked.pictures).toBeGreaterThan(2);
      expect(pictures.length).toBeGreaterThan(0);
      expect((await fresh.done('verify.state', {})).missingPictures).toBe(0);
      const { desk } = await fresh.done('home.status', {});
      const there = await fresh.done('staff.names', {});
      const strangers = there.filter(({ role }) => role === null);
      expect(desk.filter(({ id }) => strangers.some((each) => each.id === id))).toEqual([]);
      const [stranger] = strangers;
      expect(await fresh.refusal('home.signIn', { staff: stranger?.id ?? ('' as never), pin: PINS.nurse })).not.toBe(
        'it was done',
      );
      expect(
        await fresh.refusal('dailyChoices.record', {
          resident: came?.resident ?? ('' as never),
          record: teaOrJuice(stranger?.id ?? ('' as never)),
        }),
      ).toBe('no-such-staff');
    },
    LONG,
  );
});

describe('Received words are read like any others', () => {
  test(
    'they are found by search, known on a day from the day they came, moved where they were another’s, and printed in no pack twice over',
    async () => {
      const old = await theOldHome();
      const fresh = await theNewHome();
      await fresh.bring(await old.exported('Edith'));
      const [came] = await fresh.done('transfer.list', {});
      if (!came) throw new Error('Something came.');
      const { resident } = came;
      const items = await fresh.done('lifeHistory.list', { resident });
      // Some of her stories are what a decision rests on: those stay where they are.
      const free = await Promise.all(
        items.map(async (each) => {
          const moving = { resident, what: 'life-history', entry: each.item } as const;
          return (await fresh.call('wrongPerson.look', moving)).ok ? [each] : [];
        }),
      );
      const [item] = free.flat().filter(({ photographs }) => photographs.length === 0);
      if (!item) throw new Error('She has a story that nothing rests on.');
      const word = item.words.words.split(' ').find((each) => /^[a-z]{5,}$/.test(each)) ?? '';
      const found = await fresh.done('search.inRecord', { resident, text: word } as never);
      expect(JSON.stringify(found)).toContain(word);

      const plan = await fresh.call('plan.get', { resident, knownOn: '2026-11-20' });
      expect(plan).toMatchObject({ ok: false, code: 'not-known-then' });

      const { resident: other } = await fresh.done('residents.admit', { identity: edithToAdmit });
      const moved = await fresh.done('wrongPerson.move', {
        resident,
        what: 'life-history',
        entry: item.item,
        to: other,
        people: (await fresh.done('wrongPerson.look', { resident, what: 'life-history', entry: item.item })).people.map(
          ({ id }) => ({ from: id, to: null }),
        ),
        assessed: null,
      });
      expect(moved.entry).toBeTruthy();
      expect((await fresh.done('lifeHistory.list', { resident: other })).map(({ words }) => words.words)).toContain(
        item.words.words,
      );
      const open = openIn(fresh);
      const { problems } = await verifyHome(open, { progress: () => {}, signal: new AbortController().signal });
      expect(problems).toEqual([]);
    },
    LONG,
  );

  test(
    'and go on to a third home with the names of those who first wrote them',
    async () => {
      const old = await theOldHome();
      const second = await theNewHome();
      await second.bring(await old.exported('Walter'));
      const [came] = await second.done('transfer.list', {});
      if (!came) throw new Error('Something came.');
      const out = aFolder();
      const { job, passphrase } = await second.done('transfer.export', {
        resident: came.resident,
        ...WHY,
        folder: out,
      });
      const { files } = await second.ended({ job });
      const third = await theNewHome();
      const { state } = await third.bring({ path: files[0] ?? '', passphrase });
      expect(state).toMatchObject({ state: 'done' });
      const [there] = await third.done('transfer.list', {});
      const names = await third.done('staff.names', {});
      const choices = await third.done('dailyChoices.list', {
        resident: there?.resident ?? ('' as never),
        from: '2026-11-01',
        to: '2026-11-20',
      } as Input<'dailyChoices.list'>);
      expect(choices.length).toBeGreaterThan(5);
      const wrote = new Set(choices.map(({ author }) => names.find(({ id }) => id === author)?.name));
      for (const name of wrote) expect(name).toMatch(/, Ashdene House\)$/);
      expect(choices.filter(({ recordedAt }) => recordedAt > '2026-11-21')).toEqual([]);
    },
    LONG,
  );
});

test('Only a manager takes a record out or in', async () => {
  const fresh = await theNewHome();
  await fresh.signOut();
  await fresh.signIn('nurse');
  const file = { path: '/tmp/none.zip', passphrase: 'x', fingerprint: null };
  expect(await fresh.refusal('transfer.look', file)).toBe('not-allowed');
  expect(await fresh.refusal('transfer.list', {})).toBe('not-allowed');
  expect(
    await fresh.refusal('transfer.export', { resident: fresh.homeId as ResidentId, ...WHY, folder: aFolder() }),
  ).toBe('not-allowed');
});
