import { describe, expect, test } from 'vitest';
import { boardQueries } from '../../../db/board/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { reviewCommands } from '../../../db/reviews/commands.ts';
import { reviewMethods } from '../../../db/reviews/methods.ts';
import { compared, INVOLVEMENT, isOpen } from '../../../db/reviews/model.ts';
import { listReviews } from '../../../db/reviews/queries.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { readingAsKnown } from '../../../db/store/as-known.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import { listVoicesForResident } from '../../../db/voices/queries.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { wrongPersonCommands } from '../../../db/wrong-person/commands.ts';
import type { Movable } from '../../../db/wrong-person/model.ts';
import { edith, MORNING } from '../../record.ts';
import { reported, said, staffSaw, viewOf } from '../voices/statements.ts';
import { notAsked, nothingChanges, openReviewRecord, today } from './a-review.ts';

const refusal = (code: string) => expect.objectContaining({ code });

describe('A review, voice by voice', () => {
  test('What somebody said is recorded as any statement is, in their own voice, and stands in the point', () => {
    const { begin, hear, row, read, resident, grace, susan } = openReviewRecord();
    const review = begin();
    const own = hear(review, 'washing', said(grace, 'Not of a morning.'));
    hear(review, 'washing', viewOf(susan));
    hear(review, 'washing', staffSaw(grace));
    const answer = row(review).answers.find(({ key }) => key === 'washing');
    expect(answer?.views.map(({ words }) => words.voice)).toEqual(['person-now', 'own-view', 'staff']);
    const voices = read((context) => listVoicesForResident(context, { resident }));
    expect(voices.find(({ voice }) => voice === own)?.words.words).toBe('Not of a morning.');
    expect(voices).toHaveLength(3);
  });

  test('Family input cannot stand for the person: a family’s view leaves the person’s part missing', () => {
    const { begin, hear, row, susan } = openReviewRecord();
    const review = begin();
    hear(review, 'washing', viewOf(susan, 'She would want a bath.'));
    const missing = row(review).lacks.filter(({ point }) => point === 'washing');
    expect(missing.map(({ part }) => part)).toEqual(['person', 'staff', 'came']);
  });

  test('What a relative remembers of the person stands in the person’s column, and the person is still to be asked', () => {
    const { begin, hear, row, susan, grace } = openReviewRecord();
    const review = begin();
    hear(review, 'washing', reported(susan, 'I like a bath on a Friday.'));
    const lacksPerson = () => row(review).lacks.some(({ point, part }) => point === 'washing' && part === 'person');
    expect(lacksPerson()).toBe(true);
    hear(review, 'washing', said(grace, 'Basin.'));
    expect(lacksPerson()).toBe(false);
  });

  test('There is no field that says whose a view is: it is read off the statement itself', () => {
    const read = (more: object) =>
      reviewMethods['reviews.hear'].input.safeParse({
        resident: '019c0000-0000-7000-8000-000000000000',
        review: '019c0000-0000-7000-8000-000000000000',
        point: 'washing',
        about: { type: 'general' },
        words: said('019c0000-0000-7000-8000-000000000000' as never),
        ...more,
      }).success;
    expect(read({})).toBe(true);
    expect(read({ part: 'person' })).toBe(false);
    expect(read({ voice: 'person' })).toBe(false);
  });

  test('Only the person is “tried”: of family and staff it is said why they were not asked', () => {
    const read = (unheard: object) =>
      reviewMethods['reviews.sayUnheard'].input.shape.unheard.safeParse(unheard).success;
    const tried = { type: 'tried', how: 'Flannel in her hand.', saw: 'Turned to the window.' };
    expect(read({ voice: 'person', because: tried })).toBe(true);
    expect(read({ voice: 'family', because: tried })).toBe(false);
    expect(read({ voice: 'family', because: { type: 'not asked', why: 'Away until May.' } })).toBe(true);
    expect(read({ voice: 'person', because: { type: 'tried', how: 'Asked.', saw: '' } })).toBe(false);
  });

  test('A statement of another resident, and one that was withdrawn, cannot be placed; a withdrawn one leaves its point', () => {
    const { begin, hear, row, write, resident, grace } = openReviewRecord();
    const other = write((context) => residentCommands['residents.admit'](context, { identity: edith })).resident;
    const theirs = write((context) =>
      voiceCommands['voices.record'](context, { resident: other, about: { type: 'general' }, words: said(grace) }),
    ).voice;
    const review = begin();
    const place = () =>
      write((context) =>
        reviewCommands['reviews.place'](context, { resident, review, at: today, point: 'food', view: theirs }),
      );
    expect(place).toThrow(refusal('no-such-voice'));
    const mine = hear(review, 'food', said(grace, 'Marmalade.'));
    write((context) => voiceCommands['voices.withdraw'](context, { resident, voice: mine, reason: 'Misheard.' }));
    expect(row(review).answers.find(({ key }) => key === 'food')?.views).toEqual([]);
    expect(() => hear(review, 'nothing-of-ours', said(grace))).toThrow(refusal('no-such-point'));
  });

  test('One written on the wrong person goes unsigned, without what was said; that goes after it, statement by statement', () => {
    const { begin, hear, fill, sign, write, read, list, resident, moira, grace } = openReviewRecord();
    const to = write((context) => residentCommands['residents.admit'](context, { identity: edith })).resident;
    const review = begin();
    hear(review, 'food', said(grace));
    hear(review, 'washing', staffSaw(grace));
    fill(review);
    sign(review);
    const statements = read((context) => listVoicesForResident(context, { resident }));
    expect(statements).not.toEqual([]);
    const move = (what: Movable, entry: EntryId) =>
      write(
        (context) =>
          wrongPersonCommands['wrongPerson.move'](context, { resident, to, what, entry, people: [], assessed: null }),
        moira,
      );
    for (const { voice } of statements) expect(() => move('statement', voice)).toThrow(refusal('rested-on'));
    move('review', review);
    expect(list()).toEqual([]);
    const [moved] = read((context) => listReviews(context, to));
    expect(moved).toMatchObject({ signed: null });
    expect(moved?.answers.flatMap(({ views }) => views)).toEqual([]);
    for (const { voice } of statements) move('statement', voice);
    expect(read((context) => listVoicesForResident(context, { resident }))).toEqual([]);
    expect(read((context) => listVoicesForResident(context, { resident: to }))).toHaveLength(statements.length);
  });
});

describe('Complete only when every point has an answer or a reason', () => {
  test('It names what is missing, part by part, and cannot be signed before; then it can, and nothing is added', () => {
    const { begin, fill, sign, row, hear, grace } = openReviewRecord();
    const review = begin();
    expect(() => sign(review)).toThrow(refusal('not-complete'));
    expect(row(review).lacks[0]).toEqual({
      point: 'how-is-it',
      part: 'person',
      what: 'what Edith said or showed, or why not',
    });
    fill(review);
    expect(row(review).lacks).toEqual([]);
    sign(review);
    expect(isOpen(row(review))).toBe(false);
    expect(() => hear(review, 'food', said(grace))).toThrow(refusal('review-over'));
    expect(() => sign(review)).toThrow(refusal('review-over'));
  });

  test('An incomplete one stays open and stops nobody from recording; one begun by mistake is stopped, with the reason', () => {
    const { begin, write, resident, moira, row, grace } = openReviewRecord();
    const review = begin();
    expect(() => begin()).toThrow(refusal('already-open'));
    write((context) =>
      voiceCommands['voices.record'](context, { resident, about: { type: 'general' }, words: said(grace) }),
    );
    write(
      (context) => reviewCommands['reviews.stop'](context, { resident, review, at: today, reason: 'Wrong template.' }),
      moira,
    );
    expect(row(review).stopped?.reason).toBe('Wrong template.');
    expect(begin()).toBeDefined();
  });

  test('The next day is given, and is still to come', () => {
    const { begin, fill, sign } = openReviewRecord();
    const review = begin();
    fill(review);
    expect(() => sign(review, '2026-03-02')).toThrow(refusal('day-past'));
  });

  test('That something came of it is read off the plan: a part that did not change is refused', () => {
    const { begin, sayCame, change, row, element } = openReviewRecord();
    const review = begin();
    const plan = { type: 'plan', elements: [element] } as const;
    expect(() => sayCame(review, 'washing', { ...plan, elements: [...plan.elements] })).toThrow(
      refusal('nothing-changed'),
    );
    change('Basin, in the evening.', null);
    sayCame(review, 'washing', { ...plan, elements: [...plan.elements] });
    expect(row(review).answers.find(({ key }) => key === 'washing')?.came?.what).toEqual(plan);
    sayCame(review, 'washing', nothingChanges);
    expect(row(review).answers.find(({ key }) => key === 'washing')?.came?.what).toEqual(nothingChanges);
  });

  test('Whom the person wants involved is asked at every review: having asked it since answers the point, an older answer does not', () => {
    const { begin, write, row, resident, susan, grace } = openReviewRecord();
    const ask = (askedOn: string) =>
      write((context) =>
        peopleCommands['people.recordInvolvement'](context, {
          resident,
          person: susan,
          involvement: {
            ...{ wanted: 'wanted', inWhat: ['daily life'], mayShare: [] },
            ...{ inTheirWords: null, askedOn, askedBy: grace },
          },
        }),
      );
    const review = begin();
    const missing = () => row(review).lacks.some(({ point, part }) => point === INVOLVEMENT && part === 'person');
    ask('2026-02-01');
    expect(missing()).toBe(true);
    ask('2026-03-03');
    expect(missing()).toBe(false);
  });
});

describe('What changed since the review before', () => {
  test('The preference that changed a routine, the words then and now, the order and the people stand side by side', () => {
    const { begin, hear, fill, sign, change, list, plan, write, resident, susan, grace, element } = openReviewRecord();
    const first = begin('admission');
    const then = hear(first, 'washing', said(grace, 'Whenever you like.'));
    fill(first);
    sign(first);
    const second = begin('review');
    const now = hear(second, 'washing', said(grace, 'Not of a morning.'));
    change('Basin, in the evening.', now);
    write((context) =>
      peopleCommands['people.recordInvolvement'](context, {
        resident,
        person: susan,
        involvement: {
          ...{ wanted: 'wanted', inWhat: ['daily life'], mayShare: [] },
          ...{ inTheirWords: null, askedOn: '2026-03-03', askedBy: grace },
        },
      }),
    );
    const { element: sundays } = write((context) =>
      supportPlanCommands['plan.begin'](context, {
        resident,
        at: today,
        wording: { ...(plan().elements[0]?.wording ?? never()), title: 'Sundays' },
      }),
    );
    write((context) =>
      supportPlanCommands['plan.rank'](context, {
        resident,
        at: today,
        ranking: {
          order: [
            { element: sundays, title: 'Sundays' },
            { element, title: 'Bath' },
          ],
          ...{ laidBy: 'the person', photograph: null, observed: null, observer: grace },
        },
        person: { words: null },
      }),
    );
    const found = compared(list(), list().find(({ id }) => id === second) ?? never(), plan());
    expect(found.before?.id).toBe(first);
    expect(found.changes.map(({ preference, after }) => [preference?.words.words, after.what])).toEqual([
      ['Not of a morning.', 'Basin, in the evening.'],
    ]);
    expect(found.begun.map(({ wording }) => wording.title)).toEqual(['Sundays']);
    const wash = found.said.find(({ key }) => key === 'washing');
    expect([wash?.was.map(({ view }) => view), wash?.now.map(({ view }) => view)]).toEqual([[then], [now]]);
    expect(found.ranking.was).toBeUndefined();
    expect(found.ranking.now?.ranking.order[0]?.title).toBe('Sundays');
    expect(found.involved.map(({ was, now: is }) => [was?.wanted, is?.wanted])).toEqual([['not asked yet', 'wanted']]);
  });

  test('What changed after it was signed belongs to the next one', () => {
    const { begin, fill, sign, change, list, plan } = openReviewRecord();
    const first = begin('admission');
    change('Before it was signed.', null);
    fill(first);
    sign(first);
    change('After it was signed.', null);
    const second = begin();
    const changesOf = (id: string) =>
      compared(list(), list().find((each) => each.id === id) ?? never(), plan()).changes.map(({ after }) => after.what);
    expect(changesOf(first)).toEqual(['Before it was signed.']);
    expect(changesOf(second)).toEqual(['After it was signed.']);
  });
});

describe('What is owed', () => {
  const boardOn = (record: ReturnType<typeof openReviewRecord>, now: string) =>
    boardQueries['board.today'](record.record.reading({ type: 'staff', ...record.moira }, now))
      .due.filter(({ kind }) => kind === 'review')
      .map(({ title, due }) => [title, due]);

  test('An open one is on the board by a week after it was begun; a signed one by the day that was set', () => {
    const record = openReviewRecord();
    const review = record.begin();
    expect(boardOn(record, MORNING)).toEqual([['Go on with the review', '2026-03-10']]);
    record.fill(review);
    record.sign(review);
    expect(boardOn(record, MORNING)).toEqual([]);
    expect(boardOn(record, '2026-05-20T09:00:00.000Z')).toEqual([['A review, together', '2026-06-03']]);
    expect(boardOn(record, '2026-08-20T09:00:00.000Z')).toEqual([['A review, together', '2026-06-03']]);
  });

  test('One of which only the month is known is owed a week after that was written down', () => {
    const record = openReviewRecord();
    const { resident } = record;
    const at = { precision: 'month', month: '2026-02' } as const;
    record.write((context) => reviewCommands['reviews.begin'](context, { resident, at, type: 'review' }));
    expect(boardOn(record, MORNING)).toEqual([['Go on with the review', '2026-03-10']]);
  });

  test('Whoever comes to live here is owed an assessment from the day they came; who lived here before the record is not chased', () => {
    const record = openReviewRecord();
    expect(boardOn(record, MORNING)).toEqual([]);
    record.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, movedIn: '2026-03-02' } }),
    );
    expect(boardOn(record, MORNING)).toEqual([['An assessment on admission', '2026-03-02']]);
  });

  test('Nobody who is in hospital is chased for one', () => {
    const record = openReviewRecord();
    record.begin();
    record.write((context) =>
      residentCommands['residents.changeStatus'](context, {
        resident: record.resident,
        status: { status: 'away', since: '2026-03-03', reason: 'hospital' },
      }),
    );
    expect(boardOn(record, MORNING)).toEqual([]);
  });
});

describe('Found again, and as it was known', () => {
  test('A reason is found by its words, and a day before it was begun knows nothing of it', () => {
    const { begin, sayUnheard, read, record, resident, moira } = openReviewRecord();
    const review = begin();
    sayUnheard(review, 'food', notAsked('person'));
    const { areas } = read((context) => searchWords(context, 'asleep', resident));
    expect(areas.map(({ area, hits }) => [area, hits[0]?.part, hits[0]?.voice])).toEqual([
      ['support-plan', 'reviews', 'staff'],
    ]);
    const known = (on: string) =>
      readingAsKnown(
        record,
        { on, about: [resident] },
        record.reading({ type: 'staff', ...moira }, MORNING),
        (context) => listReviews(context, resident),
      );
    expect(known('2026-03-03')).toHaveLength(1);
    expect(() => known('2026-03-02')).toThrow(refusal('not-known-then'));
  });
});

function never(): never {
  throw new Error('It is not there.');
}
