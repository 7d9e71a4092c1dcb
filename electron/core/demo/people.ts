import { dayPlus } from '../../../db/time/model.ts';
import { instantAt } from './days.ts';
import { type Making, pictureOf } from './home.ts';
import type { Known, Life } from './life.ts';
import { randomFrom } from './random.ts';
import { agency, type StaffKey, staff } from './staff.ts';

/** Those who work here get their logins on the first day; Joel's comes when he does, and ends. */
export function planStaff({ span, timeline, ids }: Making): void {
  const others = Object.keys(staff).filter((key): key is StaffKey => key !== 'moira' && key !== 'joel');
  for (const [at, key] of others.entries()) {
    const { name, role, pin } = staff[key];
    timeline.put(span.begun, 9 * 60 + 20 + at * 4, 'moira', (tell) => {
      ids.keep(`staff/${key}`, tell('staff.add', { name, role, pin }).staff);
    });
  }
  const { name, role, pin } = staff.joel;
  timeline.put(span.joelFrom, 6 * 60 + 40, 'moira', (tell) => {
    const ends = instantAt(dayPlus(span.last, agency.until), 20 * 60);
    ids.keep('staff/joel', tell('staff.add', { name, role, pin, ends }).staff);
  });
}

/** Admits everyone over the first two days, room by room. */
export function planResidents(making: Making): void {
  const { span, timeline, ids, lives } = making;
  for (const [at, life] of lives.entries()) {
    const day = dayPlus(span.begun, at % 2);
    const minutes = 10 * 60 + Math.floor(at / 2) * 7;
    timeline.put(day, minutes, at % 3 === 0 ? 'tomasz' : 'moira', (tell) => {
      const identity = {
        ...life.identity,
        languages: [...life.identity.languages],
        photograph: pictureOf(making, `${life.key}/face`),
      };
      ids.keep(`resident/${life.key}`, tell('residents.admit', { identity }).resident);
    });
    planAbsence(making, life);
  }
}

function planAbsence({ span, timeline, ids }: Making, life: Life): void {
  if (!life.away) return;
  const resident = () => ids.of(`resident/${life.key}`);
  const { from, back, reason } = life.away;
  const left = dayPlus(span.last, -from);
  const returned = dayPlus(span.last, -back);
  timeline.put(left, 4 * 60 + 50, 'bernadette', (tell) => {
    tell('residents.changeStatus', { resident: resident(), status: { status: 'away', since: left, reason } });
  });
  timeline.put(returned, 15 * 60 + 25, 'tomasz', (tell) => {
    tell('residents.changeStatus', {
      resident: resident(),
      status: { status: 'resident', since: returned, reason: null },
    });
  });
}

/** Edith's daughter, who reads large print only, and whether her letters came in it. */
function planSusansNeeds({ span, timeline, ids }: Making): void {
  const susan = () => ({ resident: ids.of('resident/edith'), person: ids.of('person/edith/susan') });
  timeline.put(dayPlus(span.begun, 8), 14 * 60 + 10, 'moira', (tell) => {
    tell('people.recordNeeds', {
      ...susan(),
      needs: { formats: ['large-print'], support: [], other: null, reviewBy: dayPlus(span.begun, 190) },
    });
  });
  const on = dayPlus(span.last, -6);
  timeline.put(on, 11 * 60 + 25, 'moira', (tell) => {
    tell('people.keepContact', {
      ...susan(),
      contact: { on, with: 'The letter about the review', met: 'met', words: null },
    });
  });
}

/** Who is in each life, and then, asked of the person on another day, whom they want involved in what (s.4(7)(a)). */
export function planPeople(making: Making): void {
  for (const life of making.lives) {
    const random = randomFrom(making.seed, `people/${life.key}`);
    for (const known of life.people)
      planPerson(making, life, known, [
        random.int(2, 3),
        random.int(9 * 60, 16 * 60),
        random.int(4, 7),
        random.int(10 * 60, 17 * 60),
      ]);
  }
  if (making.lives.some(({ key }) => key === 'edith')) planSusansNeeds(making);
}

function planPerson(
  { span, timeline, ids }: Making,
  life: Life,
  known: Known,
  [added, addedAt, asked, askedAt]: readonly [number, number, number, number],
): void {
  const { key, name, relation, standing, contact, wish } = known;
  const resident = () => ids.of(`resident/${life.key}`);
  timeline.put(dayPlus(span.begun, added), addedAt, 'moira', (tell) => {
    const { person } = tell('people.add', { resident: resident(), details: { name, relation, standing, contact } });
    ids.keep(`person/${life.key}/${key}`, person);
  });
  if (!wish) return;
  const askedOn = dayPlus(span.begun, asked);
  timeline.put(askedOn, askedAt, wish.by, (tell) => {
    const { by, ...rest } = wish;
    const involvement = {
      ...rest,
      inWhat: [...rest.inWhat],
      mayShare: [...rest.mayShare],
      askedOn,
      askedBy: ids.of(`staff/${by}`),
    };
    tell('people.recordInvolvement', {
      resident: resident(),
      person: ids.of(`person/${life.key}/${key}`),
      involvement,
    });
  });
}
