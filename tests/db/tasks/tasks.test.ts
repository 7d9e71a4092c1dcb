import { describe, expect, test } from 'vitest';
import type { Task } from '../../../db/tasks/model.ts';
import { entryId } from '../../../db/words/model.ts';
import { MORNING } from '../../record.ts';
import { assessmentOf, paperOf } from '../best-interests/decision.ts';
import { byGaze } from '../communication/sample.ts';
import { aHome, type Home, today } from './home.ts';

const person = { words: null };
const keypad = {
  type: 'locked-doors',
  what: 'A keypad on the front door.',
  hours: 'Day and night',
  needed: 'She was found on the road.',
  inProportion: 'Likely, and lorries.',
  lessTried: 'A bell: three weeks.',
  ordinary: null,
  effect: null,
  decision: null,
  reviewOn: '2026-06-01',
} as const;
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
const apply = (home: Home) =>
  home.tell('liberty.apply', {
    ...home.one,
    application: {
      type: 'a standard authorisation',
      askedOf: 'The council',
      reference: null,
      arrangements: 'A keypad.',
      chaseOn: '2026-03-24',
    },
  }).application;
const granted = (home: Home) => {
  const application = apply(home);
  home.tell('liberty.hear', {
    ...home.one,
    application,
    news: { type: 'granted', until: '2026-09-01', conditions: ['A walk each day'], representative: null },
  });
  return application;
};
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
const rank = (home: Home, elements: { element: ReturnType<typeof entryId.parse>; title: string }[], now: string) =>
  home.tell(
    'plan.rank',
    {
      resident: home.resident,
      at: { precision: 'day', day: now.slice(0, 10) },
      ranking: { order: elements, laidBy: 'the person', photograph: null, observed: null, observer: home.grace },
      person,
    },
    now,
  );
const audit = (home: Home) =>
  home.tell('audit.begin', { from: '2026-03-01', to: '2026-03-03', size: 5, seed: null }).audit;
const supervise = (home: Home, day: string, nextOn: string) =>
  home.tell(
    'supervision.hold',
    {
      staff: home.grace,
      at: { precision: 'day', day },
      supervision: {
        strong: [],
        weak: [],
        balancing: 'Edith first.',
        actions: [{ what: 'Write what you saw', by: '2026-03-20' }],
        nextOn,
      },
      words: null,
    },
    `${day}T10:00:00.000Z`,
  );

interface Case {
  /** What makes it come, and what ends it, in words. */
  readonly name: string;
  readonly task: Partial<Task>;
  /** Makes it come, and gives back what ends it. */
  come(home: Home): () => unknown;
}
const cases: readonly Case[] = [
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
  {
    name: 'the step on which a disagreement stands, until it is closed',
    task: {
      kind: 'disagreement',
      title: 'Next step of a disagreement: talk, and make clear what is known. Bed at seven',
      due: '2026-03-10',
    },
    come(home) {
      const positions = [home.edithSays('I’m not tired.'), home.askFamily('Seven is late enough.')].map((view) => ({
        type: 'view' as const,
        view,
      }));
      const { disagreement } = home.tell('disagreements.open', {
        ...home.one,
        about: { decision: null, matter: 'Bed at seven' },
        positions,
        ladder: { rung: 'talk', what: 'Sit down.', by: '2026-03-10', meanwhile: 'When she likes.', ground: 's.5' },
      });
      return () =>
        home.tell('disagreements.close', {
          ...home.one,
          disagreement,
          closing: { how: 'they came to agree', what: 'Half past eight.' },
        });
    },
  },
  {
    name: 'whom to ask again for an advocate, until one is allocated',
    task: {
      kind: 'advocate',
      title: 'Ask again for an advocate: Independent mental capacity advocate (IMCA), of IMCA referrals',
      due: '2026-03-20',
    },
    come(home) {
      const { request } = home.tell('advocates.ask', {
        ...home.one,
        request: {
          type: 'imca',
          decision: home.decision,
          because: 'Nobody but staff.',
          body: 'the local authority',
          askedOf: 'IMCA referrals',
          reference: null,
          chaseOn: '2026-03-20',
        },
      });
      return () =>
        home.tell('advocates.hear', {
          ...home.one,
          request,
          news: { type: 'allocated', name: 'Ada Lund', contact: null },
        });
    },
  },
  {
    name: 'a power that is only claimed (D22), from that day, until it was seen',
    task: {
      kind: 'authority',
      title: 'Ask to see it: Lasting power of attorney, health and welfare',
      due: '2026-03-03',
      dated: false,
    },
    come(home) {
      const paper = home.paper(paperOf('lpa-health-welfare'), 'claimed');
      return () =>
        home.tell('authority.see', { ...home.one, paper, sighting: { how: 'the original', note: null, scan: null } });
    },
  },
  {
    name: 'a power that runs out, until it is ended',
    task: { kind: 'authority', title: 'Runs out: Court deputy, welfare', due: '2026-03-05' },
    come(home) {
      const paper = home.paper(paperOf('deputy-welfare', { endsOn: '2026-03-05' }));
      return () =>
        home.tell('authority.end', { ...home.one, paper, ending: { how: 'replaced', reason: 'A new order.' } });
    },
  },
  {
    name: 'a limit to be looked at again, until it ends',
    task: { kind: 'liberty', title: 'Look at a limit again: locked doors or a keypad', due: '2026-06-01' },
    come(home) {
      const { limit } = home.tell('liberty.beginLimit', { ...home.one, says: keypad });
      return () => home.tell('liberty.endLimit', { ...home.one, limit, reason: 'The door is open.' });
    },
  },
  {
    name: 'what somebody shows of living with a limit (D23, 28 days), until it is written down',
    task: { kind: 'liberty', title: 'Write down what is shown about living with the limits', due: '2026-03-31' },
    come(home) {
      home.tell('liberty.beginLimit', { ...home.one, says: keypad });
      return () =>
        home.tell(
          'liberty.show',
          {
            resident: home.resident,
            sign: { shows: 'contentment', limit: null },
            words: {
              voice: 'person-now',
              mode: 'said',
              words: 'It will do.',
              language: null,
              when: { precision: 'day', day: '2026-03-09' },
              how: null,
              understood: null,
              heardBy: home.grace,
            },
          },
          '2026-03-09T10:00:00.000Z',
        );
    },
  },
  {
    name: 'an application without an answer, until there is one',
    task: { kind: 'liberty', title: 'Ask again, there is no answer yet: a standard authorisation', due: '2026-03-24' },
    come(home) {
      const application = apply(home);
      return () =>
        home.tell('liberty.hear', { ...home.one, application, news: { type: 'withdrawn', reason: 'She went home.' } });
    },
  },
  {
    name: 'an authorisation that runs out, until it has ended',
    task: { kind: 'liberty', title: 'An authorisation runs out', due: '2026-09-01' },
    come(home) {
      const application = granted(home);
      return () =>
        home.tell('liberty.hear', { ...home.one, application, news: { type: 'ended', reason: 'She went home.' } });
    },
  },
  {
    name: 'a condition of an authorisation ("conditions bind the home"), until it was met',
    task: {
      kind: 'liberty',
      title: 'A condition of the authorisation: A walk each day',
      due: '2026-03-03',
      dated: false,
    },
    come(home) {
      const application = granted(home);
      return () =>
        home.tell('liberty.hear', {
          ...home.one,
          application,
          news: { type: 'a condition was met', condition: 'A walk each day', how: 'Round the pond.' },
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
          meeting: entryId.parse(meeting?.entryId),
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
  {
    name: 'an audit that is not closed, until it is',
    task: {
      kind: 'audit',
      resident: null,
      title: 'Close the audit of 1 March 2026 to 3 March 2026',
      due: '2026-03-03',
      dated: false,
    },
    come(home) {
      home.edithSays();
      const id = audit(home);
      return () => home.tell('audit.close', { audit: id, closed: { found: 'x', againOn: '2026-04-03' } });
    },
  },
  {
    name: 'an action of an audit, for its owner, until it is done',
    task: { kind: 'audit', title: 'From an audit: Two cups on every tray', due: '2026-03-20' },
    come(home) {
      home.edithSays();
      const id = audit(home);
      home.tell('audit.addAction', {
        audit: id,
        action: { what: 'Two cups on every tray', owner: home.grace, by: '2026-03-20' },
      });
      const [first] = home.tell('audit.list', {});
      const action = entryId.parse(first?.actions[0]?.entryId);
      return () => home.tell('audit.finishAction', { audit: id, done: { action, what: 'Done.' } });
    },
  },
  {
    name: 'the next audit, until one is begun',
    task: { kind: 'audit', title: 'Audit again', due: '2026-04-03', review: true },
    come(home) {
      home.edithSays();
      home.tell('audit.close', { audit: audit(home), closed: { found: 'x', againOn: '2026-04-03' } });
      return () => audit(home);
    },
  },
  {
    name: 'the next supervision, until it is held',
    task: { kind: 'supervision', title: 'Supervision with Grace Adeyemi', due: '2026-03-24', review: true },
    come(home) {
      supervise(home, '2026-03-03', '2026-03-24');
      return () => supervise(home, '2026-03-05', '2026-04-14');
    },
  },
  {
    name: 'what a supervision left to do, until somebody works here no more',
    task: { kind: 'supervision', title: 'From supervision: Write what you saw', due: '2026-03-20' },
    come(home) {
      supervise(home, '2026-03-03', '2026-04-14');
      return () => home.tell('staff.close', { staff: home.grace });
    },
  },
  {
    name: 'a record whose time is over, until it is kept longer',
    task: { kind: 'retention', title: 'Keep this record longer, or erase it', due: '2026-03-01' },
    come(home) {
      home.tell('residents.changeStatus', {
        resident: home.resident,
        status: { status: 'died', since: '2018-03-01', reason: null },
      });
      return () => home.tell('retention.keepLonger', { resident: home.resident, until: '2028-01-01', why: 'A claim.' });
    },
  },
  {
    name: 'the first backup, from the day the home was opened, until one is read back; and again a day after it',
    task: { kind: 'safety', title: 'Make the first backup', due: '2026-03-03', dated: false },
    come: (home) => () => {
      home.write(
        ({ append }) =>
          append({
            kind: 'home.backed-up@1',
            subject: { type: 'home', id: home.home },
            body: { backup: { file: 'a.owbackup', entries: 1, sha256: 'x' } },
          }),
        home.moira,
      );
      const next = (now: string) => home.due(now).filter(({ kind }) => kind === 'safety');
      expect(next('2026-03-04T09:20:00.000Z')).toEqual([]);
      expect(next('2026-03-04T09:21:00.000Z')).toMatchObject([
        { title: 'Make a backup: the last one is more than a day old' },
      ]);
    },
  },
  {
    name: 'a clock that went back, until somebody has looked at it',
    task: {
      kind: 'safety',
      title: 'This PC’s clock went back: look at it, and write down what it was',
      due: '2026-03-02',
      dated: false,
    },
    come(home) {
      const back = '2026-03-02T09:20:00.000Z';
      home.tell('communication.describe', { resident: home.resident, ...byGaze }, back);
      return () => {
        const [step] = home.tell('clock.list', {});
        home.tell('clock.lookedAt', { which: entryId.parse(step?.entry), found: 'The battery was flat.' });
      };
    },
  },
];

describe('What is due comes from the registers and ends there: nobody writes it down, and nobody ticks it off', () => {
  test.each(cases)('$name', ({ task, come }) => {
    const home = aHome();
    const end = come(home);
    expect(home.due()).toContainEqual(expect.objectContaining(task));
    end();
    expect(home.due()).not.toContainEqual(expect.objectContaining(task));
  });

  test('Everything has its place, and what is about somebody names them', () => {
    for (const { come } of cases) {
      const home = aHome();
      come(home);
      for (const { place, resident } of home.due())
        expect(place.screen === 'area' || place.screen === 'retention', place.screen).toBe(resident !== null);
    }
  });
});
