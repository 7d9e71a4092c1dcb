import type { Domain } from '../../../db/daily-choices/model.ts';
import { dayPlus } from '../../../db/time/model.ts';
import { choiceOf, type PlainAnswer } from './choices/plain.ts';
import { instantAt } from './days.ts';
import type { Making } from './home.ts';
import type { StaffKey } from './staff.ts';

interface Idea {
  readonly life: string;
  readonly person: string;
  readonly by: StaffKey;
  readonly domain: Domain;
  readonly label: string;
  readonly words: string;
  readonly beside: string;
  /** So many days before the last, and how it was answered. */
  readonly offers: readonly (readonly [daysAgo: number, answer: PlainAnswer])[];
}

/** What family suggested, and what the person made of it when it was offered. */
const ideas: readonly Idea[] = [
  {
    life: 'edith',
    person: 'susan',
    by: 'grace',
    domain: 'drink',
    label: 'Warm milk with nutmeg',
    words: 'Dad always warmed it for her. I think she would sleep.',
    beside: 'Tea',
    offers: [
      [11, 'took the other'],
      [8, 'declined'],
      [3, 'took the other'],
    ],
  },
  {
    life: 'gurdev',
    person: 'amrit',
    by: 'shazia',
    domain: 'activity',
    label: 'Snooker on the big screen',
    words: 'He’d never say, but he watches the world championship at mine with his shoes off.',
    beside: 'Cards',
    offers: [
      [9, 'took the first'],
      [2, 'took the first'],
    ],
  },
];

/** Writes down each idea as the view that it is, then each time it was offered. */
export function planSuggestions(making: Making): void {
  const here = new Set(making.lives.map(({ key }) => key));
  for (const idea of ideas) if (here.has(idea.life)) planIdea(making, idea);
}

function planIdea({ span, timeline, ids }: Making, idea: Idea): void {
  const { life, person, by, domain, label, words, beside, offers } = idea;
  const resident = () => ids.of(`resident/${life}`);
  const name = `suggestion/${life}/${person}`;
  const told = dayPlus(span.last, -13);
  timeline.put(told, 15 * 60 + 40, by, (tell) => {
    const { suggestion } = tell('suggestions.record', {
      resident: resident(),
      suggestion: { domain, label },
      words: {
        ...{ voice: 'own-view', words, language: null, how: 'On a visit', understood: null },
        person: ids.of(`person/${life}/${person}`),
        when: { precision: 'about', instant: instantAt(told, 15 * 60 + 20) },
      },
    });
    ids.keep(name, suggestion);
  });
  for (const [daysAgo, answer] of offers) {
    const day = dayPlus(span.last, -daysAgo);
    timeline.put(day, 20 * 60 + 2, by, (tell) => {
      tell('dailyChoices.record', {
        resident: resident(),
        at: { precision: 'minute', instant: instantAt(day, 20 * 60) },
        record: choiceOf({
          ...{ domain, answer, observer: ids.of(`staff/${by}`), howOffered: ['real-things', 'two-only'] },
          offered: [{ label, suggestedIn: ids.of(name) }, { label: beside }],
          shown: answer === 'declined' ? 'turned-away' : 'took',
        }),
      });
    });
  }
}
