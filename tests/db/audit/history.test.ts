import { describe, expect, test } from 'vitest';
import { type Asking, askedAsBefore, needNotMet } from '../../../db/audit/history/asking.ts';
import { copyFindings } from '../../../db/audit/history/copies.ts';
import {
  causeNamesNothing,
  everydayOpened,
  notAtBestTime,
  onlyOthersUsed,
} from '../../../db/audit/history/decisions.ts';
import { isUnheard } from '../../../db/audit/history/plan.ts';
import { auditQueries } from '../../../db/audit/queries.ts';
import { draft } from '../../../db/audit/records/draft.ts';
import { communicationCommands } from '../../../db/communication/commands.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { dismissalCommands } from '../../../db/dismissals/commands.ts';
import { dataRules } from '../../../db/evidence/model.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import type { Statement } from '../../../db/voices/model.ts';
import { type EntryId, entryId } from '../../../db/words/model.ts';
import { edith as identity, openTestRecord } from '../../record.ts';
import { teaOrJuice } from '../daily-choices/sample.ts';
import { anyPerson, anyStaff, reported, said, viewOf } from '../voices/statements.ts';

test('Every data rule is there by number, with its version, why, source and a way to mend it', () => {
  expect(dataRules.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, at) => `D${at + 1}`));
  for (const { title, message, why, source, example, version } of dataRules) {
    for (const words of [title, message, why, source, example]) expect(words.length).toBeGreaterThan(5);
    expect(version).toBeGreaterThan(0);
  }
  // The table of rules names these as stops, and no others.
  const stops = dataRules.filter(({ severity }) => severity === 'stop').map(({ id }) => id);
  expect(stops).toEqual(['D1', 'D2', 'D3', 'D10', 'D12', 'D14', 'D17']);
});

describe('D15', () => {
  const well: Asking = {
    today: '2026-03-03',
    profile: { level: 3, ways: ['real-things'] },
    lookedAt: '2026-02-01',
    due: null,
    meetings: [],
    consent: null,
  };
  const meeting = (level: number, help = 'Asked at the table, in words, with everybody there.') => ({ help, level });
  const consent = (aids: NonNullable<Asking['consent']>['aids']) => ({
    about: 'A photograph',
    aids,
    needs: 'met' as const,
  });
  const table: readonly (readonly [string, Partial<Asking>, number])[] = [
    ['nothing to ask about', {}, 0],
    ['“change event date > communication profile revision + 14 days”', { due: '2026-03-02' }, 1],
    ['its fourteenth day is in time', { due: '2026-03-03' }, 0],
    [
      '“last 3 planning meetings used same method while level fell”',
      { meetings: [meeting(1), meeting(2), meeting(3)] },
      1,
    ],
    [
      'another way at one of the three',
      { meetings: [meeting(1), meeting(2, 'Her own kitchen, two real cups.'), meeting(3)] },
      0,
    ],
    ['the same way, and the level stayed', { meetings: [meeting(3), meeting(3), meeting(3)] }, 0],
    ['two meetings only', { meetings: [meeting(1), meeting(3)] }, 0],
    ['“verbal-only method with level <=2”', { profile: { level: 2, ways: ['said-aloud', 'extra-time'] } }, 1],
    ['words alone at level 3', { profile: { level: 3, ways: ['said-aloud'] } }, 0],
    ['a real thing among the words', { profile: { level: 2, ways: ['said-aloud', 'real-things'] } }, 0],
    [
      'a consent asked by words alone at level 2',
      { profile: { level: 2, ways: ['real-things'] }, consent: consent(['explained in words']) },
      1,
    ],
    [
      'a consent asked with the thing itself',
      { profile: { level: 2, ways: ['real-things'] }, consent: consent(['explained in words', 'real objects']) },
      0,
    ],
    ['“review >90 days”', { lookedAt: '2025-12-02' }, 1],
    ['ninety days ago is in time', { lookedAt: '2025-12-03' }, 0],
  ];
  test.each(table)('%s', (_, more, found) => {
    expect(askedAsBefore({ ...well, ...more })).toHaveLength(found);
  });
});

describe('D25 “AIS need flagged and last consent/meeting did not record it as met”', () => {
  const needs = { formats: ['large-print' as const], support: [], other: null, reviewBy: '2026-08-01' };
  const none = { ...needs, formats: [] };
  const consent = (met: 'met' | 'not met' | 'none are known') => ({ about: 'A photograph', needs: met });
  const contact = (met: 'met' | 'partly' | 'not-met') => ({ with: 'Optician', met });
  test.each([
    ['met both times', needs, consent('met'), contact('met'), 0],
    ['not met when consent was asked', needs, consent('not met'), contact('met'), 1],
    ['a need is on record, and the consent says that none is known', needs, consent('none are known'), null, 1],
    ['partly met at the last contact', needs, consent('met'), contact('partly'), 1],
    ['nothing says that it was met', needs, null, null, 1],
    ['no need is flagged', none, consent('not met'), contact('not-met'), 0],
    ['nobody has asked about needs', null, null, null, 0],
  ] as const)('%s', (_, given, asked, met, found) => {
    expect(needNotMet(given && { ...given, formats: [...given.formats], support: [] }, asked, met)).toHaveLength(found);
  });
});

describe('D18 “plan element linked to no person view in 90 days”', () => {
  const view = (words: Statement, day: string) => ({
    view: entryId.parse(anyPerson),
    entrySeq: 1,
    use: null,
    form: null,
    words: { ...words, when: { precision: 'day' as const, day } },
  });
  const old = '2025-10-01T09:00:00.000Z';
  test.each([
    ['heard in the last ninety days', [view(said(anyStaff), '2026-02-01')], old, false],
    ['heard before that', [view(said(anyStaff), '2025-11-01')], old, true],
    ['as reported counts, too', [view(reported(anyPerson), '2026-02-01')], old, false],
    ['family’s own view is not the person’s', [view(viewOf(anyPerson), '2026-02-01')], old, true],
    ['nothing at all', [], old, true],
    ['a part of the plan that is new', [], '2026-02-20T09:00:00.000Z', false],
  ] as const)('%s', (_, views, recordedAt, unheard) => {
    expect(isUnheard({ views: [...views], recordedAt }, '2026-03-03')).toBe(unheard);
  });
});

describe('What a decision should be looked at for', () => {
  const found = { finding: 'able' as const };
  const abilities = { understand: found, retain: found, weigh: { finding: 'not able' as const }, communicate: found };
  const question = 'Would you like the rails up on your bed at night?';
  test.each([
    ['names the ability', 'Because of the stroke he could not weigh the fall against getting up.', null],
    ['names the decision', 'Because of the stroke the night rails make no sense to him.', null],
    ['names neither', 'He has vascular dementia.', 'found'],
    ['an ability that did not fail', 'He cannot understand.', 'found'],
  ])('D5 “causal sentence names no failed ability and no decision”: it %s', (_, link, expected) => {
    const what = causeNamesNothing(question, { assessment: abilities, conclusion: { link } });
    expect(what === null ? null : 'found').toBe(expected);
  });

  test('D8 “assessed outside best-time window with no reason”', () => {
    const help = (aid: 'best time of day' | 'real objects') => ({
      help: [{ aid, what: 'x', when: null, where: null, withWhom: null, effect: 'y' }],
    });
    expect(notAtBestTime('Before 11', help('real objects'))).toContain('Before 11');
    expect(notAtBestTime('Before 11', help('best time of day'))).toBeNull();
    expect(notAtBestTime(null, help('real objects'))).toBeNull();
  });

  test('D11 “of the views used, none is the person’s (channels 1-3); show the counts”', () => {
    const views = [
      { entry: 'hers', voice: 'person-reported' as const },
      { entry: 'susans', voice: 'own-view' as const },
    ];
    const note = (view: string, used: 'used' | 'in part' | 'not used') => ({ view, used });
    expect(onlyOthersUsed(views, [note('hers', 'not used'), note('susans', 'used')])).toBe(
      'Views used: 1, of these the person’s: 0. Theirs on record: 1.',
    );
    expect(onlyOthersUsed(views, [note('hers', 'in part'), note('susans', 'used')])).toBeNull();
    expect(onlyOthersUsed(views, [note('susans', 'not used')])).toBeNull();
  });

  test('D16 “everyday category in best interests with no escalator”', () => {
    expect(everydayOpened({ matter: 'washing', escalators: [] })).not.toBeNull();
    expect(everydayOpened({ matter: 'washing', escalators: ['weight-or-skin'] })).toBeNull();
    expect(everydayOpened({ matter: 'where-to-live', escalators: [] })).toBeNull();
  });
});

const supper =
  'Held up the fish and the pie. She looked at the pie, then at me, and pulled the whole plate to her side.';

describe('D19 “text >=85% trigram-similar to another resident’s, or to own previous version at review”', () => {
  const [edith, walter] = ['019ca000-0000-7000-8000-00000000ed17', '019ca000-0000-7000-8000-00000000a17e'];
  let entries = 0;
  const wrote = (resident: string, at: string, text: string, more: { own?: boolean; series?: string } = {}) => {
    entries += 1;
    return draft(
      {
        ...{ entry: `019ca000-0000-7000-8000-${String(entries).padStart(12, '0')}`, resident, by: anyStaff },
        ...{ shelf: 'daily-choices', item: null, about: 'Food', at: { precision: 'day', day: '2026-03-01' } },
        recordedAt: `2026-03-${at}T09:00:00.000Z`,
      },
      [{ label: 'Note', text, own: more.own ?? false, checked: { name: 'note' } }],
      { series: more.series ?? null },
    );
  };
  const found = (...drafts: Parameters<typeof copyFindings>[0]) =>
    copyFindings(drafts).map(({ resident, other, what }) => [resident, other, what]);

  test('about somebody else: the later one is asked about, and nothing of the other record is shown', () => {
    const [one] = found(wrote(edith, '02', supper), wrote(walter, '01', supper.replace('fish', 'ham')));
    expect(one).toEqual([edith, walter, 'Food, “Note”: nearly the same words as on 1 March 2026 about somebody else.']);
  });
  test.each([
    ['the same about the same person on another day', wrote(edith, '01', supper), wrote(edith, '02', supper)],
    ['the person’s own words', wrote(edith, '01', supper), wrote(walter, '02', supper, { own: true })],
    ['a few words that come out alike', wrote(edith, '01', 'Took the pie.'), wrote(walter, '02', 'Took the pie.')],
  ])('it does not ask about %s', (_, one, two) => {
    expect(found(one, two)).toEqual([]);
  });
  test('a review in last time’s words', () => {
    const review = { series: 'reviews' };
    expect(found(wrote(edith, '01', supper, review), wrote(edith, '02', supper, review))).toEqual([
      [edith, null, 'Food, “Note”: nearly the same words as last time, on 1 March 2026.'],
    ]);
  });
});

describe('In an audit', () => {
  test('what no single record shows says whose it is and where it is mended, and what may be dismissed can be', () => {
    const { write, read, edith, grace, manager } = openTestRecord();
    const moira = { id: manager, role: 'manager' } as const;
    const walter = write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...identity, preferredName: 'Walter' } }),
    ).resident;
    const choose = (resident: typeof edith): EntryId =>
      write((context) =>
        dailyChoiceCommands['dailyChoices.record'](context, { resident, record: teaOrJuice(grace, { note: supper }) }),
      ).choice;
    choose(edith);
    const copied = choose(walter);
    write((context) =>
      communicationCommands['communication.tellEvent'](context, {
        resident: edith,
        event: { type: 'fall', on: '2026-02-01', words: null },
      }),
    );
    const look = () =>
      read((context) => auditQueries['audit.lookThrough'](context, { from: '2026-03-01', to: '2026-03-31' }), moira)
        .findings;
    expect(look().find(({ rule }) => rule === 'D15')).toMatchObject({ resident: edith, tab: 'how-to-ask' });
    const copy = look().find(({ rule }) => rule === 'D19');
    expect(copy).toMatchObject({ resident: walter, other: edith, entries: [copied], field: 'note', dismissal: null });

    write(
      (context) =>
        dismissalCommands['dismissals.dismiss'](context, {
          resident: walter,
          entry: copied,
          flag: { rule: 'D19', version: 1, field: 'note', sentence: null },
          reason: 'They sat at one table and were asked together.',
        }),
      moira,
    );
    expect(look().find(({ rule }) => rule === 'D19')?.dismissal?.reason).toContain('one table');
  });
});
