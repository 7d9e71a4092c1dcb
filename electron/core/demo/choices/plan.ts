import { dayPlus } from '../../../../db/time/model.ts';
import { instantAt, minutesOf } from '../days.ts';
import type { Making } from '../home.ts';
import type { Life, Occasion } from '../life.ts';
import { type Random, randomFrom } from '../random.ts';
import { onDuty, type StaffKey } from '../staff.ts';
import { weekdayOf } from '../timeline.ts';
import { type Answered, answerTo } from './answers.ts';
import { newSpeaker, type Speaker } from './speaker.ts';

/** How often each option of an occasion was offered and chosen so far. */
export class Tally {
  readonly #counts = new Map<string, { times: number; outOf: number }>();
  note(life: string, occasion: string, options: number, chosen: readonly number[]): void {
    for (let option = 0; option < options; option++) {
      const { times, outOf } = this.of(life, occasion, option);
      this.#counts.set(`${life}/${occasion}/${option}`, {
        times: times + (chosen.includes(option) ? 1 : 0),
        outOf: outOf + 1,
      });
    }
  }
  of(life: string, occasion: string, option: number): { times: number; outOf: number } {
    return this.#counts.get(`${life}/${occasion}/${option}`) ?? { times: 0, outOf: 0 };
  }
}

/** Plans the choices of one day, for everyone who is at home on it. Called day by day, so that a long year stays small. */
export function newChoicePlanner(making: Making, tally: Tally): (day: string) => void {
  const people = making.lives.map((life) => {
    const random = randomFrom(making.seed, `choices/${life.key}`);
    return { life, random, speaker: newSpeaker(random) };
  });
  return (day) => {
    for (const { life, random, speaker } of people) {
      if (isAway(making, life, day)) continue;
      speaker.newDay(day);
      const fewer = isQuiet(making, life, day) ? 0.35 : 1;
      for (const occasion of life.days) {
        if (random.chance(occasion.often * fewer))
          planChoice({ making, tally, life, random, speaker }, occasionOn(making, occasion, day), day);
      }
    }
  };
}

/** An occasion as it was on a day: the time of day at which people are asked moves, and with it what they answer. */
function occasionOn({ span }: Making, { before, ...now }: Occasion, day: string): Occasion {
  if (!before || day > dayPlus(span.last, -before.until)) return now;
  const { until: _, ...then } = before;
  return { ...now, ...then };
}

interface Person {
  readonly making: Making;
  readonly tally: Tally;
  readonly life: Life;
  readonly random: Random;
  readonly speaker: Speaker;
}

function isAway({ span }: Making, { away, died }: Life, day: string): boolean {
  if (died !== undefined && day >= dayPlus(span.last, -died)) return true;
  return away !== undefined && day >= dayPlus(span.last, -away.from) && day <= dayPlus(span.last, -away.back);
}

const isQuiet = ({ span }: Making, life: Life, day: string) =>
  life.quietAtTheEnd !== undefined && day > dayPlus(span.last, -life.quietAtTheEnd);

function planChoice(person: Person, occasion: Occasion, day: string): void {
  const { random, speaker } = person;
  const atMinutes = minutesOf(occasion.at) + random.int(-14, 18);
  const answered = answerTo({
    life: person.life,
    random,
    speaker,
    occasion,
    day,
    minutes: atMinutes,
    silent: isQuiet(person.making, person.life, day),
    asksAgain: !isQuiet(person.making, person.life, day),
  });
  writeChoice(person, occasion, day, atMinutes, answered, null);
}

function writeChoice(
  person: Person,
  occasion: Occasion,
  day: string,
  minutes: number,
  answered: Answered,
  before: string | null,
): void {
  const { making, tally, life, random } = person;
  const { timeline, ids, span } = making;
  const writer = onDuty(random, weekdayOf(day), minutes, day >= span.joelFrom);
  const other = random.chance(0.12) ? onDuty(random, weekdayOf(day), minutes, day >= span.joelFrom) : writer;
  // What was promised for later is written at once, so that it stands before it is kept.
  const late = !answered.later && random.chance(0.1) ? random.int(40, 110) : random.int(1, 9);
  const written = Math.min(minutes + late, 23 * 60 + 50);
  const about = late > 30 && random.chance(0.5);
  const name = `choice/${life.key}/${occasion.key}/${day}/${minutes}`;
  timeline.put(day, written, writer, (tell) => {
    const { guide, ...record } = answered.record;
    const input = {
      resident: ids.of(`resident/${life.key}`),
      at: { precision: about ? 'about' : 'minute', instant: instantAt(day, minutes) } as const,
      record: {
        ...record,
        choice: {
          ...record.choice,
          answer: guided(making, life, record.choice.answer, guide),
          offeredBefore: before && ids.of(before),
        },
        seen: { ...record.seen, observer: ids.of(`staff/${other}`) },
      },
    };
    const { choice } = tell('dailyChoices.record', input);
    if (answered.later || answered.again) ids.keep(name, choice);
    tally.note(life.key, occasion.key, occasion.offered.length, answered.chosen);
  });
  if (answered.later) planDelivery(person, day, answered.later, name);
  if (answered.again) planAgain(person, occasion, day, Math.max(minutes + answered.again, written + 5), name);
}

type Answer = Answered['record']['choice']['answer'];
function guided({ ids }: Making, life: Life, answer: Answer, chapter: string | null): Answer {
  if (answer.type !== 'no-choice-seen' || chapter === null) return answer;
  return { ...answer, guide: { ...answer.guide, entry: ids.of(`item/${life.key}/${chapter}`) } };
}

function planDelivery(
  { making, life, random }: Person,
  day: string,
  later: NonNullable<Answered['later']>,
  name: string,
): void {
  const { timeline, ids, span } = making;
  const on = dayPlus(day, later.days);
  if (on > span.last || isAway(making, life, on)) return;
  const by: StaffKey = onDuty(random, weekdayOf(on), later.minutes, on >= span.joelFrom);
  timeline.put(on, later.minutes + random.int(2, 12), by, (tell) => {
    tell('dailyChoices.deliver', {
      resident: ids.of(`resident/${life.key}`),
      choice: ids.of(name),
      delivery: later.delivery,
      at: { precision: 'minute', instant: instantAt(on, later.minutes) },
    });
  });
}

function planAgain(person: Person, occasion: Occasion, day: string, minutes: number, before: string): void {
  if (minutes > 22 * 60) return;
  const { life, random, speaker } = person;
  const answered = answerTo({
    life,
    random,
    speaker,
    occasion,
    day,
    minutes,
    silent: isQuiet(person.making, life, day),
    asksAgain: false,
  });
  writeChoice(person, occasion, day, minutes, answered, before);
}
