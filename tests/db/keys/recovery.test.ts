import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  passphrase,
  passphraseProblem,
  type RecoveryReading,
  readRecoveryKey,
  recoveryGroups,
  sameRecoveryGroup,
} from '../../../db/keys/model.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secret = Uint8Array.from({ length: 20 }, (_, index) => index * 13 + 5);
const groups = recoveryGroups(secret);
const whole = groups.join('-');
const wrongGroup = (reading: RecoveryReading) => (reading.ok ? 'none' : reading.group);

describe('A recovery key is printed as eight groups of five', () => {
  test('it has no letter that reads two ways', () => {
    expect(groups).toHaveLength(8);
    for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  test('each secret has its own key, which reads back to the same 160 bits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        expect(readRecoveryKey(recoveryGroups(bytes).join(' '))).toEqual({ ok: true, secret: bytes });
      }),
    );
  });

  test.each([
    ['in small letters', whole.toLowerCase()],
    ['with no breaks', groups.join('')],
    ['with spaces all over', whole.replaceAll('-', '').split('').join(' ')],
    ['with long dashes and line breaks', groups.join(' –\n ')],
    ['with O for 0', whole.replaceAll('0', 'O')],
    ['with o for 0', whole.replaceAll('0', 'o')],
    ['with I for 1', whole.replaceAll('1', 'I')],
    ['with l for 1', whole.replaceAll('1', 'l')],
    ['with spaces at both ends', `  ${whole}\n`],
  ])('it may be typed %s', (_, typed) => {
    expect(readRecoveryKey(typed)).toEqual({ ok: true, secret });
  });

  test('zeros and ones are in the example, or the forgiving cases would show nothing', () => {
    expect(whole).toContain('0');
    expect(whole).toContain('1');
  });
});

describe('A slip is named by its group', () => {
  test('any single wrong letter, and any two neighbours swapped', () => {
    const slippedThrough: string[] = [];
    for (const [place, group] of groups.entries()) {
      for (let at = 0; at < group.length; at += 1) {
        for (const letter of ALPHABET) {
          if (letter !== group[at]) check(place, group.slice(0, at) + letter + group.slice(at + 1));
        }
        const swapped =
          group.slice(0, at) +
          group
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          group.slice(at + 2);
        if (swapped !== group) check(place, swapped);
      }
    }
    expect(slippedThrough).toEqual([]);

    function check(place: number, typed: string): void {
      for (const separator of ['-', '']) {
        const reading = readRecoveryKey(groups.with(place, typed).join(separator));
        if (wrongGroup(reading) !== place + 1) slippedThrough.push(`${typed} in group ${place + 1}`);
      }
    }
  });

  test('two groups in each other’s place', () => {
    for (let one = 0; one < 8; one += 1) {
      for (let other = one + 1; other < 8; other += 1) {
        const swapped = groups.with(one, groups[other] ?? '').with(other, groups[one] ?? '');
        expect(wrongGroup(readRecoveryKey(swapped.join(' ')))).toBe(one + 1);
      }
    }
  });

  test.each([
    ['a letter missing in group 3', groups.with(2, 'ABCD').join(' '), 3],
    ['a letter too many in group 5', groups.with(4, 'ABCDEF').join(' '), 5],
    ['a U, which is never printed', groups.with(6, 'UUUUU').join(' '), 7],
    ['a letter of another alphabet', groups.with(0, 'ЖЖЖЖЖ').join(' '), 1],
    ['an emoji', groups.with(0, '🔑🔑🔑🔑🔑').join(' '), 1],
    ['a group missing at the end', groups.slice(0, 7).join(' '), null],
    ['a group too many', `${whole} ${groups[0]}`, null],
    ['nothing', '', null],
  ])('%s', (_, typed, group) => {
    const reading = readRecoveryKey(typed);
    expect(wrongGroup(reading)).toBe(group);
    if (!reading.ok && group !== null) expect(reading.problem).toContain(`Group ${group} `);
  });

  test('a group typed back at set-up is the printed one, however it was typed', () => {
    const [first = ''] = groups;
    expect(sameRecoveryGroup(` ${first.toLowerCase().replaceAll('0', 'o')} `, first)).toBe(true);
    expect(sameRecoveryGroup(groups[1] ?? '', first)).toBe(false);
    expect(sameRecoveryGroup('', first)).toBe(false);
  });
});

describe('A passphrase being set must be hard to guess', () => {
  test.each([
    ['eleven characters', 'teapot lamp'],
    ['twelve, with spaces at the ends', '  teapot lamp '],
    ['one letter over and over', 'aaaaaaaaaaaaaaaa'],
    ['nothing', ''],
    ['seven emoji, which are fourteen units', '🌞🌝🌛🌜🌚🌕🌖'],
  ])('%s: refused, with what to do', (_, text) => {
    expect(passphraseProblem(text)).toMatch(/at least 12 characters: three or four words/);
  });

  test('a control character or half a character could not be typed again', () => {
    expect(passphraseProblem('kettle\u0000window orchard')).toMatch(/cannot be typed again/);
    expect(passphraseProblem('kettle window orchard \ud800x')).toMatch(/cannot be typed again/);
  });

  test('words of any language will do', () => {
    expect(passphrase.parse(' kettle window orchard ')).toBe('kettle window orchard');
    expect(passphrase.parse('تفاحة نافذة قمر صغير')).toBe('تفاحة نافذة قمر صغير');
    expect(passphrase.safeParse('short').success).toBe(false);
  });
});
