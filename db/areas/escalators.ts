/**
 * Words in what staff write that make an everyday matter worth a second look (domain B1, escalators). They open nothing
 * and stop nothing; the person's own words are never searched for them. No clinician has checked the lists.
 */
const limitWords =
  /\b(lock(ed|ing)?|keypad|restrain\w*|held down|bed ?rails?|lap ?belts?|covert\w*|sedat(ed|ing|ion|ives?)|sensor mats?|cameras?|track(er|ing)|one-to-one|1:1|thicken\w*|hidden in (her|his|their) (food|drink|tea))\b/gi;
const harmWords =
  /\b(weight loss|los(t|ing) weight|lost [\d.]+ ?(kg|kilos?|lbs?|pounds?|stone)|pressure (sores?|ulcers?|damage)|skin (is |was |looks? )?(broken|torn|red|raw|split)|broken skin|skin tears?|red (areas?|patch(es)?|heels?|bottom|sacrum)|bruis(es?|ed|ing))\b/gi;

const named = (words: string, pattern: RegExp): string[] => [...new Set(words.match(pattern) ?? [])];

/** The words that speak of a limit on the person, as they stand there. */
export const limitsNamed = (words: string): string[] => named(words, limitWords);

/** The words that speak of weight loss or damage to the skin, as they stand there. */
export const harmNamed = (words: string): string[] => named(words, harmWords);
