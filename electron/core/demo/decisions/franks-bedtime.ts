import { instantAt } from '../days.ts';
import type { Making } from '../home.ts';
import { clock, deskFor } from './desk.ts';

/** A bedtime for Frank: put to the gate, turned back, asked of Frank the same night. */
export function planFranksBedtime(making: Making): void {
  if (!making.lives.some(({ key }) => key === 'frank')) return;
  const desk = deskFor(making, 'frank', 'franks-bedtime');
  desk.put(15, clock(14, 50), 'grace', (tell) => {
    const { turnedBack } = tell('decisions.triage', {
      resident: desk.resident(),
      words: 'Frank is up past one most nights and sleeps in. Should we decide on a bedtime for him?',
      gate: { matter: 'bed-and-rest', escalators: [] },
    });
    if (turnedBack) desk.keep('turned-back', turnedBack);
  });
  desk.put(15, clock(23, 32), 'bernadette', (tell) => {
    const offered = (label: string, picture: 'bed' | 'walk') => ({
      label,
      photograph: null,
      picture,
      place: null,
      side: null,
      suggestedIn: null,
    });
    tell('dailyChoices.record', {
      resident: desk.resident(),
      at: { precision: 'minute', instant: instantAt(desk.day(15), clock(23, 25)) },
      record: {
        choice: {
          domain: 'rest',
          matter: { words: 'A bedtime for Frank', from: desk.of('turned-back') },
          offered: [offered('Bed now', 'bed'), offered('When he has walked it', 'walk')],
          howOffered: ['said-aloud', 'familiar-person'],
          swap: { check: 'not-done', second: null },
          answer: { type: 'chosen', options: [1] },
          reading: { meaning: 'His own hours, as they always were.', certainty: 'clear' },
          delivery: {
            outcome: { type: 'delivered' },
            reaction: { seen: 'content', text: 'In bed by himself at ten to one.' },
          },
          askAgain: false,
          offeredBefore: null,
        },
        seen: {
          expressedBy: ['spoke', 'went'],
          observed: 'Took the lead off its hook while he was saying it.',
          observer: desk.staff('bernadette'),
        },
        words: { said: 'Bed? There’s nine mile to walk yet. I’ll go when I go.', language: null },
      },
    });
  });
}
