import { expect } from 'vitest';
import { byGaze } from '../../communication/sample.ts';
import type { Case, Home } from '../home.ts';

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

/** The home itself: what makes something due, and what ends it. */
export const homeCases: readonly Case[] = [
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
      const action = String(first?.actions[0]?.entryId);
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
        home.tell('clock.lookedAt', { which: String(step?.entry), found: 'The battery was flat.' });
      };
    },
  },
];
