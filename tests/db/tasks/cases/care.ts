import { expect } from 'vitest';
import { MORNING } from '../../../record.ts';
import { byGaze } from '../../communication/sample.ts';
import { type Case, type Home, today } from '../home.ts';

const person = { words: null };
const trays = (title: string, reviewOn = '2026-05-12') => ({
  title,
  card: { photograph: null, picture: 'bread' } as const,
  canStill: null,
  what: 'Trays.',
  doing: [],
  reviewOn,
});
const photograph = {
  purpose: 'photograph',
  about: 'A photograph for the hall',
  explained: 'Held up the frame.',
  aids: ['real objects'],
  needs: 'met',
  answer: 'given',
  by: { type: 'person' },
  checkedBy: ['said back in own words'],
  understood: '“Me, up there.”',
} as const;
const ask = (home: Home, askAgainOn: string, about: string = photograph.about) =>
  home.tell('consent.ask', {
    resident: home.resident,
    at: today,
    asked: { ...photograph, aids: ['real objects'], checkedBy: ['said back in own words'], about, askAgainOn },
    person,
  });
const rank = (home: Home, order: { element: string; title: string }[], now: string) =>
  home.tell(
    'plan.rank',
    {
      resident: home.resident,
      at: { precision: 'day', day: now.slice(0, 10) },
      ranking: { order, laidBy: 'the person', photograph: null, observed: null, observer: home.grace },
      person,
    },
    now,
  );

/** The plan, consent, how somebody is asked and what is half written: what makes something due, and what ends it. */
export const careCases: readonly Case[] = [
  {
    name: 'somebody about whom nobody has asked the person yet, until they are asked',
    task: {
      kind: 'people',
      title: 'Ask Edith who is to be involved, and in what: Susan Hartley',
      due: '2026-03-17',
    },
    come(home) {
      const person = home.addPerson('Susan Hartley');
      home.addPerson('Dr Nair', 'professional');
      return () =>
        home.tell('people.recordInvolvement', {
          resident: home.resident,
          person,
          involvement: {
            ...{ wanted: 'wanted', inWhat: ['daily life'], mayShare: [], inTheirWords: 'Ask our Susan.' },
            ...{ askedOn: '2026-03-03', askedBy: home.grace },
          },
        });
    },
  },
  {
    name: 'a plan to be looked at together, one line a day, until its parts are ended',
    task: {
      kind: 'plan',
      title: 'Look at the plan together: Trays; Sunday; and 1 more',
      due: '2026-05-12',
      review: true,
    },
    come(home) {
      const elements = ['Trays', 'Sunday', 'Bath'].map(
        (title) => home.tell('plan.begin', { resident: home.resident, at: today, wording: trays(title) }).element,
      );
      return () => {
        for (const element of elements) home.tell('plan.end', { ...home.one, element, reason: 'x' });
      };
    },
  },
  {
    name: 'a meeting about the plan, until it is called off',
    task: { kind: 'plan', title: 'Meet about the plan, and write it down: The kitchen', due: '2026-03-06' },
    come(home) {
      home.tell('plan.planMeeting', {
        ...home.one,
        meeting: {
          on: '2026-03-06',
          time: null,
          where: 'The kitchen',
          who: [],
          howLong: null,
          help: null,
          agenda: [{ title: 'Trays', card: { photograph: null, picture: 'bread' } }],
          nobodyOfTheirs: 'An advocate was asked for.',
        },
        person,
      });
      const { meeting } = home.tell('plan.get', { resident: home.resident, knownOn: null });
      return () =>
        home.tell('plan.callOffMeeting', {
          ...home.one,
          meeting: String(meeting?.entryId),
          reason: 'She has a cold.',
        });
    },
  },
  {
    name: 'the person’s order of the plan (D18, 90 days), until the cards are laid again',
    task: { kind: 'plan', title: 'What matters most to Edith: lay the cards again', due: '2026-06-01' },
    come(home) {
      const elements = ['Trays', 'Sunday'].map((title) => ({
        element: home.tell('plan.begin', { resident: home.resident, at: today, wording: trays(title) }).element,
        title,
      }));
      rank(home, elements, MORNING);
      return () => rank(home, elements.toReversed(), '2026-03-12T10:00:00.000Z');
    },
  },
  {
    name: 'what is to be asked again, until it is asked in the same words',
    task: { kind: 'consent', title: 'Ask again: A photograph for the hall', due: '2026-03-10' },
    come(home) {
      ask(home, '2026-03-10');
      ask(home, '2026-06-10', 'A photograph for the paper');
      expect(home.due().filter(({ kind }) => kind === 'consent')).toHaveLength(2);
      return () => ask(home, '2026-09-10', 'a photograph for the hall');
    },
  },
  {
    name: 'consent, until it is taken back',
    task: { kind: 'consent', title: 'Ask again: A photograph for the hall', due: '2026-03-10' },
    come(home) {
      const { consent } = ask(home, '2026-03-10');
      return () => home.tell('consent.withdraw', { ...home.one, consent, withdrawn: { how: 'Taken down.' }, person });
    },
  },
  {
    name: '"how do we ask now?" within 14 days of what may have changed it, until somebody has looked',
    task: { kind: 'how-to-ask', title: 'Something changed: how do we ask now?', due: '2026-03-16' },
    come(home) {
      home.tell('communication.describe', { resident: home.resident, ...byGaze });
      home.tell('communication.tellEvent', {
        resident: home.resident,
        event: { type: 'infection', on: '2026-03-02', words: null },
      });
      return () =>
        home.tell('communication.stillHolds', {
          resident: home.resident,
          holding: { on: '2026-03-03', saw: 'Looks, and waits.' },
        });
    },
  },
  {
    name: 'the needs to communicate, until they are written anew',
    task: { kind: 'how-to-ask', title: 'Look again at what is needed to communicate', due: '2026-09-01', review: true },
    come(home) {
      home.tell('communication.describe', { resident: home.resident, ...byGaze });
      return () =>
        home.tell('communication.describe', {
          resident: home.resident,
          ...byGaze,
          needs: { ...byGaze.needs, reviewBy: '2026-12-01' },
        });
    },
  },
  {
    name: 'what one left half written oneself, until it is saved or dropped',
    task: { kind: 'draft', title: 'Left half written: a step of a decision', due: '2026-03-03', dated: false },
    come(home) {
      const form = `decision:${home.decision}:question`;
      home.tell('drafts.save', { resident: home.resident, form, value: '{"question":"A secret of Moira’s"}' });
      return () => home.tell('drafts.drop', { resident: home.resident, form });
    },
  },
];
