import { describe, expect, test } from 'vitest';
import { advocateCommands } from '../../../db/advocates/commands.ts';
import { listAdvocatesForResident } from '../../../db/advocates/queries.ts';
import { communicationCommands } from '../../../db/communication/commands.ts';
import { howToAsk } from '../../../db/communication/queries.ts';
import { consentCommands } from '../../../db/consent/commands.ts';
import type { Asked } from '../../../db/consent/model.ts';
import { listConsentsForResident } from '../../../db/consent/queries.ts';
import { disagreementCommands } from '../../../db/disagreements/commands.ts';
import { listDisagreementsForResident } from '../../../db/disagreements/queries.ts';
import { libertyCommands } from '../../../db/liberty/commands.ts';
import { getLiberty } from '../../../db/liberty/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { listPeopleForResident } from '../../../db/people/queries.ts';
import { plannedCareCommands } from '../../../db/planned-care/commands.ts';
import { listPlannedCareForResident } from '../../../db/planned-care/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { paperOf } from '../best-interests/decision.ts';
import { byGaze } from '../communication/sample.ts';
import { said } from '../voices/statements.ts';
import { MARKER, twoRecords } from './two-records.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const today = { precision: 'day', day: '2026-03-03' } as const;

const asked: Asked = {
  ...{ purpose: 'photograph', about: MARKER, explained: MARKER, aids: ['real objects'], needs: 'met' },
  ...{ answer: 'given', by: { type: 'person' }, checkedBy: ['said back in own words'], understood: MARKER },
  askAgainOn: '2026-06-03',
};

describe('What was written in a register of the wrong person', () => {
  test('a consent goes with its withdrawal, in the words of the right person', async () => {
    const { write, wrong, walter, grace, move, leftBehind, read } = twoRecords();
    const { consent } = write((context) =>
      consentCommands['consent.ask'](context, {
        ...{ resident: wrong, at: today, asked, person: { words: said(grace, `${MARKER}: aye.`) } },
      }),
    );
    write((context) =>
      consentCommands['consent.withdraw'](context, {
        ...{ resident: wrong, consent, at: today, withdrawn: { how: MARKER }, person: { words: null } },
      }),
    );
    move('consent', consent);
    expect(read(({ db }) => listConsentsForResident(db, wrong))).toEqual([]);
    expect(read(({ db }) => listConsentsForResident(db, walter))).toMatchObject([
      { asked: { about: MARKER }, words: { words: `${MARKER}: aye.` }, withdrawn: { how: MARKER } },
    ]);
    expect(await leftBehind()).toEqual([]);
  });

  test('planned care goes with what was found since, in the words of the right person', async () => {
    const { write, wrong, walter, grace, move, leftBehind, read } = twoRecords();
    const { care } = write((context) =>
      plannedCareCommands['plannedCare.agree'](context, {
        ...{ resident: wrong, at: today },
        says: {
          ...{ matter: 'room-key', question: MARKER, decides: { type: 'the person' }, what: MARKER, why: MARKER },
          reviewOn: '2026-06-03',
        },
        person: { words: said(grace, `${MARKER}: aye.`), howTried: null },
        others: { asked: [] },
      }),
    );
    write((context) =>
      plannedCareCommands['plannedCare.review'](context, {
        ...{ resident: wrong, care, at: today },
        review: { found: MARKER, stands: 'it stands', nextOn: '2026-09-03' },
        person: { words: null },
      }),
    );
    move('planned-care', care);
    expect(read(({ db }) => listPlannedCareForResident(db, wrong))).toEqual([]);
    expect(read(({ db }) => listPlannedCareForResident(db, walter))).toMatchObject([
      { care: { what: MARKER }, person: { words: { words: `${MARKER}: aye.` } }, reviews: [{ found: MARKER }] },
    ]);
    expect(await leftBehind()).toEqual([]);
  });

  test('a consent given under a power of one person is never one under another’s', () => {
    const { write, wrong, move, assess, paper, decision, record } = twoRecords();
    assess();
    const by = { type: 'power', paper: paper(paperOf('lpa-health-welfare')), decision } as const;
    const { consent } = write((context) =>
      consentCommands['consent.ask'](context, {
        ...{ resident: wrong, at: today, asked: { ...asked, by }, person: { words: null } },
      }),
    );
    const size = record.ledger.size();
    expect(() => move('consent', consent)).toThrow(refusal('cannot-go'));
    expect(() => move('paper', by.paper), 'and the power stays with what was given under it').toThrow(/a consent/);
    expect(record.ledger.size()).toBe(size);
  });

  test('an advocate asked for goes with what came of it', async () => {
    const { write, wrong, walter, move, leftBehind, read } = twoRecords();
    const { request } = write((context) =>
      advocateCommands['advocates.ask'](context, {
        ...{ resident: wrong, at: today },
        request: {
          ...{ type: 'care-act', decision: null, because: MARKER, body: 'the local authority', askedOf: MARKER },
          ...{ reference: null, chaseOn: null },
        },
      }),
    );
    const news = { type: 'allocated', name: MARKER, contact: null } as const;
    write((context) => advocateCommands['advocates.hear'](context, { resident: wrong, request, at: today, news }));
    move('advocate', request);
    expect(read(({ db }) => listAdvocatesForResident(db, walter))).toMatchObject([{ news: [{ news }] }]);
    expect(await leftBehind()).toEqual([]);
  });

  test('a disagreement goes with every side whose speaker is chosen anew; of one side alone it does not', async () => {
    const { write, wrong, walter, move, leftBehind, read, askFamily, look, joan, moira, record } = twoRecords();
    const { id: susan } = look('statement', askFamily('Nothing to do with it.')).people[0] ?? { id: joan };
    const stated = (says: string) => ({ type: 'stated', who: { type: 'person', id: susan }, says }) as const;
    const { disagreement } = write((context) =>
      disagreementCommands['disagreements.open'](context, {
        ...{ resident: wrong, at: today, about: { decision: null, matter: MARKER } },
        positions: [stated(MARKER), { type: 'stated', who: { type: 'staff', id: moira.id }, says: MARKER }],
        ladder: { rung: 'talk', what: MARKER, by: '2026-03-10', meanwhile: 'As he likes.', ground: 's.5' },
      }),
    );
    write(
      (context) =>
        disagreementCommands['disagreements.close'](context, {
          ...{ resident: wrong, disagreement, at: today },
          closing: { how: 'they came to agree', what: MARKER },
        }),
      moira,
    );
    const size = record.ledger.size();
    expect(() => move('disagreement', disagreement, { people: [{ from: susan, to: null }] })).toThrow(
      /A disagreement has two sides at least/,
    );
    expect(record.ledger.size()).toBe(size);
    move('disagreement', disagreement, { people: [{ from: susan, to: joan }] });
    expect(read(({ db }) => listDisagreementsForResident(db, walter))).toMatchObject([
      { positions: [{ position: { who: { id: joan } } }, {}], closed: { what: MARKER } },
    ]);
    expect(await leftBehind()).toEqual([]);
  });

  test('an application to the supervisory body goes with its answer', async () => {
    const { write, wrong, walter, move, leftBehind, read, moira } = twoRecords();
    const { application } = write(
      (context) =>
        libertyCommands['liberty.apply'](context, {
          ...{ resident: wrong, at: today },
          application: {
            ...{ type: 'a standard authorisation', askedOf: MARKER, reference: null },
            ...{ arrangements: MARKER, chaseOn: null },
          },
        }),
      moira,
    );
    const news = { type: 'not granted', reason: MARKER } as const;
    write(
      (context) => libertyCommands['liberty.hear'](context, { resident: wrong, application, at: today, news }),
      moira,
    );
    move('application', application);
    expect(read((context) => getLiberty(context, walter)).applications).toMatchObject([{ news: [{ news }] }]);
    expect(await leftBehind()).toEqual([]);
  });
});

describe('How to ask, and who is in a person’s life', () => {
  test('how to ask goes with the looks at whether it held; what was known of the wrong person before stands again', async () => {
    const { write, wrong, walter, move, leftBehind, read } = twoRecords();
    const writeDown = (avoid: string) =>
      write((context) =>
        communicationCommands['communication.describe'](context, {
          ...{ resident: wrong, ...byGaze, profile: { ...byGaze.profile, avoid } },
        }),
      );
    const known = (resident: typeof wrong) => read(({ db }) => howToAsk(db, resident));
    writeDown('Shouting.');
    writeDown(MARKER);
    write((context) =>
      communicationCommands['communication.stillHolds'](context, {
        ...{ resident: wrong, holding: { on: '2026-03-03', saw: MARKER } },
      }),
    );
    move('communication', known(wrong).current?.id ?? '');
    expect(known(wrong)).toMatchObject({ current: { profile: { avoid: 'Shouting.' } }, held: null });
    expect(known(walter)).toMatchObject({ current: { profile: { avoid: MARKER } }, held: { saw: MARKER } });
    expect(await leftBehind()).toEqual([]);
  });

  test('somebody added to the wrong person is in the right one’s life, as far as that person wanted it', async () => {
    const { write, wrong, walter, move, leftBehind, read, addPerson, grace } = twoRecords();
    const sam = addPerson(MARKER);
    write((context) =>
      peopleCommands['people.recordInvolvement'](context, {
        ...{ resident: wrong, person: sam },
        involvement: {
          ...{ wanted: 'wanted', inWhat: ['health'], mayShare: [], inTheirWords: MARKER },
          ...{ askedOn: '2026-03-02', askedBy: grace },
        },
      }),
    );
    move('someone', sam);
    expect(read(({ db }) => listPeopleForResident(db, wrong))).toEqual([]);
    const moved = read(({ db }) => listPeopleForResident(db, walter)).find(({ name }) => name === MARKER);
    expect(moved?.involvement).toMatchObject({ wanted: 'wanted', inTheirWords: MARKER });
    expect(moved?.id).not.toBe(sam);
    expect(await leftBehind()).toEqual([]);
  });

  test('whoever’s words or papers stand in the record stays in it until those have been moved', () => {
    const { move, askFamily, look, joan } = twoRecords();
    const view = askFamily(MARKER);
    const { id: susan } = look('statement', view).people[0] ?? { id: joan };
    expect(() => move('someone', susan)).toThrow(refusal('rested-on'));
    move('statement', view, { people: [{ from: susan, to: joan }] });
    move('someone', susan);
  });
});

test('what cannot be moved says what to do instead', () => {
  const { write, wrong, move, moira, record } = twoRecords();
  write(
    (context) =>
      residentCommands['residents.changeStatus'](context, {
        ...{ resident: wrong, status: { status: 'away', since: '2026-03-02', reason: 'hospital' } },
      }),
    moira,
  );
  const entry = [...record.ledger.entriesAbout(wrong)].find(
    ({ header }) => header.kind === 'resident.status-changed@1',
  );
  expect(() => move('consent', entry?.header.id as EntryId)).toThrow(/Set where they are back here/);
});
