import { describe, expect, test } from 'vitest';
import { advocateCommands } from '../../../db/advocates/commands.ts';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import {
  getDecision,
  listDecisionsForResident,
  listTurnedBackForResident,
} from '../../../db/best-interests/queries.ts';
import type { AtTheGate } from '../../../db/best-interests/triage.ts';
import type { DecisionId } from '../../../db/capacity/model.ts';
import { disagreementCommands } from '../../../db/disagreements/commands.ts';
import { draftCommands } from '../../../db/drafts/commands.ts';
import { libertyCommands } from '../../../db/liberty/commands.ts';
import type { Limit } from '../../../db/liberty/model.ts';
import { readingAsKnown } from '../../../db/store/as-known.ts';
import { listMovedForResident } from '../../../db/wrong-person/queries.ts';
import { assessmentOf, everyRow, optionOf, paperOf } from '../best-interests/decision.ts';
import { LATER, MARKER, twoRecords } from './two-records.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
/** Stands in what the family said alone, and in nothing that repeats it. */
const LEFT_OUT = 'Thistlewick';
/** Stands in the signature alone. */
const SIGNED = 'Brackensnap';
const today = { precision: 'day', day: '2026-03-03' } as const;

/** A whole decision, every step filled in with words that are Walter's, signed by Moira under Edith's name. */
function signed() {
  const it = twoRecords();
  const { write, moira, decision, wrong, on } = it;
  const given = assessmentOf(it);
  it.assess({ ...given, conclusion: { ...given.conclusion, reasons: `${MARKER}: asked three ways.` } });
  const view = it.edithSays(`${MARKER}, I know where the cups go.`);
  const susansView = it.askFamily(`${MARKER}: I would see him every day, ${LEFT_OUT}.`);
  const susan = it
    .read((context) => getDecision(context, wrong, decision))
    .views.find(({ voice }) => voice === susansView)?.words as { person: Parameters<typeof it.chose>[0] };
  it.nameMoira();
  write(
    (context) =>
      bestInterestsCommands['decisions.recordAttendance'](context, {
        ...on,
        attendance: {
          ...{ held: 'a meeting', where: MARKER, minutesReadBack: MARKER, notAsked: [] },
          present: [
            { who: { type: 'person', id: susan.person }, as: `${MARKER}: his daughter`, chaired: false },
            { who: { type: 'staff', id: it.manager }, as: null, chaired: true },
          ],
        },
        person: { tookPart: 'throughout', how: MARKER, absent: null, howTried: null },
      }),
    moira,
  );
  const among = it.setOptions({
    options: [optionOf('A', `Stay, ${MARKER}`, { noChange: true }), optionOf('B', 'Move')],
    whyNoneLessRestrictive: null,
  });
  for (const each of [view, susansView])
    write(
      (context) =>
        bestInterestsCommands['decisions.placeView'](context, {
          ...on,
          placing: { view: each, answers: 'what is best', stances: [{ option: 'A', stance: 'supports' }] },
        }),
      moira,
    );
  const { answers, consulted } = everyRow();
  write(
    (context) =>
      bestInterestsCommands['decisions.answerChecklist'](context, {
        ...{ ...on, consulted },
        answers: { ...answers, '4-2': { answer: 'answered', text: MARKER, entries: [view] } },
      }),
    moira,
  );
  it.decide(among, [view, susansView], {
    why: `Option A keeps what he names first: ${MARKER}.`,
    changes: [{ what: MARKER, who: 'Grace', by: '2026-03-10' }],
  });
  it.sign({ openBecause: SIGNED });
  const of = (resident: typeof wrong) =>
    it.read((context) => {
      const [row] = listDecisionsForResident(context, { resident });
      return row && getDecision(context, resident, row.decision);
    });
  return { ...it, view, susansView, susan: susan.person, of };
}

describe('A decision that was written on the wrong person', () => {
  test('goes with all that was said, comes unsigned, and asks who decides again; nothing is left behind', async () => {
    const { move, chose, susan, decision, of, wrong, walter, leftBehind, stubs, joan, read, onDisk } = signed();
    expect(onDisk(SIGNED)).toBeGreaterThan(0);
    const again = move('decision', decision, { people: chose(susan), assessed: true });
    expect(of(wrong)).toBeUndefined();
    const moved = of(walter);
    expect(moved).toMatchObject({
      status: 'draft',
      next: 'who-decides',
      conclusion: 'lacks capacity for this decision now',
      steps: {
        completed: null,
        maker: null,
        made: { made: { chosen: 'A' } },
        attendance: { attendance: { where: MARKER } },
      },
    });
    expect(moved?.decision, 'a decision of its own').not.toBe(decision);
    expect(moved?.steps.attendance?.attendance.present[0]?.who).toEqual({ type: 'person', id: joan });
    expect(moved?.views.map(({ words }) => words.voice).sort()).toEqual(['own-view', 'person-now']);
    expect(moved?.views.find(({ words }) => words.voice === 'own-view')?.words).toMatchObject({ person: joan });
    expect(moved?.placings).toHaveLength(2);
    expect(moved?.steps.made?.weights.notes.map(({ view }) => view).sort()).toEqual(
      moved?.views.map(({ voice }) => voice).sort(),
    );
    expect(moved?.steps.made?.made.among).toBe(moved?.steps.options?.entryId);
    expect(
      moved?.duties.map(({ rule }) => rule),
      'nobody may decide it yet',
    ).toContain('D17');
    expect(moved?.warnings.map(({ title }) => title).join()).toContain('first written on another person’s record');
    expect(stubs(wrong)).toMatchObject([{ direction: 'away', what: 'decision' }]);
    expect(stubs(walter)).toMatchObject([{ direction: 'here', what: 'decision', which: again }]);
    expect(
      read((context) => getDecision(context, walter, moved?.decision as DecisionId)).thread.length,
    ).toBeGreaterThan(5);
    expect(onDisk(SIGNED), 'what was signed under the wrong name is nowhere in the file').toBe(0);
    expect(await leftBehind()).toEqual([]);
  });

  test('a conclusion about capacity never becomes another’s unsaid: somebody says who was assessed, or it goes', async () => {
    const { move, chose, susan, decision, of, walter, leftBehind, record } = signed();
    const size = record.ledger.size();
    expect(() => move('decision', decision, { people: chose(susan) })).toThrow(refusal('who-was-assessed'));
    expect(record.ledger.size(), 'nothing is half done').toBe(size);
    move('decision', decision, { people: chose(susan), assessed: false });
    expect(of(walter)).toMatchObject({ conclusion: null, assessments: [], closed: { step: 'capacity' } });
    expect(await leftBehind()).toEqual([]);
  });

  test('before the act it says who is named, what is dropped and what is done again', () => {
    const { look, decision, susan } = signed();
    const { people, assessments, anew } = look('decision', decision);
    expect(people).toEqual([{ id: susan, name: 'Susan Hartley', relation: 'daughter' }]);
    expect(assessments).toBe(1);
    expect(anew.join()).toMatch(/Who decides.*The signature/);
  });

  test('whoever is named is chosen anew, or left out with what they said; nobody of the one circle enters the other', async () => {
    const { move, decision, of, walter, susan, leftBehind, onDisk } = signed();
    expect(() => move('decision', decision, { assessed: true })).toThrow(refusal('whose-words'));
    move('decision', decision, { people: [{ from: susan, to: null }], assessed: true });
    expect(of(walter)?.views.map(({ words }) => words.voice)).toEqual(['person-now']);
    expect(of(walter)?.steps.attendance?.attendance.present).toHaveLength(1);
    expect(of(walter)?.placings).toHaveLength(1);
    expect(JSON.stringify(of(walter))).not.toContain(susan);
    expect(onDisk(LEFT_OUT), 'left out is nowhere in the file').toBe(0);
    expect(await leftBehind()).toEqual([]);
  });

  test('its advocates, its disagreements and its half-written forms go too', async () => {
    const it = signed();
    const { write, wrong, walter, decision, moira, view, susan } = it;
    const { request } = write((context) =>
      advocateCommands['advocates.ask'](context, {
        ...{ resident: wrong, at: today },
        request: {
          ...{ type: 'imca', decision, because: MARKER, body: 'the local authority', askedOf: MARKER },
          ...{ reference: null, chaseOn: null },
        },
      }),
    );
    const news = { type: 'report received', says: MARKER } as const;
    write((context) => advocateCommands['advocates.hear'](context, { resident: wrong, request, at: today, news }));
    write(
      (context) =>
        disagreementCommands['disagreements.open'](context, {
          ...{ resident: wrong, at: today, about: { decision, matter: MARKER } },
          positions: [
            { type: 'view', view },
            { type: 'stated', who: { type: 'person', id: susan }, says: MARKER },
          ],
          ladder: { rung: 'talk', what: MARKER, by: '2026-03-10', meanwhile: 'As he likes.', ground: 's.5' },
        }),
      moira,
    );
    write((context) =>
      draftCommands['drafts.save'](context, { resident: wrong, form: `decision:${decision}:ended`, value: MARKER }),
    );
    it.move('decision', decision, { people: it.chose(susan), assessed: true });
    const moved = it.of(walter);
    expect(moved?.advocates).toMatchObject([{ request: { because: MARKER }, news: [{ news: { says: MARKER } }] }]);
    expect(moved?.disagreements).toMatchObject([{ about: { matter: MARKER }, positions: [{}, {}] }]);
    expect(it.record.sqlite.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0);
    expect(await it.leftBehind()).toEqual([]);
  });

  test('what was put right in it stays struck through, and what came after it is read after it', () => {
    const { move, chose, susan, decision, of, walter, write, moira, on } = signed();
    const made = of(walter) ?? null;
    expect(made).toBeNull();
    write(
      (context) =>
        bestInterestsCommands['decisions.setOptions'](context, {
          ...{ ...on, changed: 'One more was found.' },
          options: { options: [optionOf('A', 'Stay'), optionOf('C', 'A flat')], whyNoneLessRestrictive: null },
        }),
      moira,
    );
    move('decision', decision, { people: chose(susan), assessed: true });
    const moved = of(walter);
    expect(moved?.thread.filter(({ superseded }) => superseded).map(({ title }) => title)).toEqual(['Options']);
    expect(moved?.steps.options?.options.options.map(({ key }) => key)).toEqual(['A', 'C']);
  });

  test('a paper of the one register never speaks for another: who decides is looked up again', async () => {
    const { paper, assess, nameMoira, move, decision, read, walter, leftBehind, record } = twoRecords();
    paper(paperOf('lpa-health-welfare', { covers: 'All' }));
    assess();
    nameMoira();
    move('decision', decision, { assessed: true });
    const [row] = read((context) => listDecisionsForResident(context, { resident: walter }));
    expect(row && read((context) => getDecision(context, walter, row.decision))).toMatchObject({
      steps: { maker: null },
      papers: [],
    });
    expect(JSON.stringify([...record.ledger.entriesAbout(walter)].map(({ parts }) => parts))).not.toContain(
      'lpa-health',
    );
    expect(await leftBehind()).toEqual([]);
  });

  test('a limit that rests on it keeps it where it is, until the link is taken out', () => {
    const { write, wrong, decision, moira, move } = twoRecords();
    const says: Limit = {
      ...{ type: 'locked-doors', what: 'A keypad', hours: 'Day', needed: 'The road.', inProportion: 'Lorries.' },
      ...{ lessTried: 'A bell.', ordinary: null, effect: null, decision, reviewOn: '2026-06-01' },
    };
    const { limit } = write(
      (context) => libertyCommands['liberty.beginLimit'](context, { resident: wrong, at: today, says }),
      moira,
    );
    expect(() => move('decision', decision)).toThrow(/a limit/);
    write(
      (context) =>
        libertyCommands['liberty.changeLimit'](context, {
          ...{ resident: wrong, limit, at: today, reason: 'Not hers.', says: { ...says, decision: null } },
        }),
      moira,
    );
    move('decision', decision);
  });

  test('others wrote parts of it, so a care worker does not take it away', () => {
    const { move, decision, grace } = twoRecords();
    expect(() => move('decision', decision, { as: { id: grace, role: 'care-worker' } })).toThrow(refusal('not-yours'));
  });

  test('read as it was known before it was moved, the wrong record shows the stub and no words', () => {
    const { move, chose, susan, decision, wrong, walter, record, moira } = signed();
    move('decision', decision, { people: chose(susan), assessed: true });
    const asKnown = (resident: typeof wrong, on: string) =>
      readingAsKnown(
        record,
        { on, about: [resident] },
        record.reading({ type: 'staff', ...moira }, '2026-03-20T09:00:00.000Z'),
        (context) => ({
          decisions: listDecisionsForResident(context, { resident }).length,
          stubs: listMovedForResident(context, resident).map(({ direction, movedAt }) => [direction, movedAt]),
        }),
      );
    expect(asKnown(wrong, '2026-03-03')).toEqual({ decisions: 0, stubs: [['away', LATER]] });
    expect(asKnown(walter, '2026-03-03').decisions).toBe(1);
  });

  test('a matter that the gate turned back goes on its own', async () => {
    const { write, wrong, walter, move, read, leftBehind } = twoRecords();
    const gate: AtTheGate = { matter: 'washing', escalators: [] };
    const { turnedBack } = write((context) =>
      bestInterestsCommands['decisions.triage'](context, { resident: wrong, words: `${MARKER} bath`, gate }),
    );
    move('turned-back', turnedBack ?? '');
    expect(read(({ db }) => listTurnedBackForResident(db, wrong))).toEqual([]);
    expect(read(({ db }) => listTurnedBackForResident(db, walter))).toMatchObject([{ words: `${MARKER} bath` }]);
    expect(await leftBehind()).toEqual([]);
  });

  test('what family wrote at the home’s PC goes to the right person, told by one of theirs', async () => {
    const it = twoRecords();
    const view = it.askFamily(`${MARKER}: I would see him every day.`);
    const { id: susan } = it.look('statement', view).people[0] ?? { id: it.joan };
    it.move('statement', view, { people: it.chose(susan) });
    expect(it.stubs(it.wrong)).toMatchObject([{ what: 'statement' }]);
    expect(await it.leftBehind()).toEqual([]);
  });
});
