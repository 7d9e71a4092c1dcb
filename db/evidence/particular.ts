import { type Sentence, sentencesOf } from './sentence.ts';
import { isThing } from './things.ts';
import { roleOf } from './vocabulary.ts';

// What somebody does or undergoes that another can see or hear. With care-speak verbs ("took", "held", "told") only
// together with what follows them: "took part" and "meeting held" are no observation.
const seenVerb =
  /\b(?:point(?:ed|s|ing)|push(?:ed|es|ing)|nod(?:s|ded|ding)?|shook|shak(?:es|ing)|grip(?:s|ped|ping)|smil(?:ed|es|ing)|frown(?:ed|s|ing)|laugh(?:ed|s|ing)|cri(?:ed|es)|wept|sang|hum(?:s|med|ming)|whistl(?:ed|es)|squeez(?:ed|es)|pull(?:ed|s|ing)|tapp?(?:ed|s|ing)|wav(?:ed|es)|wink(?:ed|s)|kiss(?:ed|es)|hugg?(?:ed|s)|stroked|patted|spat|swallow(?:ed|s)|clapp?(?:ed|s)|danced|wheel(?:s|ed)|rubb(?:ed|ing)|withdrew|sniff(?:ed|s)|salut(?:ed|es)|blink(?:ed|s)|undid|pok(?:ed|es)|trac(?:ed|es)|(?:chose|picked|preferred) (?:the |a |his |her )?[a-zÀ-ÿ-]+ (?:over|not|and not)|knelt|sat|stood|leaned|leant|walked|ran|climbed|lifted|dropped|threw|tore|hid|opened|closed|shut|picked|poured|stirred|folded|wrote|drew|painted|winc(?:ed|es)|flinch(?:ed|es)|grimac(?:ed|es)|shout(?:ed|s|ing)|yell(?:ed|s)|whisper(?:ed|s)|counted|named|sipp?(?:ed|s)|chew(?:ed|s)|left the|w(?:oke|akes) (?:at|when|for|her|him|me|up)|talk(?:ed|s) (?:about|of) (?:the|her|his|a|how|when|being|going)|went (?:to|straight|out|back|over|up|for)|came (?:to|back|out|in|down|over)|turned (?:her|his|their|away|over|round|to|the|it)|took (?:the|a|an|it|off|her|his|their|out|two|three|both|one|only)|held (?:up|on|out|my|her|his|the|a|it|onto|both)|reached (?:for|out|over|across|up|into)|put (?:it|her|his|their|the|on|out|down)|gave (?:it|me|him|her|us|the|back|a)|show(?:ed|s) (?:me|us|the|her|his|with|by)|told (?:me|us|him|her|them|[a-zÀ-ÿ]+)|said (?:no|yes|he|she|that|it|not|to)|says (?:no|yes|he|she|it)|wanted to (?:know|see)|asked (?:for|to|not to|if|me|whether|what|why|where|when|who|again|twice|three|her|him)|ate (?:half|all|nothing|the|two|a|both|most|one|only|three|some)|drank (?:half|all|the|a|two|most|it|both|one))(?![a-zÀ-ÿ])/i;
const effect =
  /\b(?:so (?:we|the|now|he|she|they|staff|it|plan|her|his)|plan now|now (?:says|reads|has|offered|asked|served|kept|done)|changed (?:to|from)|(?:tried|trialled)\b.{1,40}\b(?:stopped|off|kept|helped|instead)|chosen (?:as|because|over)|moved (?:to|from|the|her|his|it)|swapped|instead|because|rather than|in place of|not (?:his|her|their) (?:son|daughter|family))\b/i;
const when =
  /\b(?:\d{1,2}[:.]\d{2}(?: ?[ap]m)?|\d{1,2} ?[ap]m|\d{4} ?h(?:rs)?|[01]\d[0-5]\d|2[0-3][0-5]\d|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|half (?:past )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|o['’]clock|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|at (?:breakfast|lunch|tea|dinner|supper|bedtime))\b/i;
/** What somebody said that they want or do not: a view with something in it. */
const viewTold =
  /\b(?:said|says|told (?:me|us))\b[^.]*\b(?:would rather|wouldn['’]t|would not|does(?: not|n['’]t) (?:want|like)|wants|prefers|hates|always (?:had|slept|was|did))\b/i;
/** "Capacity to decide about the hernia operation": one decision is named. */
const namesDecision =
  /\bcapacity (?:to (?:decide|consent|choose|agree)|for|about) [^.;]*\b(?:about|to|on|for|re|the)\b|\bcan(?:not)? decide (?:on|about)\b/i;
/** Why, as it was with this person: "as she was asleep", "since he never gets up before nine". */
const reason = /\b(?:as|since) (?:s?he|they|it|her|his|their) [a-zÀ-ÿ'’]+/i;
/** What somebody was in life: "was a signalman". */
const lifeFact =
  /\b(?:was|were|been|used to be|worked as|married|drove|kept|grew) (?:an?|the) (?!bit|little|lot|good|nice|quiet|settled|calm|bad|lovely|great|very)[a-zÀ-ÿ-]{4,}\b/i;
/** How often something was so, in words. */
const times = /\b(?:once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|a dozen) times)\b/gi;
/** A medicine by its name, known by how such names end. */
const medicine =
  /^[a-z]{3,}(?:azepam|azole|idone|peridol|apine|antine|pezil|cetamol|profen|statin|cillin|mycin|barbital|triptyline|alopram|trazodone|morphine|codeine|melatonin)$/;
/** Figures of speech in which a thing is named and none is there. */
const figures =
  /\b(?:hand(?:ed|ing|s)? (?:over|back)|(?:in|on|at|to) hand|(?:good|safe) hands|head(?:s|ed|ing) (?:for|off|to)|(?:kept |keep(?:ing)? )?an eye on|face to face|by heart|at (?:the )?heart|body language|picked up|on track|on board|in the picture|watch\w* the world go by|bowels? (?:well )?open(?:ed)?|skin (?:is |remains? |all )?intact|(?:pressure )?areas? intact|open[- ]door|(?:lots of|all|plenty of|many) smiles|smiles all round|(?:bed|chair)[- ]?bound|warm(?:th)? (?:and|,) [a-z]+|warm welcome|turned over|back to (?:bed|baseline|normal))\b/gi;
/** Tasks ticked off: what was done to somebody, and nothing of what they did or said to it. */
const tasks =
  /\b(?:hair|nails?|teeth|dentures?|glasses|pads?|bed|sheets?|clothes|dressings?|catheter|bags?|mouth|face|hands|creams?|bath|shower|wash|shave|teas?|drinks?|snacks?|meals?|lunch|breakfast|supper|tablets?|call bell|bell|buzzer|bed ?rails?|light|walker|frame|slippers|window|curtains) (?:(?:was|were|is|are|all) )*(?:washed|cut|trimmed|filed|cleaned|changed|brushed|combed|checked|done|emptied|creamed|applied|given|offered|taken|provided|served|made|in place|in reach|within reach|to hand|in situ|drawn|set)\b/gi;

/** Something handed out or attended, with nobody in it who took, left or said anything. */
const givenOut =
  /^\W*(?!(?:s?he|they|i|we)\b)(?:[a-zÀ-ÿ&+,]+ ){1,5}(?:given|applied|attended|provided|served|administered|read to (?:her|him|them)|offered|encouraged|assisted|watched|enjoyed)\b(?! (?:at|because|as|instead|by (?:herself|himself)))/i;

/** A sentence without its figures of speech, and without tasks that are only ticked off. */
function withoutFigures(sentence: Sentence): Sentence {
  const text = sentence.text.replaceAll(figures, ' ').replaceAll(tasks, ' ');
  if (text === sentence.text) return sentence;
  const [plain] = sentencesOf(text);
  return plain ?? { ...sentence, words: [] };
}

/** Figures that count something: not the time, the day or the room. */
const figuresIn = ({ text }: Sentence): number =>
  (
    text
      .replaceAll(new RegExp(when, 'gi'), ' ')
      .replaceAll(/\b(?:rooms?|rms?|ref|no|lady in|unit)\.? ?\d+(?:, ?\d+)*/gi, ' ')
      // Readings say how the body is, and nothing of the person.
      .replaceAll(/\b(?:bp|temp|pulse|sats|resps?|bm|news2?)\b[^,.;]{0,40}\d/gi, ' ')
      // How often a round comes, and how many did it, count nothing that happened to somebody.
      .replaceAll(
        /\b\d+ ?[-/]? ?(?:hou?rly|hrly|h|staff|carers?)\b|\b(?:asst|assist(?:ed|ance)?|staff|carers?|of) x? ?\d\b/gi,
        ' ',
      )
      .match(/(?<![a-zÀ-ÿ\d])x?\d+/gi) ?? []
  ).length;

/** What a sentence names: the tests that its specificity counts. */
export const namesTime = ({ text }: Sentence): boolean => when.test(text);
export const namesAct = ({ text }: Sentence): boolean => seenVerb.test(text);
export const namesEffect = ({ text }: Sentence): boolean => effect.test(text);

/** Somebody by name: a title with a name, or a word with a capital inside a sentence that is no word of every day. */
export function namesPerson({ words, text }: Sentence): boolean {
  if (/\b(?:Mrs|Mr|Miss|Ms|Dr|Sister)\.? ?\p{Lu}/u.test(text)) return true;
  return words.some(
    ({ text: word, lower, first }) => !first && /^\p{Lu}\p{Ll}+$/u.test(word) && roleOf(lower) === 'particular',
  );
}

/** How specific a sentence is, 0 to 5: when, in whose words, who, what was seen, and what changed (rules.md, spec(t)). */
export const specificityOf = (sentence: Sentence): number =>
  [namesTime(sentence), sentence.quotes, namesPerson(sentence), namesAct(sentence), namesEffect(sentence)].filter(
    Boolean,
  ).length;

/** How much a sentence shows, and how much it has to show for what it claims. */
export interface Weighed {
  readonly shows: number;
  readonly claims: number;
  readonly words: number;
}

/**
 * How much in a sentence could be seen, heard, tasted or changed, against what it claims. A thing is worth most, words
 * that somebody said or an act that somebody saw more than that; a word that is no care-speak and no thing is worth
 * little. Names, initials and rooms say whom it is about, and show nothing. The weights are ours, tried on labelled
 * sentences; nothing but a prompt hangs on them.
 */
export function weigh(written: Sentence): Weighed {
  const sentence = withoutFigures(written);
  let shows = 0;
  let claims = 0;
  for (const word of sentence.words) {
    if (isThing(word.lower)) shows += 1;
    else if (medicine.test(word.lower)) shows += 0.6;
    else if (roleOf(word.lower) === 'claims') claims += 1;
    else if (roleOf(word.lower) === 'particular' && !isName(word)) shows += 0.3;
  }
  if (sentence.quotes) shows += 2;
  if (namesAct(sentence)) shows += 1.5;
  if (namesEffect(sentence)) shows += 0.5;
  else if (reason.test(sentence.text)) shows += 0.4;
  if (lifeFact.test(sentence.text)) shows += 0.7;
  if (viewTold.test(sentence.text)) shows += 1;
  if (namesTime(sentence)) shows += 0.25;
  if (namesDecision.test(sentence.text)) shows += 1.5;
  if (shows > 0 && !sentence.quotes && !namesAct(sentence) && givenOut.test(sentence.text)) shows -= 0.8;
  const counted = figuresIn(sentence) + (sentence.text.match(times) ?? []).length;
  return { shows: shows + Math.min(counted, 4) * 0.4, claims, words: written.words.length };
}

/** What has to be shown for so many words of care-speak. */
const neededFor = ({ claims, words }: Weighed): number => (words <= 4 ? 1 : 0.92 + claims * 0.11);

/** Whether a sentence names nothing particular, alone and with the sentences around it. */
export function namesNothing(own: Weighed, around: readonly Weighed[]): boolean {
  if (own.shows >= neededFor(own)) return false;
  const sum = (of: keyof Weighed) => [own, ...around].reduce((total, each) => total + each[of], 0);
  return sum('shows') < neededFor({ shows: sum('shows'), claims: sum('claims'), words: sum('words') });
}

/** A bare answer to a question that stands elsewhere: nothing is claimed, so nothing is missing. */
export const isBareAnswer = ({ text }: Sentence): boolean =>
  /^\W*(?:yes|no|nope|aye|not today|no thanks?)\W*$/i.test(text);

/** Names and initials say whom a sentence is about; they are no observation. */
function isName({ text, lower, first }: { text: string; lower: string; first: boolean }): boolean {
  if (/^\p{Lu}{1,4}$/u.test(text)) return true;
  if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  return !first || !/(?:ed|ing|s)$/u.test(lower);
}
