import { specificityOf } from '../particular.ts';
import { relation } from '../relations.ts';
import { matched, type Rule } from './rule.ts';

const source = 'Own Words article: generic statements such as “family involved” are challenged';
const who = `(?:${relation}|residents?|everyone|all(?: the)? (?:parties|concerned)|patient)`;
const involved =
  '(?:involved|informed|aware|consulted|happy|updated|in agreement|in full agreement|agrees?|agreed|satisfied|on board|kept in the loop|no concerns|no objections?)';
const genericInvolvement = new RegExp(
  `\\b${who}\\b.{0,25}?\\b${involved}\\b|\\b${involved}\\b.{0,25}?\\b${who}\\b`,
  'i',
);

/** Involvement and choice that are claimed and not shown. */
export const involvementRules: readonly Rule[] = [
  {
    id: 'T1',
    version: 1,
    severity: 'check',
    title: 'Involved, and no more',
    message: 'Who, when, what did they say, and what changed because of it?',
    why: 'That somebody was “involved” or “happy” shows neither what they said nor what came of it.',
    source,
    example:
      'Susan (daughter) said on the phone on 3 March that she would rather her mum napped after dinner; a nap is offered at two.',
    find: (sentence, { verbatim }) =>
      verbatim || specificityOf(sentence) >= 2 ? null : matched(sentence.unquoted, genericInvolvement),
  },
  {
    id: 'T2',
    version: 1,
    severity: 'info',
    title: 'Choices, and no choice',
    message: 'Which options, shown how, and which one was picked?',
    why: 'A choice that nobody can name may not have been one.',
    source,
    example: 'Held up the blue and the yellow dress; she reached for the yellow.',
    find: (sentence, { verbatim }) =>
      verbatim || specificityOf(sentence) >= 2
        ? null
        : matched(
            sentence.unquoted,
            /\b(?:choices?|options?) (?:(?:is|are|was|were|being|always|routinely|have been|has been) )*(?:offered|given|promoted|provided|respected|explored|encouraged|available)\b(?! (?:of|between|:))|\b(?:offer(?:ed|s)?|given?|promot(?:e[sd]?|ing)) (?:(?:a|the|lots of|plenty of|various|daily|full|and) )*choices?\b(?! (?:of|between))|\bpreferences? (?:(?:is|are|was|were|have been|has been) )*(?:respected|met|considered|followed|upheld|taken into account|honou?red)\b|\bencouraged to (?:choose|make (?:her|his|their|own)? ?(?:own )?choices?)\b/i,
          ),
  },
  {
    id: 'T9',
    version: 2,
    severity: 'info',
    title: 'Carried forward',
    message: 'What did you check, and with whom?',
    why: 'A review that finds nothing and says not what it looked at is a copy.',
    source: 'Regulation 17: contemporaneous records',
    example: 'Asked her over tea whether nine is still right for bed: “nine’s lovely”. Nothing to change.',
    find: (sentence, { verbatim }) =>
      verbatim || specificityOf(sentence) >= 2
        ? null
        : matched(
            sentence.unquoted,
            /\b(?:no (?:further )?changes?|nil changes?|as above|as before|as previous(?:ly)?|remains? (?:the same|unchanged|as is)|unchanged|contin(?:ue|ues|ued) (?:with|as per|on) (?:the )?(?:current|present|existing)?(?: care)? ?plan|same as (?:last|previous)|ditto|same same|rolled over|see previous|(?:nothing|nil|not much) (?:(?:further|new|else|more|really|much) )?to (?:add|report|hand ?over|note|say|flag)|from previous|(?:remains?|still|content) (?:appropriate|relevant|justified|valid|current|proportionate)|no gaps|up to date|as (?:usual|normal|planned|prev\w*)|cont(?:inue)? (?:as|with) (?:current|plan))\b/i,
          ),
  },
  {
    id: 'T18',
    version: 2,
    severity: 'info',
    title: 'A slogan',
    message: 'Describe one thing that happened.',
    why: 'Phrases that fit every home and everybody are evidence about neither.',
    source,
    example: 'Knocked and waited; he said “come in then”, and chose to shave himself, sitting down.',
    find: (sentence, { verbatim }) =>
      verbatim || specificityOf(sentence) >= 2
        ? null
        : matched(
            sentence.unquoted,
            /\b(?:person[- ]cent(?:re|er)d(?: care| approach)?|dignity (?:and respect )?(?:was |is |always )*(?:maintained|respected|upheld|preserved|promoted)|treated with (?:dignity|respect)|consent (?:was |is |always )*(?:gained|obtained|sought|assumed|given|implied)|implied consent|knows (?:what|her own|his own) (?:s?he likes?|mind)|needs (?:(?:are|is|were|have been|being|all|fully) )*met|holistic(?:ally)?|with (?:good |some |positive )?effect(?! on)|promot(?:e|es|ed|ing) (?:independence|dignity|choice))\b/i,
          ),
  },
];
