import { namesAct } from '../particular.ts';
import { matched, type Rule } from './rule.ts';

const act = 'Mental Capacity Act 2005';
const lacks =
  /\b(?:(?:lacks?|lacking|lacked|(?:has|have|had|with|there is|of) no|without|(?:does|do|did)(?: not|n['’]t) have|hasn['’]t(?: got)?|(?:has|have) not got|limited|diminished|reduced|nil|no) (?:the |any |mental |full |much )*capacity|deemed (?:to be )?(?:without|lacking)(?: capacity)?|not (?:got|having) (?:the )?capacity|capacity (?:is |was )?(?:lacking|lost|absent)|(?:MCA|capacity (?:test|assessment))\b[^.;]{0,20}\b(?:fails?|failed|no capacity|lacks)|fail(?:s|ed) (?:the |her |his |an? )?(?:MCA|capacity)|no cap|non[- ]?capacit\w+|lost (?:\w+ )?capacity|(?:does|do)(?:n['’]?t| not) have (?:the )?(?:capacity|compasity|cap)|no longer able to make (?:up )?(?:her|his|their) (?:own )?(?:mind|decisions)|(?:therefore|so|s?he) (?:can['’]?t|cannot|is unable to) consent|(?:has )?no concept of)\b(?!.{0,25}?\b(?:to (?:decide|consent|choose|agree|refuse|say|weigh|plan)|for this|for (?:the|her|his|their) (?!decisions)|about|regarding|re|around|on)\b)|\bcapacity to make (?:any |her |his |their |own |complex |all |most )*decisions?\b(?!.{0,20}\b(?:about|on|for|regarding)\b)/i;
/** Somebody looked and says that the person can, or that there is no doubt: no blanket statement. */
const inDoubtNowhere = /\bcapacity (?:is |was )?not in doubt\b|\bno (?:doubt|reason to doubt|question)\b/i;
const ability =
  /\b(?:understand|understood|retain|remember(?:s|ed)? (?:it|that|the)|weigh|compar|communicat|own words|repeat(?:ed)? back|told (?:us|me) back|say back|said back|explain(?:ed)? back|could(?: not|n['’]t) (?:say|tell|name|show)|cannot (?:say|tell|name|show))/i;
const reasoned =
  /\b(?:because|weighed(?! up (?:all|the|every)| all)|balanced|compared|despite|although|though|rather than|outweighs?|less restrictive|even though|so that|against as|since (?:he|she|they|it))\b/i;
const notThat =
  /\b(?:no|not|never|n['’]t|isn['’]t|without|nothing to do with|rather than)\b[^.;]{0,30}\bbest interests?\b|\bbest interests?\b[^.;]{0,25}\b(?:question|decision maker|not needed|did not open|not opened|is not|was not|isn['’]t|never)\b/i;
const everyday =
  /\b(?:cloth(?:es|ing)|dress|cardigan|cup of tea|spoon|fork|hymn|lipstick|pyjamas|nightie|skirt|jumper|trousers|shoes|slippers|meals?|breakfast|lunch|tea|dinner|supper|snacks?|pudding|biscuits?|cake|bath(?:e|ing|time)?|shower|wash|hair(?:cut|dresser)?|shav(?:e|ing)|beard|nails|make-?up|bed ?time|(?:go|going|goes|went|put|gets?|getting) (?:up|to bed)|nap|tv|telly|television|radio|music|activit(?:y|ies)|bingo|seat|chair|garden|walk|outing|trip|church|visit(?:or)?s?)\b/i;
const escalators =
  /\b(?:restrain\w*|covert\w*|lock\w*|bed ?rails?|lap ?belts?|weight loss|los(?:t|ing) weight|chok\w*|thicken\w*|sedat\w*|harm\w*|operation|surgery|move to|placement|hospital)\b/i;
const restricts =
  /\b(?:locked|keypad(?:ded)?|bed ?rails?|bedrails|lap ?belts?|sensor (?:mats?|alarms?)|(?:door|bed|chair|floor|movement|motion) sensors?|(?:tablets?|meds?|medication|medicines?)\b[^.;]{0,12}\b(?:in|with) (?:the |her |his |some |a spoon of )?(?:jam|yogh?urt|custard|porridge|pudding|ice ?cream|food|tea|drink|honey)|redirect(?:ed|ing)? (?:back |away )?(?:to|from)|pressure mats?|covert(?:ly)?|1:1|one[- ]to[- ]one|sedat(?:ed|ion|ive|ing)|restrain(?:t|ed|ing)?|tilt(?:ed)? chair|out of (?:her |his |their )?reach|only \d+ (?:cigs?|cigarettes?|fags?|drinks?|pints?)|tables? across|closed with (?:a )?code|(?:isn['’]?t|is not|not|aren['’]?t) (?:allowed|aloud)|stays? in (?:his|her|their) (?:chair|room|bed)|supervised (?:due|because|at all)|separat(?:ed|ing) them|with the nurse in charge|in (?:the )?(?:clinic|treatment) room|access (?:is|to)\b[^.;]{0,20}\brestricted|off the list|(?:bell|buzzer|phone|frame|stick|key|cigarettes|lighter|money|bag)\b[^.;]{0,15}\b(?:taken|removed) (?:away|from|off)|no (?:more )?(?:phone ?calls?|visitors?|visits)\b|turned (?:visitors?|friends?|family|[a-zÀ-ÿ]+ friend) away\b|no (?:garden|kitchen|trips?|outings?) (?:unless|without|until)|door alarm(?:ed)?|confined to|(?:tray[- ]?table|table)\b[^.;]{0,20}\b(?:fixed|across|in front|locked)|mittens?\b|max(?:imum)?(?: of)? \d+\b[^.;]{0,12}\b(?:a|per|each) day|(?:kept|held|stored) (?:at|in|by) (?:the )?(?:nurses?['’]?s? station|office|staff)|limited to \d|rationed|(?:is |are |was )?not allowed\b|must not (?:go|leave|have|smoke)|kept in (?:her|his|their|bed)|door (?:is |was )?(?:kept )?(?:locked|shut|closed) (?:at|over|all|by|during|when)|not (?:allowed|permitted|able) to leave|stair ?gate|so (?:that )?(?:s?he|they) (?:can['’]?t|cannot|could(?:n['’]t| not)) (?:get|leave|go|reach|stand|climb|move)|gated|gate (?:across|at the (?:top|bottom|foot))|cot ?sides?)\b/i;
const restrictionReason =
  /\b(?:not started|against as|swapped|switched off|offering it openly|openly|request; used|picture card|prevent|less restrictive|tried|trial|review(?:ed)? on|review (?:\d|date|in|by)|proportionate|only (?:when|while|at|if|after|until|during)|until|because|instead|asked for|wants?|wanted|likes|chose|removed|taken (?:off|down|away)|stopped|unlocked|off now|at (?:his|her|their) (?:own )?(?:request|wish)|can open|lower them|since (?:he|she|they|the|it|last|\d)|off since|off (?:now|by|at|again)|for (?:two|three|\d+) (?:nights|days)|knows the code|own choice|code is (?:on|with|beside)|(?:his|her|their) (?:own )?(?:key|fob)|opens? it)\b/i;

/** Somebody was left unasked, and what they are said always to answer stands for the asking. */
const leftUnasked =
  /\b(?:says no to everything|do ?n['’]?t ask (?:him|her|them|\p{Lu}\p{Ll}+)\b|(?:did ?n['’]?t|do ?n['’]?t|not) ask(?:ed)? (?:re|about)\b[^.;]{0,40}\b(?:cos|because|as|since) (?:s?he|they|staff)|just (?:do|did|got on w))/iu;

/** So much is shown that a reason may stand in it without a word that says "because". */
const ENOUGH = 4;

/** Capacity, best interests, restrictions and being asked. */
export const lawRules: readonly Rule[] = [
  {
    id: 'T5',
    version: 1,
    severity: 'must-answer',
    title: 'Capacity for everything',
    message: 'Which decision, at what time?',
    why: 'Capacity is about one decision at the time when it has to be made.',
    source: `${act} s.2(1)`,
    example: 'Could not say what the operation is for on 3 March at 10.15 with the drawing; asked again on Thursday.',
    find: ({ unquoted }, { verbatim }) => (verbatim || inDoubtNowhere.test(unquoted) ? null : matched(unquoted, lacks)),
  },
  {
    id: 'T6',
    version: 1,
    severity: 'check',
    title: 'A diagnosis as the reason',
    message: 'Which ability is affected, and how do you know?',
    why: 'A diagnosis, an age or a way of behaving does not show what somebody can do.',
    source: `${act} ss.2(3), 3(1)`,
    example: 'Told us what a bath is, not that the water would be hot, even with the picture and a flannel.',
    find: ({ unquoted }, { verbatim }) =>
      verbatim || ability.test(unquoted)
        ? null
        : matched(
            unquoted,
            /\b(?:as|because|cos|since|with) (?:s?he )?(?:has |is |the |her |his )?(?:\w+ )?(?:lewy|alzheimer['’]?s?|dementia|ftd|korsakoff\w*|vascular)\b|\bkorsakoff\w*,? so\b|\b(?:for|to) (?:a )?dementia (?:patients?|residents?|people)\b|\b(?:due to|bec(?:au|ua)se of|bc of|cos of|owing to|as a result of|secondary to|on account of|given|d\/t|because (?:s?he|they) (?:has|have))\b[^.;]{0,40}?\b(?:dementia|alzheimer['’]?s?|memory (?:loss|problems?|issues?)|confusion|confused|cognitive \w+|cognition|diagnosis|mental state|lewy body|ftd|illness|disease)\b|\b(?:it(?:['’]s| is)|this is|that is|that['’]s) (?:just |only |all |part of |down to )*(?:the |her |his |their )?(?:dementia|alzheimer['’]?s?|illness|condition|disease)\b|\bpart of (?:the|her|his|their) (?:dementia|alzheimer['’]?s?|illness|condition|disease)\b|\b(?:in keeping|consistent|in line|as expected) (?:with|for|at) [^.;]{0,20}\b(?:dementia|stage|illness|condition|diagnosis|disease)\b|\b(?:has|with) (?:\w+ )?(?:dementia|alzheimer['’]?s?)\b[^.;]{0,15}\b(?:as a result|so|therefore|hence) (?:s?he |they )?(?:lacks?|cannot|can['’]?t|is unable|does not)/i,
          ),
  },
  {
    id: 'T7',
    version: 1,
    severity: 'check',
    title: 'Best interests, said and not shown',
    message: 'Why was this better than the other ways?',
    why: 'What is best for somebody is found by looking at all that matters to them and at the other ways there are.',
    source: `${act} s.4(1)-(7)`,
    example: 'Her own room with Susan nearer was weighed against the move: she sleeps here, and says “my window”.',
    find: (sentence, { verbatim, text, own, around }) =>
      verbatim || reasoned.test(text) || notThat.test(text) || [own, ...around].some(({ shows }) => shows >= ENOUGH)
        ? null
        : matched(
            sentence.unquoted,
            /\b(?:best interests?|best serves? (?:his|her|their|the \w+['’]s) interests?|best int\b|BI (?:decision|meeting|process|to apply)|in (?:his |her |their )?BI|for (?:his|her|their) own (?:good|sake)|(?:was|is|are|were|all) for the best|(?:what['’]?s|know what is) best|(?:better|safer|safest|kinder|best) for (?:him|her|them)\b|it['’]?s best (?:if|that|to))/i,
          ),
  },
  {
    id: 'T11',
    version: 1,
    severity: 'check',
    title: 'An everyday matter as best interests',
    message: 'Is this a daily choice? Record what they chose.',
    why: 'Clothes, meals, washing and bedtimes stay the person’s own to choose.',
    source: 'Own Words article: daily preferences remain led by the resident',
    example: 'Showed both jumpers; he took the green one.',
    find: ({ unquoted }, { verbatim }) =>
      verbatim || !everyday.test(unquoted) || escalators.test(unquoted) || notThat.test(unquoted)
        ? null
        : matched(
            unquoted,
            /\b(?:best interests?|best int|in (?:his |her |their )?BI|BI (?:decision|meeting|to apply)|MCA ?\d? (?:form|done|completed|assess\w*)|(?:under|as per) s\.? ?4|capacity assessed for)\b/i,
          ),
  },
  {
    id: 'T15',
    version: 2,
    severity: 'must-answer',
    title: 'A restriction without its reason',
    message: 'Why is it needed, what else was tried, and until when?',
    why: 'A limit on somebody has to be needed, proportionate, and looked at again.',
    source: `${act} ss.1(6), 6`,
    example: 'Rails tried for two nights and stopped; a low bed instead. Look again on 9 May.',
    find: ({ unquoted }, { verbatim, text }) =>
      verbatim || restrictionReason.test(text) ? null : matched(unquoted, restricts),
  },
  {
    id: 'T16',
    version: 2,
    severity: 'must-answer',
    title: 'Not asked',
    message: 'Ask, in a way that they can use, and write down what they said or showed.',
    why: 'Nobody is taken to be unable before all practicable steps to help them were taken.',
    source: `${act} s.1(2)-(3), s.2(3)`,
    example: 'Asked with the two photographs after her nap: she put her finger on the garden.',
    find: (sentence, { verbatim }) =>
      verbatim
        ? null
        : // That somebody "says no to everything" is no answer to what they were not asked.
          (matched(sentence.unquoted, leftUnasked) ??
          (namesAct(sentence)
            ? null
            : matched(
                sentence.unquoted,
                /\b(?:at (?:her|his|their) age|(?:too|so) old (?:to|for)|(?:won['’]?t|will not|wouldn['’]?t|would not|doesn['’]?t|does not|can['’]?t|cannot|couldn['’]?t|could not|unable to|not able to|no longer able to) (?:even |really |be able to |possibly )*(?:remember|understand|comprehend|know (?:what|the difference|any)|make (?:a |any |an )?(?:informed )?(?:choice|decision)s?|engage|express (?:any |a |his |her )?(?:view|preference|opinion|wish)\w*|take part|participate|contribute|make (?:her|his) (?:wishes|needs|views) known)\b|(?:not|never) (?:invited|included|told|involved|informed|consulted)\b[^.;]{0,30}\b(?:as|because|since|so as|would|due)|would only (?:upset|confuse|worry|distress|agitate|unsettle|frighten)|(?:over|above) (?:her|his|their) head|(?:make|made|makes) (?:any |no |much )?sense to (?:him|her|them)|take (?:it|any of it) in|no hope of (?:her|him)|of (?:her|him) getting it|have followed it|asked (?:the )?(?:staff|family|daughter|son|wife|husband|us) instead|(?:did|has|have|was|were) ?n['’]?(?:o)?t (?:been )?(?:ask(?:ed)?|bring it up|brought it up|mention(?:ed)?|tell|told) (?:her|him|it|to|about|re|with|as|cos|since|because)|(?:do|does) ?n['’]?t (?:ask|need to know)|no (?:point|use|need|sense) (?:in )?(?:asking|trying|explaining|consulting|involving|asking)|not worth (?:asking|it|explaining|upsetting|bothering)|past (?:asking|caring)|beyond (?:asking|choosing)|not asked (?:as|due|because)|(?:was|were) not (?:asked|consulted|involved)(?: (?:as|due|because))|didn['’]?t (?:bother|ask))/i,
              ))),
  },
  {
    id: 'T17',
    version: 1,
    severity: 'check',
    title: 'Nobody decided',
    message: 'Name who decided, and their reason.',
    why: 'A decision that nobody owns cannot be asked about or looked at again.',
    source: `${act} s.4(8)-(9); Regulation 17`,
    example: 'Moira Keane (manager) decided, because he had come back from church singing each week.',
    find: (sentence, { verbatim }) =>
      verbatim
        ? null
        : matched(
            sentence.unquoted,
            /\b(?:(?:as|was|been|were|be|all) decid[ie]d(?! (?:by|that s?he|to))|it['’]s been (?:agreed|decided)|(?:allowed|said),? not sure who|(?:it (?:was|is|has been|had been) (?:therefore |then |also |mutually |jointly |generally )*(?:felt|agreed|decided|thought|considered|deemed|determined|concluded|noted|recommended|believed))|(?:staff|team|everyone|all|mdt|care team|nurses) (?:feels?|felt|think|thought|agreed?|decided?|believed?)(?! (?:him|her|them|his|the))\b|(?:general|unanimous|overall) (?:consensus|agreement|feeling)|consensus (?:was|is|of|reached|that)|decisions? (?:was |were |has been |have been |is |being )?(?:made|taken|reached|agreed)(?! (?:by|with) (?!the |staff|team|mdt|management|all|everyone))|(?:staff|team|mdt|management|home) (?:have |has )?(?:made (?:the|a) decision|decided)|the (?:view|decision|stance) (?:was|is|has been) (?:taken|that|made)|(?:thought|considered|deemed|judged|felt) (?:it )?(?:best|better|safer|appropriate|inappropriate|necessary|unnecessary|not appropriate|kinder|wise)|decision by (?:the )?(?:team|mdt|staff|home|meeting))/i,
          ),
  },
];
