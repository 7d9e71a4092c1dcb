import type { z } from 'zod';
import type { item } from '../../../db/life-history/model.ts';
import { type Period, periodStart, tierToBeginWith } from '../../../db/life-history/model.ts';
import { dayPlus } from '../../../db/time/model.ts';
import type { statement } from '../../../db/voices/model.ts';
import { instantAt } from './days.ts';
import type { Print } from './drawing/scenes.ts';
import { asWords, type Making, pictureOf } from './home.ts';
import type { Chapter, Life, Telling } from './life.ts';
import { randomFrom } from './random.ts';
import type { StaffKey } from './staff.ts';

type ItemInput = z.input<typeof item>;

/** A statement as the record takes it, sought on a day at a time. */
export function statementOf(
  making: Making,
  life: Life,
  telling: Telling,
  day: string,
  minutes: number,
): z.input<typeof statement> {
  const { ids } = making;
  const staff = (key: string) => ids.of(`staff/${key}`);
  const sought = {
    when: { precision: 'minute', instant: instantAt(day, minutes) },
    how: null,
    understood: null,
  } as const;
  const words = asWords(life, telling.words);
  switch (telling.voice) {
    case 'said':
    case 'showed': {
      const { how = null, understood = null, to } = telling;
      return { voice: 'person-now', mode: telling.voice, ...words, ...sought, how, understood, heardBy: staff(to) };
    }
    case 'wrote': {
      const { document, writtenWhen, seenBy } = telling;
      return {
        voice: 'person-documented',
        ...words,
        ...sought,
        document,
        writtenWhen,
        seenBy: staff(seenBy),
        seenOn: day,
      };
    }
    case 'remembered':
      return {
        voice: 'person-reported',
        ...words,
        ...sought,
        reportedBy: { type: 'person', id: ids.of(`person/${life.key}/${telling.by}`) },
        basis: telling.basis,
      };
    case 'thinks':
      return { voice: 'own-view', ...words, ...sought, person: ids.of(`person/${life.key}/${telling.by}`) };
    case 'staff':
      return {
        voice: 'staff',
        ...words,
        ...sought,
        speaker: { type: 'staff', id: staff(telling.by) },
        basis: telling.basis,
      };
  }
}

/** Who writes a statement down: whoever heard or saw it. */
export const writerOf = (telling: Telling): StaffKey => {
  switch (telling.voice) {
    case 'wrote':
      return telling.seenBy;
    case 'staff':
      return telling.by;
    default:
      return telling.to;
  }
};

/** How old the print of a picture looks. */
export function printOf(period: Period): Print {
  const year = periodStart(period);
  return year > 0 && year < 1960 ? 'brown' : year > 0 && year < 1985 ? 'faded' : 'clear';
}

/** Each life's story, told over the first weeks; corrections and what was seen to hold come later. */
export function planStories(making: Making): void {
  for (const life of making.lives) {
    const random = randomFrom(making.seed, `story/${life.key}`);
    let at = random.int(0, 60);
    for (const [number, chapter] of life.story.entries()) {
      at += random.int(14, 120);
      const day = dayPlus(making.span.begun, 8 + Math.floor((number * 11) / life.story.length));
      planChapter(making, life, chapter, day, 9 * 60 + 30 + (at % 480), random.int(4, 12));
    }
  }
}

function planChapter(making: Making, life: Life, chapter: Chapter, day: string, minutes: number, later: number): void {
  const { timeline, ids, span } = making;
  const writer = writerOf(chapter.telling);
  const name = `item/${life.key}/${chapter.key}`;
  const resident = () => ids.of(`resident/${life.key}`);
  const writtenAt = minutes + 6;
  timeline.put(day, writtenAt, writer, (tell) => {
    ids.keep(
      name,
      tell('lifeHistory.add', { resident: resident(), details: detailsOf(making, life, chapter, day, minutes) }).item,
    );
  });
  const { corrected, held } = chapter;
  if (corrected) {
    timeline.put(dayPlus(day, later), minutes - 15, corrected.by, (tell) => {
      const before = detailsOf(making, life, chapter, day, minutes);
      const words = { ...before.words, words: corrected.words };
      const story = { ...before.story, title: corrected.title ?? chapter.title };
      tell('lifeHistory.amend', {
        resident: resident(),
        item: ids.of(name),
        details: { ...before, story, words },
        reason: corrected.reason,
      });
    });
  }
  if (held) {
    const on = dayPlus(span.last, -later);
    timeline.put(on, 17 * 60 + later, 'shazia', (tell) => {
      tell('lifeHistory.confirmHolds', { resident: resident(), held: { item: ids.of(name), on, seen: held } });
    });
  }
}

function detailsOf(making: Making, life: Life, chapter: Chapter, day: string, minutes: number): ItemInput {
  const { ids } = making;
  const { heading, title, period, places = [], people = [], telling, use, say, avoid, picture, tier, beside } = chapter;
  const tune = chapter.recording && making.tunes.get(chapter.recording.tune);
  const known = new Set(life.people.map(({ key }) => key));
  return {
    story: {
      heading,
      title,
      period,
      places: [...places],
      people: people.map((each) =>
        known.has(each) ? { type: 'person', id: ids.of(`person/${life.key}/${each}`) } : { type: 'named', name: each },
      ),
      beside: beside ? ids.of(`item/${life.key}/${beside}`) : null,
    },
    words: statementOf(making, life, telling, day, minutes),
    care: { useInCare: use ?? null, say: say ?? null, avoid: avoid ?? null, lastSeenToHold: use ? day : null },
    photographs: picture ? [{ photo: pictureOf(making, `${life.key}/${chapter.key}`), alt: picture.alt }] : [],
    ...(tune && { recordings: [{ recording: tune, says: chapter.recording?.says ?? '' }] }),
    privacy: { tier: tier ?? tierToBeginWith(heading) },
  };
}
