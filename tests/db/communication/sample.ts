import type { Input } from '../../../electron/core/contract.ts';

/** Somebody who answers by looking: two real things, and time. */
export const byGaze = {
  profile: {
    level: 2,
    aids: ['glasses', 'hearing-aid-left'],
    ways: ['real-things', 'two-only'],
    languages: null,
    bestTime: 'Clearest before 11 in the morning',
    wait: 10,
    yes: 'looks, and stays looking',
    no: 'looks away',
    content: 'Hums. Hands lie open.',
    upset: 'Pulls at her sleeve, holds her breath.',
    avoid: 'Asking from behind.',
  },
  needs: { formats: ['large-print'], support: [], other: null, share: 'yes', reviewBy: '2026-09-01' },
  because: { learned: ['staff'], words: null },
} satisfies Omit<Input<'communication.describe'>, 'resident'>;
