/**
 * Numbers that leave the home without names. A count of one to four among people who know each other can say who it is, so
 * it is not given: the practice of official statistics. Where nearly all are counted, the few who are not could be
 * known as well, so that number is not given either.
 */
export const SMALLEST_TOLD = 5;
const FEW = `fewer than ${SMALLEST_TOLD}`;
const isFew = (count: number) => count > 0 && count < SMALLEST_TOLD;

/** "0 of 212", "fewer than 5 of 212", "all but fewer than 5 of 212". */
export function toldCount(count: number, of: number): string {
  const whole = isFew(of) ? FEW : of.toLocaleString('en-GB');
  if (isFew(of)) return `not told: ${FEW} in all`;
  if (isFew(count)) return `${FEW} of ${whole}`;
  if (isFew(of - count)) return `all but ${FEW} of ${whole}`;
  return `${count.toLocaleString('en-GB')} of ${whole}`;
}

/** The rule in words, wherever such numbers stand. */
export const smallNumbersRule = `A count under ${SMALLEST_TOLD} is shown as “${FEW}”, and so is what is missing from a whole: in a home, a number that small can say who it is. Nought is shown as 0.`;
