import type { z } from 'zod';
import type { asked } from '../../../db/consent/model.ts';
import { clock, deskFor } from './decisions/desk.ts';
import type { Making } from './home.ts';
import type { StaffKey } from './staff.ts';

interface Consent {
  readonly life: string;
  readonly back: number;
  readonly by: StaffKey;
  readonly said: readonly ['said' | 'showed', string];
  readonly asked: Omit<z.input<typeof asked>, 'by' | 'askAgainOn'>;
  /** Taken back so many days before the last one, with what was said and what then happened. */
  readonly takenBack?: readonly [number, string, string];
}

const consents: readonly Consent[] = [
  {
    life: 'edith',
    back: 27,
    by: 'grace',
    said: ['said', 'Me, up there, for them coming in. Mind you get my good side.'],
    asked: {
      purpose: 'photograph',
      about: 'A photograph in the hall, with her name',
      explained: 'Held up the empty frame and the one of Dorothy. Told her that no is fine and nothing else changes.',
      aids: ['real objects', 'short sentences, one step at a time', 'glasses or hearing aids working'],
      needs: 'met',
      answer: 'given',
      checkedBy: ['said back in own words', 'asked again on another day'],
      understood: 'Said the next morning where it would hang and who would see it.',
    },
  },
  {
    life: 'edith',
    back: 25,
    by: 'bernadette',
    said: ['showed', 'Shut the door herself and stood against it.'],
    asked: {
      purpose: 'looking-in',
      about: 'Somebody opening her door at two at night',
      explained: 'At bedtime, with the torch: showed her what it would be like, once.',
      aids: ['real objects'],
      needs: 'met',
      answer: 'refused',
      checkedBy: ['showed it, or did it'],
      understood: 'Asked again on the Thursday with the torch in her own hand: gave it back.',
    },
  },
  {
    life: 'frank',
    back: 18,
    by: 'grace',
    said: ['said', 'Tell our Keith I’m walking. He’ll only worry else.'],
    asked: {
      purpose: 'telling',
      about: 'Telling Keith how the night rounds go',
      explained: 'With Keith’s photograph on the table: what would be told, and what not.',
      aids: ['pictures or photographs', 'familiar person'],
      needs: 'none are known',
      answer: 'given',
      checkedBy: ['said back in own words'],
      understood: '“He hears about the walking, not the money.”',
    },
    takenBack: [
      6,
      'He’s been telling folk at the club. No more.',
      'Keith was told on the telephone that he will not be told any more, and why.',
    ],
  },
  {
    life: 'gurdev',
    back: 20,
    by: 'tomasz',
    said: ['showed', 'Rolled up his left sleeve and looked at the window.'],
    asked: {
      purpose: 'examination',
      about: 'The flu vaccination',
      explained: 'In Punjabi by Harjit’s recording and the leaflet with drawings; the empty syringe on the tray.',
      aids: ['first language or interpreter', 'real objects'],
      needs: 'met',
      answer: 'given',
      checkedBy: ['asked again with the cards swapped'],
      understood: 'Pointed to the arm and to the bed with the thermometer, both times.',
    },
  },
];

/** What some of those who live there were asked for: given, refused, and taken back. */
export function planConsents(making: Making): void {
  for (const { life, back, by, said, asked: about, takenBack } of consents) {
    if (!making.lives.some(({ key }) => key === life)) continue;
    const desk = deskFor(making, life, `consent/${about.purpose}`);
    const [mode, words] = said;
    desk.put(back, clock(11, 20), by, (tell) => {
      const { consent } = tell('consent.ask', {
        resident: desk.resident(),
        at: { precision: 'day', day: desk.day(back) },
        asked: { ...about, by: { type: 'person' }, askAgainOn: desk.day(-60) },
        person: { words: desk.heard(mode, words, by, desk.at(back, clock(11, 10))) },
      });
      desk.keep('consent', consent);
    });
    if (!takenBack) continue;
    const [when, then, how] = takenBack;
    desk.put(when, clock(11, 40), by, (tell) => {
      tell('consent.withdraw', {
        resident: desk.resident(),
        consent: desk.of('consent'),
        at: { precision: 'day', day: desk.day(when) },
        withdrawn: { how },
        person: { words: desk.heard('said', then, by, desk.at(when, clock(11, 30))) },
      });
    });
  }
}
