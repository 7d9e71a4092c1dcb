import { hearsayPrompt } from '../../voices/rules.ts';
import { relation } from '../relations.ts';
import { matched, type Rule } from './rule.ts';

const consents =
  '(?:signed|consent(?:ed|s)?|gave (?:verbal |written )?(?:consent|permission)|authori[sz]ed|agreed consent|given (?:verbal |written )?consent)';
const byRelative = new RegExp(
  `\\b${relation}\\b(?: [a-zÀ-ÿ’'-]+)?(?: (?:has|have|had|also|verbally|kindly|then))*(?: [a-zÀ-ÿ’'-]+)? ${consents}\\b(?! in\\b)|\\b${consents}\\b[^.;]{0,30}?\\b(?:by|from|behalf of)\\b[^.;]{0,25}?\\b${relation}\\b|\\b${consents}\\b[^.;]{0,30}?\\bon (?:his|her|their|behalf|resident)[^.;]{0,10}behalf\\b|\\bconsent (?:was |is )?(?:gained|obtained|sought|given|received) (?:from|by|via|through) [^.;]{0,20}?\\b${relation}\\b|\\b${relation}\\b[^.;]{0,40}\\b(?:said yes|okayed|ok['’]?d|approved|gave (?:the|her|his|their) (?:go[- ]ahead|approval|permission|ok)|(?:is|are|was|were) (?:ok|okay|happy) (?:for|with) (?:us|staff|him|her|the (?:op|jab|move|rails|plan))|has LPA[^.;]{0,10}(?:so|and) (?:s?he )?(?:consents?|decides?|signs?|agrees?)|(?:agreed|agrees) to (?:the |his |her |have )?(?:\\w+ )?(?:jabs?|vaccin\\w*|flu|covid|photos?|photographs?|medication|meds|treatment|operation|op|bed ?rails|rails|sensor|move|dnacpr|dnar|respect|extraction|procedure|plan|admission|catheter|peg))\\b|\\b${relation}\\b[^.;]{0,30}\\b(?:says?|said|gave|given|gives)\\b[^.;]{0,12}\\b(?:yes|ok|okay|fine|permission|verbal|go ahead)\\b|\\b${relation}\\b[^.;]{0,40}\\bsigned (?:for (?:it|him|her|them|this)|everything|it\\b|the (?:forms?|paperwork|plan|consent))|\\bpermission (?:from|of|by) [^.;]{0,12}${relation}\\b|\\b(?:rang|phoned|asked|called) (?:the |her |his )?${relation}\\b for (?:permission|consent|the ok)|\\b(?:get|got|ask|asked) (?:the |her |his )?${relation}\\b(?: [a-zÀ-ÿ’'-]+)? to sign|\\b${relation}\\b[^.;]{0,40}\\bagree[ds]? for (?:her|him)\\b|\\bi(?: have|['’]ve)? (?:signed|consented to|consent to|agreed to) (?:the |all |her |his |my )|\\b(?:i['’]?m|we['’]?re) happy for you to\\b|\\bas (?:the |his |her )?next of kin,? (?:i|we) (?:consent|agree|give)`,
  'i',
);
/** A quick look first: most sentences name nobody's relative, and the patterns above are long. */
const namesRelative = new RegExp(`\\b${relation}\\b|behalf|\\b(?:i|we)\\b`, 'i');
/** "Her wife signed under the power seen on 3 March": somebody has looked at what lets them. */
const seenAuthority =
  /\b(?:attorney|deputy|lpa|power)\b.{0,60}\b(?:seen|verified|checked|registered)\b|\b(?:seen|verified|checked|registered)\b.{0,60}\b(?:attorney|deputy|lpa|power)\b/i;
/** That somebody says so does not make it consent: "his wife cannot consent for him". */
const notConsent = /\b(?:can(?:not|['’]t)|could(?: not|n['’]t)|may not|does not|no) (?:give )?consent\b/i;
const cannotThemselves = /\b(?:lacks?|lacking|unable|could not|couldn['’]t|can(?:not|['’]t)|not able)\b/i;

const decides = new RegExp(
  `\\b${relation}\\b(?: [a-zÀ-ÿ’'-]+)?(?: (?:has|have|had|also))* (?:decided|chose|chooses|decides|made (?:the|this|that|all|every) decisions?|makes (?:the|all|every)?\\s?(?:his|her|their)? ?decisions?)\\b|\\b(?:at|following|on|per|as per) (?:the )?${relation}(?:['’]s|s['’])? request|\\b${relation}(?:['’]s|s['’])? (?:request|wishes)\\b|\\b${relation}\\b[^.;]{0,20}\\b(?:said (?:no|yes) to|(?:said|says) we should)|\\bdecisions? (?:was |were |is |has been |left )?(?:made |taken |up )?(?:by|to|with) (?:the |his |her |their )?${relation}\\b`,
  'i',
);
const wants = new RegExp(
  `\\b${relation}\\b(?: [a-zÀ-ÿ’'-]+)? (?:wants?|wanted|insists?|insisted|requests?|requested|would prefer|would like|prefers?|asked for)\\b`,
  'i',
);
const spokenByOneself = new RegExp(`\\b(?:my|our) ${relation}\\b`, 'i');
const decisionFields = new Set(['decision', 'how-decided', 'how_decided', 'decided']);

/** Whose voice it is, and who may consent. */
export const voiceRules: readonly Rule[] = [
  {
    id: 'T3',
    version: 1,
    severity: 'must-answer',
    title: 'Family where the person should stand',
    message: 'What did the person themselves say or show?',
    why: 'Family are partners, not proxies: what they want stands beside the person’s own voice, never in its place.',
    source: 'Mental Capacity Act 2005 s.4(6)-(7)',
    example: 'Edith turned from the bath door twice and took the flannel. Susan’s view stands beside it.',
    find: ({ unquoted }, { persons, field, own, around }) => {
      if (!namesRelative.test(unquoted)) return null;
      // A relative's wish with nothing beside it stands for the person, wherever it is written.
      const alone = [own, ...around].every(({ shows }) => shows < 1);
      if (!persons && !alone && (field === null || !decisionFields.has(field))) return matched(unquoted, decides);
      // "My daughter wants me up early" is the person speaking of her.
      return matched(unquoted, decides) ?? (spokenByOneself.test(unquoted) ? null : matched(unquoted, wants));
    },
  },
  {
    id: 'T4',
    version: 2,
    severity: 'must-answer',
    title: 'Consent by a relative',
    message: 'A relative cannot consent for somebody else. Who has authority, and who has seen it?',
    why: 'Only the person, or an attorney or deputy whose power covers this decision once the person cannot make it, can consent.',
    source: 'Mental Capacity Act 2005 ss.9-11, 16-20',
    example: 'He told us what the photograph is for and said “put me in it”. His son was told on Sunday.',
    find: ({ unquoted }) =>
      !namesRelative.test(unquoted) ||
      notConsent.test(unquoted) ||
      (seenAuthority.test(unquoted) && cannotThemselves.test(unquoted))
        ? null
        : matched(unquoted, byRelative),
  },
  {
    id: 'T12',
    version: 1,
    severity: 'must-answer',
    title: 'Somebody else’s account',
    message: 'This reads like somebody else’s account. Write it as reported by them, or as their own view.',
    why: 'Only the person can stand in the person’s own voice.',
    source: 'Mental Capacity Act 2005 s.4(6)-(7)',
    example: 'Reported by Susan, heard often in the 1990s: “he never could abide fish”.',
    find: ({ text }, { persons }) => (persons ? hearsayPrompt(text) : null),
  },
];
