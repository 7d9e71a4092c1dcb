import type { Findings } from '../../../db/packs/model.ts';
import { Refused } from '../../../db/words/refused.ts';

/**
 * The same findings with what a fingerprint adds that reached the reader another way than the file.
 * Throws Refused('not-a-fingerprint') for what is none.
 */
export function withFingerprint(findings: Findings, typed: string | null): Findings {
  if (typed === null || typed.trim() === '') return findings;
  const figures = typed.toLowerCase().replaceAll(/[\s:.-]/g, '');
  if (!/^[0-9a-f]{32}$/.test(figures))
    throw new Refused(
      'not-a-fingerprint',
      'A fingerprint is eight groups of four signs, figures and the letters a to f. Compare what you typed with what the home gave you.',
    );
  if (findings.fingerprint === null) return findings;
  if (findings.fingerprint.replaceAll(' ', '') === figures)
    return {
      ...findings,
      checked: [...findings.checked, 'The key is the one whose fingerprint you gave, from another way than this file.'],
      fingerprintAdds: null,
    };
  return {
    ...findings,
    holds: false,
    problems: [
      ...findings.problems,
      'It was signed with another key than the one whose fingerprint you gave. If what you typed has no slip in it, this is not what that home signed.',
    ],
    fingerprintAdds: null,
  };
}
