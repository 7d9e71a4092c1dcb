/**
 * Words that make somebody look again (s.4(1)): prompts, which stop nothing. No lawyer has checked the lists.
 * Each gives the words as they stand there, or null.
 */
const age = /\b(?:at|for) (?:her|his|their) age\b|\btoo old\b|\belderly\b|\bold age\b/i;

/** s.4(1)(a): "not based merely on age or appearance". */
export const ageNamed = (text: string): string | null => age.exec(text)?.[0] ?? null;

const diagnosis =
  /\b(?:due to|because of|owing to|on account of)\s+(?:\p{L}+\s+){0,3}?(?:dementia|alzheimer(?:[’']s)?|memory loss|confusion)/iu;
const ability = /\b(?:understand|retain|keep|weigh|use|compare|communicate|tell|own words|said|showed|shown)/i;

/** s.4(1)(b), T6: a diagnosis given as the reason, with no word of what the person can and cannot do. */
export const diagnosisAlone = (text: string): string | null =>
  ability.test(text) ? null : (diagnosis.exec(text)?.[0] ?? null);

/** What to look at again in a reason, in one sentence with the words that were found; null where there is nothing. */
export function reasonPrompt(text: string): string | null {
  const old = ageNamed(text);
  if (old) return `“${old}”: age alone is no ground (s.4(1)(a)). What about this person makes it so?`;
  const because = diagnosisAlone(text);
  if (because)
    return `“${because}”: a diagnosis alone is no ground (s.4(1)(b)). What did the person say, show or manage?`;
  return null;
}
