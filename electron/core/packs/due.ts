import { areas } from '../../../db/areas/model.ts';
import { actorStaff } from '../../../db/store/actor.ts';
import {
  forPaper,
  type Group,
  groupOf,
  groups,
  matching,
  type Task,
  type TaskFilter,
  taskKinds,
} from '../../../db/tasks/model.ts';
import { listTasks } from '../../../db/tasks/queries.ts';
import { dayPlus, type Instant, instantInWords, londonDay, shortDateInWords } from '../../../db/time/model.ts';
import type { Outcome, Work } from '../jobs.ts';
import type { OpenHome } from '../state.ts';
import type { PackModel, Part } from './document/model.ts';
import type { Maker } from './make.ts';
import { makePaper, paperModel } from './paper.ts';
import type { Press } from './render.ts';

const purpose = { why: 'To do what is due', forWhom: 'Staff of the home' };

/**
 * What is due, on paper, by date: what a filter lets through of what every member of staff may read. That it was made
 * stands in the ledger.
 */
export async function makeDueList(
  home: OpenHome,
  { filter, folder }: { readonly filter: TaskFilter; readonly folder: string },
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const context = home.record.reading(maker.actor, now);
  const tasks = forPaper(matching(listTasks(context), filter, actorStaff(context).id));
  const residents = [...new Set(tasks.flatMap(({ resident }) => resident?.id ?? []))];
  return makePaper(
    home,
    {
      model: modelOf(home, tasks, filter, maker, now),
      photographs: async () => [],
      name: 'What is due',
      exported: { profile: 'due', residents, entries: 0 },
      purpose,
    },
    { folder, maker, now, doing: 'Setting the list' },
    work,
    press,
  );
}

function modelOf(home: OpenHome, tasks: readonly Task[], filter: TaskFilter, maker: Maker, now: Instant): PackModel {
  const today = londonDay(now);
  const byGroup = Map.groupBy(tasks, (task) => groupOf(task, today));
  const parts = groups.flatMap((group): Part[] => {
    const due = byGroup.get(group) ?? [];
    const title = `${groupOnPaper(group, today)}: ${due.length}`;
    return [{ type: 'part', title, blocks: [{ type: 'to-do', rows: due.map(rowOf) }] }];
  });
  return paperModel(home, {
    layout: 'list',
    title: `What is due: ${home.name}`,
    profileName: 'What is due',
    subject: 'What is due',
    about: whatIsShown(tasks, filter, maker),
    made: { at: now, by: maker.name, ...purpose },
    proof: 'Paper for staff: no evidence.',
    front: {
      whatThisIs: [
        `As of ${instantInWords(now)}, by date. A tick here is for you: what is done counts once it is written in the record, and goes from the list there.`,
      ],
      leftOut: ['Not printed: what is half written, audits, supervision, how long records are kept, and backups.'],
    },
    sections: [
      {
        area: 'neutral',
        title: 'What is due',
        banner: 'By date.',
        resident: null,
        blocks: tasks.length > 0 ? parts : [{ type: 'gap', text: 'Nothing of this is due.' }],
      },
    ],
  });
}

/** Which part of the whole list it is, in words. */
function whatIsShown(tasks: readonly Task[], { mine, resident, kind }: TaskFilter, { name }: Maker): string {
  const about = tasks[0]?.resident;
  return [
    resident === null
      ? 'Everyone who lives here'
      : about
        ? `${about.preferredName}, room ${about.room}`
        : 'One resident',
    kind === null ? 'every kind' : taskKinds[kind].words.toLowerCase(),
    ...(mine ? [`what names ${name}`] : []),
  ].join('; ');
}

/** On paper "today" stops being true. */
function groupOnPaper(group: Group, today: string): string {
  const words: Record<Group, string> = {
    past: `Past due on ${shortDateInWords(today)}`,
    today: `Due on ${shortDateInWords(today)}`,
    week: `By ${shortDateInWords(dayPlus(today, 7))}`,
    month: `By ${shortDateInWords(dayPlus(today, 30))}`,
    later: 'Later',
  };
  return words[group];
}

function rowOf({ kind, resident, title, due, dated, who, place }: Task) {
  const tab = place.screen === 'area' ? areas.find((area) => area === place.tab) : undefined;
  return {
    due: dated ? shortDateInWords(due) : `Open since ${shortDateInWords(due)}`,
    about: resident ? `${resident.preferredName}\nroom ${resident.room}` : 'The home',
    what: title,
    who: who?.name ?? '',
    area: tab ?? ('neutral' as const),
    where: taskKinds[kind].words,
  };
}
