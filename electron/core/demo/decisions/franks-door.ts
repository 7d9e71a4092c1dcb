import type { Making } from '../home.ts';
import { clock, deskFor } from './desk.ts';

/** The keypad on the front door, for Frank who walks: the limit, what he shows of it, and an application without an answer. */
export function planFranksDoor(making: Making): void {
  if (!making.lives.some(({ key }) => key === 'frank')) return;
  const desk = deskFor(making, 'frank', 'franks-door');
  desk.put(32, clock(11, 10), 'moira', (tell) => {
    const { limit } = tell('liberty.beginLimit', {
      resident: desk.resident(),
      at: { precision: 'day', day: desk.day(33) },
      says: {
        type: 'locked-doors',
        what: 'The front door has a keypad. He does not keep the number; somebody opens it and goes with him.',
        hours: 'Day and night',
        needed: 'He walks the old rounds, which crossed the A6. Twice found on it in 2025, in the dark.',
        inProportion: 'Likely: he goes most nights. Serious: lorries. The door to the garden stays open.',
        lessTried: 'A bell on the door and a card in his pocket: three weeks, and he was at the roundabout.',
        ordinary: 'A front door that shuts; at home he would have had the key.',
        effect:
          'He waits at the door about eleven. With somebody beside him he is round the block and back in an hour.',
        decision: null,
        reviewOn: desk.day(-4),
      },
    });
    desk.keep('door', limit);
    tell('liberty.apply', {
      resident: desk.resident(),
      at: { precision: 'day', day: desk.day(32) },
      application: {
        type: 'a standard authorisation',
        askedOf: 'Lancashire County Council, DoLS team',
        reference: null,
        arrangements:
          'Keypad on the front door, day and night. Somebody goes with him whenever he asks. Garden open. No medicine for it, nobody holds him, visitors as they come.',
        chaseOn: desk.day(11),
      },
    });
  });
  const shown = (
    back: number,
    hours: number,
    minutes: number,
    shows: 'contentment' | 'objection',
    words: string,
    mode: 'said' | 'showed',
  ) =>
    desk.put(back, clock(hours, minutes), 'bernadette', (tell) => {
      const when = desk.at(back, clock(hours, minutes - 10));
      tell('liberty.show', {
        resident: desk.resident(),
        sign: { shows, limit: desk.of('door') },
        words: desk.heard(mode, words, 'bernadette', when),
      });
    });
  shown(
    24,
    23,
    30,
    'objection',
    'Rattled the door with both hands, then stood with his forehead on the glass.',
    'showed',
  );
  shown(17, 22, 50, 'contentment', 'That’ll do me. Nine mile and a wet one.', 'said');
  shown(3, 23, 20, 'objection', 'A man should have his own key.', 'said');
}
