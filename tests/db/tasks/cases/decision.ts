import { expect } from 'vitest';
import { assessmentOf } from '../../best-interests/decision.ts';
import { type Case, type Home, today } from '../home.ts';

const person = { words: null };
const decided = (
  home: Home,
  more: { reviewOn?: string | null; changes?: { what: string; who: string; by: string | null }[] },
) => {
  home.assess();
  home.nameMoira();
  const made = home.decide(home.setOptions(), [home.edithSays()], more);
  home.sign({ urgent: { reason: 'It could not wait.' } });
  return made.entry;
};

/** Major decisions: what makes something due about one, and what ends it. */
export const decisionCases: readonly Case[] = [
  {
    name: 'a decision’s review, until a review sets no day or a later one',
    task: {
      kind: 'decision',
      title: expect.stringMatching(/^Look at the decision again: /),
      due: '2026-05-26',
      review: true,
    },
    come(home) {
      decided(home, { reviewOn: '2026-05-26' });
      return () =>
        home.tell('decisions.review', {
          ...home.on,
          at: today,
          review: { held: 'it held', seen: 'She sets the trays.', next: 'it stands', nextOn: null },
          person,
        });
    },
  },
  {
    name: 'what an urgent signature left open, from the day it was signed, until the decision is ended',
    task: {
      kind: 'decision',
      title: expect.stringMatching(/^Made urgently: \d+ still open/),
      due: '2026-03-03',
      dated: false,
    },
    come(home) {
      decided(home, {});
      return () =>
        home.tell('decisions.end', {
          ...home.on,
          ended: { because: 'the question no longer arises', what: 'She went home.', waitUntil: null },
        });
    },
  },
  {
    name: 'what a decision changes, for whoever was named, until it is done',
    task: { kind: 'decision', title: 'To do: The fare is paid', due: '2026-03-10' },
    come(home) {
      const made = decided(home, { changes: [{ what: 'The fare is paid', who: 'Grace Adeyemi', by: '2026-03-10' }] });
      expect(home.due().find(({ title }) => title === 'To do: The fare is paid')?.who).toEqual({
        name: 'Grace Adeyemi',
        staff: home.grace,
      });
      return () =>
        home.tell('decisions.followChange', {
          ...home.one,
          decision: home.decision,
          changed: null,
          followed: { made, change: 0, outcome: 'done', what: 'Paid.' },
        });
    },
  },
  {
    name: 'a meeting that was planned, until it is written down who took part',
    task: {
      kind: 'decision',
      title: expect.stringMatching(/^Meet, and write down who took part: /),
      due: '2026-03-06',
    },
    come(home) {
      home.assess();
      home.tell('decisions.planMeeting', {
        ...home.on,
        meeting: {
          on: '2026-03-06',
          time: null,
          where: 'The kitchen',
          who: [],
          howLong: null,
          help: null,
          pictures: [],
        },
        person,
      });
      return () => home.tookPart();
    },
  },
  {
    name: 'capacity to be assessed again, until it is',
    task: { kind: 'decision', title: expect.stringMatching(/^Assess capacity again: /), due: '2026-04-14' },
    come(home) {
      const given = assessmentOf(home);
      home.assess({ ...given, conclusion: { ...given.conclusion, reviewOn: '2026-04-14' } });
      return () => home.assess({ ...given, conclusion: { ...given.conclusion, reviewOn: null } });
    },
  },
  {
    name: 'a matter that waits for the person (s.4(3)), until it is opened again',
    task: { kind: 'decision', title: expect.stringMatching(/^Can Edith decide it now\? /), due: '2026-04-01' },
    come(home) {
      home.tell('decisions.end', {
        ...home.on,
        ended: { because: 'the person will decide later', what: 'After the infection.', waitUntil: '2026-04-01' },
      });
      return () =>
        home.tell('decisions.open', {
          resident: home.resident,
          matter: { question: 'Would you like to move?', whyNow: 'She is well again.', raisedBy: null, told: null },
          gate: { matter: 'where-to-live', escalators: [], override: null },
          words: null,
        });
    },
  },
];
