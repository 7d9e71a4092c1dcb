import { isBareAnswer, namesAct, namesNothing } from '../particular.ts';
import { matched, type Rule } from './rule.ts';

const understood =
  /\b(?:said (?:it )?back|say (?:it )?back|told (?:me|us) (?:back|what)|showed|shown|pointed|asked again|swapped|own words|repeat(?:ed)? (?:it )?back|explain(?:ed)? back|demonstrated)\b/i;
const understandingFields = new Set(['consent', 'understanding', 'understood']);

/** Words that label or press, what is seen and what is made of it, and what names nothing at all. */
export const wordingRules: readonly Rule[] = [
  {
    id: 'T8',
    version: 1,
    severity: 'info',
    title: 'What it meant, not what was seen',
    message: 'What did you see or hear?',
    why: '“Seemed happy” is what somebody made of it; the next reader needs what there was to see.',
    source: 'Domain B3: observed and interpretation are different things',
    example: 'Leaned into the music and tapped the table with two fingers.',
    find: (sentence, { verbatim }) =>
      verbatim || sentence.quotes || namesAct(sentence)
        ? null
        : matched(
            sentence.unquoted,
            /\b(?:seem(?:s|ed|ing)?|appear(?:s|ed|ing)?|look(?:s|ed|ing)?)(?: to (?:be|have))? (?:(?:very|quite|really|much|more|a bit|fairly|to|much) )*(?:happy|happier|settled|content(?:ed)?|calm(?:er)?|comfortable|pleased|relaxed|fine|ok|okay|well|enjoy(?:ed|ing)?|lik(?:e|ed|ing)|want(?:ed|ing)?|agree(?:able|ing)?|understand|bright|cheerful|sad|upset|anxious|distressed|agitated)\b/i,
          ),
  },
  {
    id: 'T10',
    version: 2,
    severity: 'check',
    title: 'A label',
    message: 'Say what happened: declined, showed distress, walked, was helped to eat.',
    why: 'A label stands between the reader and the person, and says nothing that can be acted on.',
    source: 'Regulation 10: dignity and respect',
    example: 'Said no to the shower at eight and took the flannel at ten.',
    find: ({ unquoted }, { verbatim }) =>
      verbatim
        ? null
        : matched(
            unquoted,
            /\b(?:non[- ]?complian\w*|un-?co-?operative|challenging (?:behaviou?r\w*|at times|during|to staff|this|again|all|on)|becom(?:es|ing) challenging|behaviou?rs? (?:that )?challeng\w*|(?:inappropriate|difficult|disruptive|sexualised|unwanted) behaviou?r\w*|due to (?:her|his|their )?behaviou?rs?|att?ention[- ]seek\w*|wandering|wanders|wanderer|absconder|screamers?|sundown(?:er|ing|s)|(?<!bird[- ])feeders?\b(?! for)|a (?:double|hoist|walker|runner|wanderer|sufferer)\b(?! and)|two doubles|bit of a (?:grump|handful|madam|character)|naughty|being (?:silly|difficult|awkward)|like (?:a|an) (?:big )?(?:toddler|child|baby)|away with the fairies|suffer(?:s|ing)? (?:from|with)|dementia sufferer|refus(?:ed|es|ing|al of) (?:all |any |her |his |their )*(?:personal |am |pm |morning |evening |night |oral )*(?:care|cares|medication|meds|assistance|support|intervention|help|to comply|to co-?operate|hygiene)|toilet(?:ed|ing) (?:her|him|x|\d)|was toileted|toileted|doubly incontinent|demented|manipulative|difficult (?:at times|to manage)|(?:verbally|physically) aggressive|(?:was|is|became|becomes|been|very|can be|quite|abit|bit) (?:agg?ress?ive|agitated|resistive|resistant|abusive|demanding|disruptive|inappropriate)|agitated(?= ?\+)|resistive|aggression|kick(?:ed|ing|s) off(?= (?:again|at|when|pm|am)|[.,;!]|$)|playing up|told (?:her|him) off|behav(?:es|ed|ing) (?:well|badly|herself|himself)|bed[- ]?block\w*|heavy care)\b/i,
          ),
  },
  {
    id: 'T13',
    version: 2,
    severity: 'must-answer',
    title: 'Pressed',
    message: 'Was no an answer that would have been taken?',
    why: 'A yes that was pressed for is no choice.',
    source: 'Mental Capacity Act 2005 s.1(3); Regulation 11',
    example: 'Said no at ten. Asked again at three with the towel warm: he stood up and came.',
    find: ({ unquoted }, { verbatim }) =>
      verbatim
        ? null
        : matched(
            unquoted,
            /\b(?:persuad(?:ed|ing|e[sd]?)|persuasion|talked (?:in)?to (?:having|taking|going|it)|talked (?:her|him|them) into|coax(?:ed|ing)|cajol(?:ed|ing)|made (?:her|him|them) (?:have|go|eat|drink|take|get|wear|sit|stay|wash|wait)|manag(?:ed|ing) to (?:get|persuade|convince|talk)|(?:eventually|finally|reluctantly|in the end) (?:agreed|accepted|complied|gave in|allowed|went|consented|let us|had)|(?:agreed|accepted|complied|gave in|allowed|ate|washed|had (?:a|her|his) (?:bath|wash|shower)) (?:eventually|finally|reluctantly|in the end)|after (?:much|a lot of|lots of|some|several|repeated|considerable|plenty of|further|firm) (?:encourage\w*|persua\w*|prompt\w*|attempts|coaxing|insist\w*|discussion)|with (?:much|lots of|a lot of|firm|repeated) (?:encouragement|persuasion|prompting|prompts)|told (?:her|him|them) (?:s?he|they) (?:has|had|have|must|needed|needs) to|insisted (?:that )?(?:s?he|they|on (?:her|him|them))|convinced (?:her|him|them)|bribed|(?:gently|firmly|politely) insisted|insist(?:ed|ing|ence)\b(?! on (?:the|a|her own|his own))|firm (?:prompt\w*|approach|hand|encourage\w*|instruct\w*|but)|explained (?:that )?(?:we|staff|s?he|they) (?:had|have|has|must) to|told (?:her |him |them )?(?:that )?(?:no|s?he (?:could|would|can)(?:n['’]t| not)?|not)\b[^.;]{0,40}\b(?:unless|until|if)|told (?:her|him|that)? ?(?:her|his) (?:mum|mother|dad|father|wife|husband|bus|taxi|daughter|son)\b[^.;]{0,20}\b(?:was|is|were) (?:waiting|coming|here|on)|no choice but|against (?:her|his|their) (?:will|wishes)|despite (?:her|his|their) (?:protests?|objections?|refusal)|firmly (?:told|encouraged|instructed)|gave in|tricked|fluids pushed|none the wiser|worked a treat|worked lol|needs must|hidden in (?:her|his|their|the) (?:food|drink|tea|jam|yoghurt|porridge)|(?:popped|slipped|crushed|put) (?:the |her |his )?(?:tablets?|meds?|[a-zÀ-ÿ]+(?:pam|zole|done|pine|ine)) in (?:her|his|the|some) [a-zÀ-ÿ]+|told (?:her|him) (?:the )?(?:doctor|police|manager|nurse)\b|(?:doctor|police|manager) (?:will|would|’d|'d) (?:come|be cross)|(?:told|tell) (?:her|his) (?:son|daughter|wife|husband) if|no (?:pudding|cake|fags?|cigs?|cigarettes?|tea|telly|tv|garden|trips?|biscuits?) (?:unless|until|til|till|for people|before|if)|only (?:when|if) (?:s?he )?behaves?|(?:so|that) (?:s?he)(?:['’]d| would) (?:get|come|go|eat|take|sit|drink)|to get (?:her|him) to\b|told (?:her|him) (?:his|her|the) [a-zÀ-ÿ]+ (?:was|is|were|had)\b[^.;]{0,30}\b(?:stopped asking|settled|went quiet|calmed)|(?:did ?n['’]?t|doesn['’]?t) want\b[^.;]{0,40}\b(?:had to|anyway|did it|done)\b|prompted\b[^.;]{0,20}\bin the end)/i,
          ),
  },
  {
    id: 'T14',
    version: 1,
    severity: 'info',
    title: 'Understanding taken for granted',
    message: 'How did you check that it was understood?',
    why: 'A nod may be politeness. Ask to be told back, to be shown, or ask the other way round.',
    source: 'Mental Capacity Act 2005 s.3(2)',
    example: 'Asked again with the cards swapped: the same one.',
    find: ({ unquoted }, { field }) =>
      field !== null && understandingFields.has(field) && !understood.test(unquoted)
        ? matched(unquoted, /\b(?:nodded|nods|smiled|smiles|said yes|agreed|agrees|compliant|signed|happy with)\b/i)
        : null,
  },
  {
    id: 'T19',
    version: 2,
    severity: 'info',
    title: 'Names nothing',
    message: 'Name one thing that was seen, heard, asked or changed.',
    why: 'It could be written about anybody on any day, so it is evidence about nobody.',
    source: 'Own Words: a sentence earns its place by naming something particular',
    example: 'Went to the wardrobe, put his hand on the tweed jacket and waited.',
    find: (sentence, { verbatim, opinion, field, own, around }) => {
      if (verbatim || opinion || isBareAnswer(sentence)) return null;
      // What somebody saw is an observation unless it only claims: a verb that no list knows is one all the same.
      if (field === 'observed' && (own.claims === 0 || own.shows > 0)) return null;
      return namesNothing(own, around) ? sentence.text : null;
    },
  },
];
