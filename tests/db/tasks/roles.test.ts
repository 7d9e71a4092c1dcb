import { describe, expect, test } from 'vitest';
import { recorders } from '../../../db/staff/model.ts';
import { readingSome } from '../../../db/store/seen.ts';
import {
  everything,
  forPaper,
  groupOf,
  howLate,
  matching,
  namedAmong,
  type Task,
  taskKindNames,
  taskKinds,
} from '../../../db/tasks/model.ts';
import { listTasks } from '../../../db/tasks/queries.ts';
import { sources } from '../../../db/tasks/sources.ts';
import { residentId } from '../../../db/words/model.ts';
import { edith, MORNING } from '../../record.ts';
import { paperOf } from '../best-interests/decision.ts';
import { byGaze } from '../communication/sample.ts';
import { aHome, type Home } from './home.ts';

const TOMORROW = '2026-03-04T09:00:00.000Z';
const kindsOf = (tasks: readonly Task[]) => [...new Set(tasks.map(({ kind }) => kind))].toSorted();

/** Something for managers alone, something that all may read, and something half written by each. */
function aFullHome(): Home {
  const home = aHome();
  const { resident } = home;
  home.paper(paperOf('lpa-health-welfare'), 'claimed');
  home.tell('communication.describe', { resident, ...byGaze });
  home.edithSays();
  home.tell('audit.begin', { from: '2026-03-01', to: '2026-03-03', size: 5, seed: null });
  home.tell('supervision.hold', {
    staff: home.grace,
    at: { precision: 'day', day: '2026-03-03' },
    supervision: {
      strong: [],
      weak: [],
      balancing: 'Edith first.',
      actions: [{ what: 'Write what you saw', by: '2026-03-20' }],
      nextOn: '2026-03-24',
    },
    words: 'I ask Susan too soon.',
  });
  home.tell('drafts.save', { resident, form: 'gate', value: '{"words":"Moira’s own"}' });
  home.tell('drafts.save', { resident, form: 'daily-choice', value: '{"words":"Grace’s own"}' }, MORNING, home.carer);
  return home;
}

describe('Whoever looks sees what they may read, and no more', () => {
  test('A care worker is told nothing of audits, supervision, how long records are kept or backups', () => {
    const home = aFullHome();
    expect(kindsOf(home.due(MORNING, home.carer))).toEqual(['authority', 'draft', 'how-to-ask']);
    expect(JSON.stringify(home.due(MORNING, home.carer))).not.toMatch(/Write what you saw|too soon/);
    expect(kindsOf(home.due())).toEqual(['audit', 'authority', 'draft', 'how-to-ask', 'safety', 'supervision']);
  });

  test('What is half written is its author’s; a manager hears the next day that it was left, and of nobody what it says', () => {
    const home = aFullHome();
    const drafts = (now: string, who: Parameters<Home['due']>[1]) =>
      home
        .due(now, who)
        .filter(({ kind }) => kind === 'draft')
        .map(({ title, who: author }) => [author?.name, title]);
    const graces = ['Grace Adeyemi', 'Left half written: a choice'];
    const moiras = ['Moira Keane', 'Left half written: a matter brought to Best interests'];
    expect(drafts(MORNING, home.moira)).toEqual([moiras]);
    expect(drafts(TOMORROW, home.carer)).toEqual([graces]);
    expect(drafts(TOMORROW, home.moira).toSorted()).toEqual([graces, moiras]);
    expect(JSON.stringify(home.due(TOMORROW))).not.toMatch(/Moira’s own|Grace’s own/);
  });

  test('An inspector sees of the residents asked for what is due, nobody else’s, and nothing that is half written', () => {
    const home = aFullHome();
    const { resident: frank } = home.tell('residents.admit', { identity: { ...edith, preferredName: 'Frank' } });
    home.tell('communication.describe', { resident: frank, ...byGaze });
    const seen = (whom: Parameters<typeof readingSome>[1]) =>
      readingSome(home, whom, (db) =>
        listTasks({
          ...home.record.reading({ type: 'staff', id: home.grace, role: 'inspector' }, TOMORROW),
          db,
        }),
      );
    expect(kindsOf(seen([home.resident, frank]))).toEqual(['authority', 'how-to-ask']);
    expect(seen([frank]).map(({ resident }) => resident?.preferredName)).toEqual(['Frank']);
    expect(seen([])).toEqual([]);
  });

  test('A register shows what is due in it to those who may read it, and paper only what every member of staff may', () => {
    for (const kind of taskKindNames) {
      const own = sources.filter((source) => source.kind === kind);
      expect(own.length, kind).toBeGreaterThan(0);
      const forAll = own.every(({ as: { who } }) => recorders.every((role) => who.includes(role)));
      if (taskKinds[kind].onPaper) expect(forAll, kind).toBe(true);
    }
    const home = aFullHome();
    expect(kindsOf(forPaper(home.due()))).toEqual(['authority', 'how-to-ask']);
  });
});

describe('Nobody who died or left is chased', () => {
  const change = (home: Home, status: 'away' | 'left' | 'died') =>
    home.tell('residents.changeStatus', {
      resident: home.resident,
      status: { status, since: '2026-03-03', reason: status === 'away' ? 'hospital' : null },
    });
  const about = (home: Home) => home.due(TOMORROW).filter(({ resident }) => resident !== null);

  test.each(['left', 'died'] as const)('Once somebody has %s, nothing about them is due', (status) => {
    const home = aFullHome();
    expect(about(home).length).toBeGreaterThan(0);
    change(home, status);
    expect(about(home)).toEqual([]);
  });

  test('Somebody who is away is not asked anything; what is owed about them stays, and says that they are away', () => {
    const home = aFullHome();
    change(home, 'away');
    expect(kindsOf(about(home))).toEqual(['authority', 'draft']);
    expect(about(home).every(({ resident }) => resident?.status === 'away')).toBe(true);
  });
});

describe('By date, and what is left of it', () => {
  test.each([
    ['2026-02-20', 'past', '11 days past'],
    ['2026-03-02', 'past', '1 day past'],
    ['2026-03-03', 'today', 'today'],
    ['2026-03-04', 'week', 'tomorrow'],
    ['2026-03-10', 'week', 'in 7 days'],
    ['2026-03-11', 'month', 'in 8 days'],
    ['2026-04-02', 'month', 'in 30 days'],
    ['2026-04-03', 'later', 'in 31 days'],
  ] as const)('%s stands under %s, and reads "%s"', (due, group, words) => {
    expect([groupOf({ due }, '2026-03-03'), howLate({ due, dated: true }, '2026-03-03')]).toEqual([group, words]);
  });

  test('What has no day of its own is open since it arose', () => {
    const open = (due: string) => howLate({ due, dated: false }, '2026-03-03');
    expect([open('2026-03-03'), open('2026-03-02'), open('2026-02-20')]).toEqual([
      'open since today',
      'open for 1 day',
      'open for 11 days',
    ]);
  });

  test('Those that name one, those about one resident, those of one kind', () => {
    const home = aFullHome();
    const all = home.due(TOMORROW);
    const left = (filter: Partial<typeof everything>) =>
      kindsOf(matching(all, { ...everything, ...filter }, home.grace));
    expect(matching(all, everything, home.grace)).toEqual(all);
    expect(left({ mine: true })).toEqual(['draft', 'supervision']);
    expect(left({ resident: home.resident })).toEqual(['authority', 'draft', 'how-to-ask']);
    expect(left({ kind: 'audit' })).toEqual(['audit']);
    expect(left({ resident: residentId.parse('019ca000-0000-7000-8000-00000000dead') })).toEqual([]);
  });

  test('A name that was typed is somebody who works here only where it is theirs alone', () => {
    const home = aHome();
    const staff = [{ id: home.grace, name: 'Grace Adeyemi' }];
    expect(namedAmong(staff, 'grace adeyemi, nights')).toEqual({ name: 'grace adeyemi, nights', staff: home.grace });
    expect(namedAmong(staff, 'The kitchen')).toEqual({ name: 'The kitchen', staff: null });
    expect(namedAmong([...staff, { id: home.manager, name: 'Grace Adeyemi' }], 'Grace Adeyemi').staff).toBeNull();
  });
});
