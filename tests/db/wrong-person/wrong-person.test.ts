import { describe, expect, test } from 'vitest';
import { authorityCommands } from '../../../db/authority/commands.ts';
import { listPapersForResident } from '../../../db/authority/queries.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { listPreferencesForResident } from '../../../db/daily-choices/preference-queries.ts';
import { listChoicesForResident } from '../../../db/daily-choices/queries.ts';
import { disagreementCommands } from '../../../db/disagreements/commands.ts';
import { isWhole } from '../../../db/ledger/erased.ts';
import { signerFromSeed } from '../../../db/ledger/note.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import { libertyCommands } from '../../../db/liberty/commands.ts';
import type { Limit } from '../../../db/liberty/model.ts';
import { getLiberty } from '../../../db/liberty/queries.ts';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import type { Item } from '../../../db/life-history/model.ts';
import { listLifeHistoryForResident } from '../../../db/life-history/queries.ts';
import { likesCommands } from '../../../db/likes/commands.ts';
import type { KeptBoard } from '../../../db/likes/model.ts';
import { listLikesForResident } from '../../../db/likes/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { addStaff } from '../../../db/staff/commands.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import { listVoicesForResident } from '../../../db/voices/queries.ts';
import { type EntryId, entryId } from '../../../db/words/model.ts';
import { wrongPersonCommands } from '../../../db/wrong-person/commands.ts';
import type { ChosenPeople, Movable } from '../../../db/wrong-person/model.ts';
import { listMovedForResident } from '../../../db/wrong-person/queries.ts';
import { timesOnDisk } from '../../decrypted.ts';
import { edith, MORNING, openTestRecord } from '../../record.ts';
import { openDecisionRecord, paperOf } from '../best-interests/decision.ts';
import { declinedBoth, teaOrJuice } from '../daily-choices/sample.ts';
import { said, viewOf } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const LATER = '2026-03-03T14:10:00.000Z';
/** Stands in no other word, so that finding it means finding what was written. */
const MARKER = 'Quixwhistle';
const publicKey = signerFromSeed('test', new Uint8Array(32).fill(7)).publicKey;

/** Edith, on whose record things were written that are Walter's, and Walter with his daughter. */
function twoPeople() {
  const it = openTestRecord();
  const walter = it.write((context) =>
    residentCommands['residents.admit'](context, {
      identity: { ...edith, preferredName: 'Walter', fullName: 'Walter Holt' },
    }),
  ).resident;
  const add = (resident: typeof walter, name: string) =>
    it.write((context) =>
      peopleCommands['people.add'](context, {
        resident,
        details: { name, relation: 'daughter', standing: 'family', contact: null },
      }),
    ).person;
  const move = (
    what: Movable,
    entry: EntryId,
    over: { to?: typeof walter; people?: ChosenPeople; assessed?: boolean; as?: Parameters<typeof it.write>[1] } = {},
  ) =>
    it.write(
      (context) =>
        wrongPersonCommands['wrongPerson.move'](context, {
          resident: it.edith,
          what,
          entry,
          to: over.to ?? walter,
          people: over.people ?? [],
          assessed: over.assessed ?? null,
        }),
      over.as,
      LATER,
    ).entry;
  const verify = async () => (await verifyRecord(it.record.sqlite, it.home, { publicKey })).problems;
  const onDisk = () => timesOnDisk(it.record.sqlite, it.file, it.key, MARKER);
  const aboutEdith = () =>
    JSON.stringify(
      [...it.record.ledger.entriesAbout(it.edith)].map(({ parts }) => Object.values(parts).map(({ kept }) => kept)),
    );
  return { ...it, walter, add, move, verify, onDisk, aboutEdith };
}

const item = (words: Item['words']): Item => ({
  story: {
    heading: 'work',
    title: `${MARKER} at the mill`,
    period: { type: 'years', from: 1953, to: 1961 },
    places: [],
    people: [],
    beside: null,
  },
  words,
  care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
  photographs: [],
  privacy: { tier: 'all staff' },
});

describe('Written on the wrong person', () => {
  test('a choice goes to the right person with what was delivered later, and both records are right', async () => {
    const { write, read, edith: wrong, walter, grace, move, verify, onDisk, aboutEdith } = twoPeople();
    const record = teaOrJuice(grace, {
      words: { said: MARKER, language: null },
      seen: { expressedBy: ['spoke', 'took'] },
      choice: {
        delivery: {
          outcome: { type: 'later', due: { precision: 'part-of-day', day: '2026-03-03', part: 'tea' } },
          reaction: null,
        },
      },
    });
    const at = { precision: 'part-of-day', day: '2026-03-02', part: 'breakfast' } as const;
    const { choice } = write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, { resident: wrong, record, at }),
    );
    const delivery = {
      outcome: { type: 'delivered' },
      reaction: { seen: 'content', text: `${MARKER} again` },
    } as const;
    write((context) => dailyChoiceCommands['dailyChoices.deliver'](context, { resident: wrong, choice, delivery }));
    expect(onDisk()).toBeGreaterThan(1);
    const again = move('daily-choice', choice);

    const [row] = read((context) => listChoicesForResident(context, { resident: walter }));
    expect(row).toMatchObject({ id: again, at, recordedAt: LATER, words: { said: MARKER }, later: [{ delivery }] });
    expect(read((context) => listChoicesForResident(context, { resident: wrong }))).toEqual([]);
    const was = { at, recordedAt: MORNING, author: grace };
    expect(read((context) => listMovedForResident(context, wrong))).toMatchObject([
      { direction: 'away', what: 'daily-choice', which: null, was, movedAt: LATER, movedBy: grace },
    ]);
    expect(read((context) => listMovedForResident(context, walter))).toMatchObject([
      { direction: 'here', which: again, was },
    ]);
    expect(aboutEdith()).not.toContain(MARKER);
    expect(aboutEdith()).not.toContain(walter);
    expect(await verify()).toEqual([]);
  });

  test('a part of the story goes with its newest wording; every older one loses its words', async () => {
    const { write, read, edith: wrong, walter, grace, move, verify, aboutEdith } = twoPeople();
    const { item: id } = write((context) =>
      lifeHistoryCommands['lifeHistory.add'](context, {
        resident: wrong,
        details: item(said(grace, `${MARKER} first`)),
      }),
    );
    const details = { ...item(said(grace, `${MARKER} second`)) };
    write((context) =>
      lifeHistoryCommands['lifeHistory.amend'](context, { resident: wrong, item: id, details, reason: 'Misheard.' }),
    );
    const held = { item: id, on: '2026-03-03', seen: `${MARKER} seen` };
    write((context) => lifeHistoryCommands['lifeHistory.confirmHolds'](context, { resident: wrong, held }));
    move('life-history', id);
    expect(read((context) => listLifeHistoryForResident(context, wrong))).toEqual([]);
    expect(read((context) => listLifeHistoryForResident(context, walter))).toMatchObject([
      { words: { words: `${MARKER} second` }, lastHeld: { on: '2026-03-03' }, earlier: [] },
    ]);
    expect(aboutEdith()).not.toContain(MARKER);
    expect(read((context) => listMovedForResident(context, wrong))).toHaveLength(1);
    expect(await verify()).toEqual([]);
  });

  test('its picture goes along, and is the wrong person’s no longer', async () => {
    const { write, edith: wrong, walter, grace, move, verify, record } = twoPeople();
    const photo = { sha256: 'ab'.repeat(32), width: 4, height: 3 };
    const details = { ...item(said(grace)), photographs: [{ photo, alt: 'A mill' }] };
    const told = write((context) => lifeHistoryCommands['lifeHistory.add'](context, { resident: wrong, details })).item;
    const whose = () => record.sqlite.prepare('SELECT resident FROM photograph_use').pluck().all();
    expect(whose()).toEqual([wrong]);
    move('life-history', told);
    expect(whose()).toEqual([walter]);
    expect(await verify()).toEqual([]);
  });

  test('a preference goes with the day on which it was last seen to hold', async () => {
    const { write, read, edith: wrong, walter, grace, move, verify, aboutEdith } = twoPeople();
    const seen = (on: string) => ({ on, saw: MARKER, seenBy: grace });
    const { preference } = write((context) =>
      dailyChoiceCommands['preferences.record'](context, {
        resident: wrong,
        preference: { domain: 'drink', text: MARKER },
        source: { type: 'statement', statement: said(grace, MARKER) },
        holding: seen('2026-03-01'),
      }),
    );
    write((context) =>
      dailyChoiceCommands['preferences.seenToHold'](context, {
        resident: wrong,
        preference,
        holding: seen('2026-03-02'),
      }),
    );
    move('preference', preference);
    expect(read((context) => listPreferencesForResident(context, { resident: wrong }))).toEqual([]);
    expect(read((context) => listPreferencesForResident(context, { resident: walter }))).toMatchObject([
      { text: MARKER, lastSeen: { on: '2026-03-02' } },
    ]);
    expect(aboutEdith()).not.toContain(MARKER);
    expect(await verify()).toEqual([]);
  });

  test('a board of likes goes as it was laid, and is found under the wrong person no more', async () => {
    const { write, read, edith: wrong, walter, grace, move, verify, aboutEdith } = twoPeople();
    const kept: KeptBoard = {
      board: { topic: MARKER, cards: [{ label: 'Soup', photograph: null, picture: null, place: 'like' }] },
      seen: { moved: 'the person', observed: MARKER, observer: grace },
    };
    const { board } = write((context) => likesCommands['likes.keep'](context, { resident: wrong, kept }));
    move('likes', board);
    expect(read((context) => listLikesForResident(context, { resident: wrong }))).toEqual([]);
    expect(read((context) => listLikesForResident(context, { resident: walter }))).toMatchObject([kept]);
    expect(read((context) => searchWords(context, MARKER, wrong).areas)).toEqual([]);
    expect(aboutEdith()).not.toContain(MARKER);
    expect(await verify()).toEqual([]);
  });

  test('a power is claimed anew: nobody holds it for the right person until somebody has looked', async () => {
    const { write, read, edith: wrong, walter, manager, add, move, verify, aboutEdith } = twoPeople();
    const susan = add(wrong, 'Susan');
    const at = { precision: 'day', day: '2026-03-02' } as const;
    const says = paperOf('lpa-health-welfare', { covers: MARKER, holders: [{ person: susan, replacement: false }] });
    const { paper } = write((context) => authorityCommands['authority.record'](context, { resident: wrong, at, says }));
    write((context) =>
      authorityCommands['authority.see'](context, {
        ...{ resident: wrong, paper, at },
        sighting: { how: 'the original', note: MARKER, scan: null },
      }),
    );
    move('paper', paper, { people: [{ from: susan, to: null }], as: { id: manager, role: 'manager' } });
    expect(read((context) => listPapersForResident(context, wrong))).toEqual([]);
    expect(read((context) => listPapersForResident(context, walter))).toMatchObject([
      { state: 'claimed', paper: { covers: MARKER, holders: [] } },
    ]);
    expect(read((context) => searchWords(context, MARKER, wrong).areas)).toEqual([]);
    expect(aboutEdith()).not.toContain(MARKER);
    expect(await verify()).toEqual([]);
  });

  test('what somebody showed of living here goes as their own words, and a limit with what it now says', async () => {
    const { write, read, edith: wrong, walter, grace, manager, move, verify, aboutEdith } = twoPeople();
    const senior = { id: manager, role: 'manager' } as const;
    const at = { precision: 'day', day: '2026-03-02' } as const;
    const says: Limit = {
      ...{ type: 'locked-doors', what: MARKER, hours: 'Day and night', needed: 'The road.', inProportion: 'Lorries.' },
      ...{ lessTried: 'A bell.', ordinary: null, effect: null, decision: null, reviewOn: '2026-06-01' },
    };
    const { limit } = write(
      (context) => libertyCommands['liberty.beginLimit'](context, { resident: wrong, at, says }),
      senior,
    );
    const { sign } = write((context) =>
      libertyCommands['liberty.show'](context, {
        resident: wrong,
        sign: { shows: 'objection', limit },
        words: said(grace, MARKER),
      }),
    );
    write(
      (context) =>
        libertyCommands['liberty.changeLimit'](context, {
          ...{ resident: wrong, limit, at, reason: MARKER },
          says: { ...says, hours: 'At night' },
        }),
      senior,
    );
    move('liberty-sign', sign, { as: senior });
    move('limit', limit, { as: senior });
    expect(read((context) => getLiberty(context, wrong))).toMatchObject({ limits: [], signs: [] });
    expect(read((context) => getLiberty(context, walter))).toMatchObject({
      limits: [{ limit: { what: MARKER, hours: 'At night' }, before: [] }],
      signs: [{ limit: null, words: { words: MARKER } }],
    });
    expect(aboutEdith()).not.toContain(MARKER);
    expect(await verify()).toEqual([]);
  });

  test('someone else’s words are told again by one of the right person’s own people, never by a stranger', async () => {
    const { write, read, edith: wrong, walter, add, move, verify } = twoPeople();
    const susan = add(wrong, 'Susan');
    const joan = add(walter, 'Joan');
    const { voice } = write((context) =>
      voiceCommands['voices.record'](context, {
        resident: wrong,
        about: { type: 'general' },
        words: viewOf(susan, MARKER),
      }),
    );
    expect(() => move('statement', voice)).toThrow(refusal('whose-words'));
    expect(() => move('statement', voice, { people: [{ from: susan, to: susan }] })).toThrow(refusal('no-such-person'));
    expect(
      read((context) => listVoicesForResident(context, { resident: wrong })),
      'nothing is half done',
    ).toHaveLength(1);
    move('statement', voice, { people: [{ from: susan, to: joan }] });
    expect(read((context) => listVoicesForResident(context, { resident: wrong }))).toEqual([]);
    expect(read((context) => listVoicesForResident(context, { resident: walter }))).toMatchObject([
      { words: { voice: 'own-view', person: joan, words: MARKER } },
    ]);
    expect(await verify()).toEqual([]);
  });

  test('nothing of the wrong person’s own life goes along by a link', () => {
    const { write, read, edith: wrong, walter, grace, add, move } = twoPeople();
    const susan = add(wrong, 'Susan');
    const record = (over: Parameters<typeof teaOrJuice>[1]) =>
      write((context) =>
        dailyChoiceCommands['dailyChoices.record'](context, { resident: wrong, record: teaOrJuice(grace, over) }),
      ).choice;
    const first = record(declinedBoth);
    const second = record({ choice: { offeredBefore: first } });
    move('daily-choice', second);
    expect(
      read((context) => listChoicesForResident(context, { resident: walter }))[0]?.choice.offeredBefore,
    ).toBeNull();
    const details = item(said(grace, 'Up at four.'));
    const beside = write((context) =>
      lifeHistoryCommands['lifeHistory.add'](context, { resident: wrong, details }),
    ).item;
    const story = {
      ...details.story,
      beside,
      people: [{ type: 'person', id: susan } as const, { type: 'named', name: 'Tom' } as const],
    };
    const told = write((context) =>
      lifeHistoryCommands['lifeHistory.add'](context, { resident: wrong, details: { ...details, story } }),
    ).item;
    move('life-history', told, { people: [{ from: susan, to: null }] });
    expect(read((context) => listLifeHistoryForResident(context, walter))).toMatchObject([
      { story: { beside: null, people: [{ type: 'named', name: 'Tom' }] } },
    ]);
  });

  test('only whoever wrote it, a nurse or a manager moves it; and only what stands', () => {
    const { write, edith: wrong, walter, grace, manager, move, record } = twoPeople();
    const { staff: lee } = write((context) => addStaff(context, { name: 'Lee', role: 'care-worker', pin: '581703' }), {
      id: manager,
      role: 'manager',
    });
    const choose = () =>
      write((context) =>
        dailyChoiceCommands['dailyChoices.record'](context, { resident: wrong, record: teaOrJuice(grace) }),
      ).choice;
    const choice = choose();
    const size = record.ledger.size();
    expect(() => move('daily-choice', choice, { as: { id: lee, role: 'care-worker' } })).toThrow(refusal('not-yours'));
    expect(() => move('daily-choice', choice, { to: wrong })).toThrow(refusal('same-person'));
    expect(() => move('preference', choice)).toThrow(refusal('no-such-entry'));
    expect(() => move('daily-choice', entryId.parse(walter))).toThrow(refusal('no-such-entry'));
    expect(record.ledger.size()).toBe(size);
    move('daily-choice', choice, { as: { id: manager, role: 'manager' } });
    expect(() => move('daily-choice', choice), 'it has gone').toThrow(refusal('no-such-entry'));
    const withdrawn = choose();
    write((context) =>
      dailyChoiceCommands['dailyChoices.withdraw'](context, { resident: wrong, choice: withdrawn, reason: null }),
    );
    expect(() => move('daily-choice', withdrawn)).toThrow(refusal('no-such-entry'));
  });

  test('what a decision rests on stays, for the decision would no longer be what it was', () => {
    const it = openDecisionRecord();
    const walter = it.write((context) => residentCommands['residents.admit'](context, { identity: edith })).resident;
    it.assess();
    const view = it.edithSays();
    const move = () =>
      it.write(
        (context) =>
          wrongPersonCommands['wrongPerson.move'](context, {
            resident: it.edith,
            what: 'statement',
            entry: view,
            to: walter,
            people: [],
            assessed: null,
          }),
        it.moira,
      );
    it.nameMoira();
    it.decide(it.setOptions(), [view]);
    expect(move).toThrow(refusal('rested-on'));
  });

  test('what is a side of a disagreement stays too', () => {
    const { write, edith: wrong, grace, move } = twoPeople();
    const tell = (words: string) =>
      write((context) =>
        voiceCommands['voices.record'](context, {
          resident: wrong,
          about: { type: 'general' },
          words: said(grace, words),
        }),
      ).voice;
    const sides = [tell('Not at seven.'), tell('At ten.')];
    write((context) =>
      disagreementCommands['disagreements.open'](context, {
        resident: wrong,
        at: { precision: 'day', day: '2026-03-02' },
        about: { decision: null, matter: 'Bed at seven' },
        positions: sides.map((view) => ({ type: 'view' as const, view })),
        ladder: { rung: 'talk', what: 'Talk.', by: '2026-03-10', meanwhile: 'As she likes.', ground: 's.5' },
      }),
    );
    expect(() => move('statement', sides[0] as EntryId)).toThrow(refusal('rested-on'));
  });
});

describe('Words go only where an entry says so', () => {
  test('words taken away by hand are still found missing; words put back after they went are found too', async () => {
    const { write, edith: wrong, grace, move, verify, record } = twoPeople();
    const choose = () =>
      write((context) =>
        dailyChoiceCommands['dailyChoices.record'](context, { resident: wrong, record: teaOrJuice(grace) }),
      ).choice;
    const moved = choose();
    const kept = choose();
    move('daily-choice', moved);
    const position = (id: string) => [...record.ledger.entries()].find(({ header }) => header.id === id)?.position ?? 0;
    record.sqlite.prepare(`INSERT INTO part VALUES (?, 'seen', randomblob(16), '"She agreed."')`).run(position(moved));
    expect((await verify()).join()).toContain('a later entry says that it is gone');
    record.sqlite.prepare('DELETE FROM part WHERE entry IN (?, ?)').run(position(moved), position(kept));
    expect((await verify()).join()).toMatch(/its part "choice" is missing/);
    expect([...record.ledger.entries()].filter((entry) => !isWhole(entry))).toHaveLength(2);
  });
});
