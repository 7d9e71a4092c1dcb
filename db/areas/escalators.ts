import { relation } from '../evidence/relations.ts';

/**
 * Words in what staff write that make an everyday matter worth a second look (domain B1, escalators). They open nothing
 * and stop nothing; the person's own words are never searched for them. No clinician has checked the lists.
 */
const limitWords =
  /\b(lock(ed|ing)?|keypad|restrain\w*|held down|bed ?rails?|lap ?belts?|covert\w*|sedat(ed|ing|ion|ives?)|sensor mats?|cameras?|track(er|ing)|one-to-one|1:1|thicken\w*|hidden in (her|his|their) (food|drink|tea))\b/gi;
const harmWords =
  /\b(weight loss|los(t|ing) weight|lost [\d.]+ ?(kg|kilos?|lbs?|pounds?|stone)|pressure (sores?|ulcers?|damage)|skin (is |was |looks? )?(broken|torn|red|raw|split)|broken skin|skin tears?|red (areas?|patch(es)?|heels?|bottom|sacrum)|bruis(es?|ed|ing))\b/gi;

const goneForGoodWords =
  /\b(for good|permanently|never again|(?:no longer|not) (?:to )?(?:be )?(?:offered|given|allowed)|stop(?:ped)? (?:offering|giving|taking|letting)|tak(?:e|en|ing) (?:it|them|this|that) (?:away|off (?:the|her|his|their) (?:menu|list|plan)))\b/gi;
const costWords =
  /\b(costs? (?:too much|more)|can(?:no|')t afford|afford|too (?:dear|expensive|far)|nobody (?:can|to) (?:pay|drive|take))\b/gi;
const differWords = new RegExp(
  `\\b${relation}\\b[^.!?]{0,40}\\b(?:objects?|disagrees?|does(?:n['’]t| not) want|would rather|insists?|wants (?:it|this|her|him|them) stopped)\\b`,
  'gi',
);

const named = (words: string, pattern: RegExp): string[] => [...new Set(words.match(pattern) ?? [])];

/** The words that speak of a limit on the person, as they stand there. */
export const limitsNamed = (words: string): string[] => named(words, limitWords);

/** The words that speak of weight loss or damage to the skin, as they stand there. */
export const harmNamed = (words: string): string[] => named(words, harmWords);

/** The words that would take an option away for good. */
export const goneForGoodNamed = (words: string): string[] => named(words, goneForGoodWords);

/** The words that speak of cost or distance; whether it lasts four weeks is for whoever looks again. */
export const costNamed = (words: string): string[] => named(words, costWords);

/** The words by which somebody close to the person holds another view. */
export const differingNamed = (words: string): string[] => named(words, differWords);
