/**
 * Words that carry nothing particular by themselves. Care-speak is a closed list, and what can really be seen, heard,
 * eaten or worn is not: so the test for a particular sentence looks for what is left when these are taken away.
 */

const split = (words: string): string[] => words.trim().split(/\s+/);

/** Words that hold a sentence together. */
const joining = split(`
a about above across after again against ago all along already also although always am an and another any anybody anyone
anything anyway are aren't around as at away back be because been before being below beside besides between both but by
came can can't cannot come comes coming could couldn't did didn't do does doesn't doing done don't down due during each
either else enough etc even ever every everybody everyone everything except far few for from further get gets getting
give given gives giving go goes going gone got had hadn't has hasn't have haven't having he he's her here hers herself
him himself his how however i i'd i'll i'm i've if in including into is isn't it it's its itself just keep keeps kept
last later least less let lots made make makes making many may maybe me might mine more most much must my myself near
need needed needing needs neither never next no nobody none nor not nothing now of off often on once one ones only onto
or other others otherwise our ours ourselves out over own part per perhaps please possible possibly put quite rather
really s same see seen several shall she she's should since so some somebody someone something sometimes soon still such
than that that's the their theirs them themselves then there there's therefore these they they're they've this those
though through throughout thus till to together too toward towards two under unless until up upon us use used uses using
usual usually various very via was wasn't way ways we we're we've well went were weren't what whatever when whenever
where whereas wherever whether which while who whoever whole whom whose why will with within without won't would
wouldn't yes yet you your yours re vs o ok okay x it'll they'll he'll she'll who's what's lot bit given able unable
first second third new old good great nice fine big small long short high low full w asst pc xx xxx doesnt dont cant wont didnt wasnt hes shes isnt couldnt wouldnt shouldnt havent hasnt
thru cos poss pls asap til id im ive youve youre thats whats theres abit haha lol xx itd it'd he'd she'd they'd we'd you've you're
`);

/** Times that say when and nothing else. */
const times = split(`
am pm o'clock hrs hr hours hour mins min minutes minute day days daily week weeks weekly month months monthly year years
yearly annual annually today tonight tomorrow yesterday morning mornings afternoon afternoons evening evenings night
nights overnight midday noon midnight shift shifts time times date dates dated monday tuesday wednesday thursday friday
saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april june july august september
october november december jan feb mar apr jun jul aug sept sep oct nov dec early late earlier currently recent recently
regular regularly ongoing present presently moment period weekend
`);

/** Who, by rôle and not by name. */
const people = split(`
resident residents res pt patient patients client clients user users service person people individual individuals lady
gentleman man woman family families relative relatives nok kin mum mam mother dad father parent parents daughter
daughters dtr son sons wife husband hubby partner spouse niece nieces nephew nephews sister sisters brother brothers
cousin aunt uncle grandson granddaughter grandchildren friend friends neighbour visitor visitors carer carers caregiver
staff team teams member members nurse nurses rn hca gp dr doctor doctors manager managers management senior seniors
keyworker worker workers key professional professionals prof profs consultant sw social ot salt slt physio dn cpn mdt
multidisciplinary multi disciplinary advocate advocacy advocates attorney deputy party parties stakeholders concerned
home unit care-home provider company colleagues colleague mr mrs ms miss sir madam rm room group
`);

/** Care-speak: claims that anybody could write about anybody. Those with a hyphen at the end take any ending. */
const claims = split(`
involv- inform- aware awareness consult- updat- agree- disagree- consent- satisf- happy happily pleas- content contented
settl- unsettl- calm calmly comfort- relax- well-being wellbeing mood moods cheerful bright positive positively negative
enjoy- enjoyment like likes liked love loves loved appear- seem- look- feel feels feeling feelings felt emotional-
view views opinion- wish wishes preference- prefer- choice- choos- chose chosen option- decid- decision- select- offer-
respect- dignity dignified independen- promot- encourag- support- assist- help helps helped helping enabl- empower-
maintain- maximis- optimis- optimal person-centred centred personal personalised personalise individualised holistic-
approach- care cares cared caring plan plans planned planning planner pathway- assess- reassess- review- monitor-
observ- record- document- note notes noted report- chart charts charted log logged file filed form forms paperwork
policy policies procedure- protocol- guideline- guidance practice practices standard- quality outcome- goal- aim aims
objective- target- risk risks safe safely safety safeguard- hazard- mitigat- manag- minimis- intervention- input- action-
need needs require- requirement- request- want wants wanted
met meet meets meeting meetings address- attend- attended provid- provision deliver- achiev- complet- carry carried
perform- undertak- undertook implement- ensur- assur- reassur- facilitat- contribut- participat- engag- interact-
communicat- convers- chat chats chatting discuss- talk- spoke speak speaking spoken said say says saying told tell
explain- explanation- explor- consider- consideration- evaluat- review take takes taken taking took place
understand- understood comprehen- retain- weigh- capacity capable mental mentally mca dols dol bi best interest interests
interests' bim act acted act's lawful- legal- legislation least restrictive restriction- restrict- liberty deprivation
dementia alzheimer- alzheimers alzheimer's vascular cognitive cognition cognitively impair- confus- memory disorient-
diagnos- condition- symptom- illness health healthcare medical medic- meds prn treatment- clinical- therap- presentation
behav- behaviour- behavior- challeng- aggress- agitat- anxi- distress- upset frustrat- resist- resistive refus- declin-
comply compli- non-compliant noncompliant non cooperat- co operat- co-operat- accept- toler- reluctan- persuad- prompt-
redirect- distract- divert- de-escalat- escalat- vulnerab- frail- wander- complain- concern- issue- problem- difficult-
incident- accident- event- events change- changed changing unchanged stable remain- continu- same current- usual routine-
normal normally baseline status nil nothing report applicable n/a na none significant significantly remarkable general-
overall satisfactory adequate- appropriate- suitab- relevant necessary accordingly effective- efficien- sufficient
activit- daily living adl adls personal hygiene washed wash washes washing dressed dressing dress- groom- toilet- contin-
incontinence pad pads mobil- transfer- reposition- nutrition- hydrat- diet dietary fluid fluids intake eat eats eating
ate drink drinks drinking drank meal meals mealtime- feed feeder fed sleep sleeps sleeping slept rest rested resting
bath bathed bathing shower- shave shaved bed skin
entertain- social- socialis- stimulat- program- session- lounge communal environment- area areas setting atmosphere
information- inform info format accessib- language literature leaflet- material- tool tools aid aids method- strateg-
technique- mean means resource- process- full fully partial- entire- extensive- thorough- comprehensive- detail-
regard- respect relation relationship- link- contact- liais- correspond- ring rang phone phoned phonecall call calls
called email emailed visit- visits
important- importance value values valued identit- background- histor- cultur- relig- spirit- belief- faith- divers-
equal- equalit- inclu- inclus- exclu- right rights ethos vision mission ethic- moral- principle- right's
life lives living live quality lifestyle experience- ability abilit- skill- strength- limit- level- degree- extent
reason- reasonab- factor- circumstance- situation- matter- aspect- element- component- part parts basis purpose- role-
responsib- account- accountab- evidence- evidenc- proof audit- complian- regulat- cqc inspector- inspect- commissioner-
train- trained training competen- knowledge- aware know knows known knowing remember- forget- forgot recall- recogni-
appropriately effectively good gd well better best poor- bad worse improv- deteriorat- progress- increas- decreas-
reduc- prevent- promote impact- effect- affect- influenc- benefit- burden- advantage-
sign signs signed signature behalf author- authori- permission- allow- permit- approv- arrang- organis- coordinat- co-ordinat-
proceed- follow- following followed adhere- adher- per in-line line accordance regard work works worked working
try tries tried trying attempt- able ask asks asked asking respond- response- answer- react- express- expression- verbal-
verbalis- nonverbal non-verbal present- gesture- show shows showed showing indicat- demonstrat- display- exhibit-
start- started begin began begun end ended finish- stop- stopped commenc- initiat- ceas- resolv- conclu- outcome
reach- agreement consensus unanim- joint- collabor- co-produc- coproduc- co-production partnership- togeth- inclusive
everything's things thing all-round kind kindly gentle- warm compassion- patient- patience courteous- polite- pleasant-
welcome- friendly nicely lovely fine brilliant excellent perfect- super
capacity's lack- lacks lacking deem- deemed believe- belief think thinks thought assum- presum- judg- conclude suggest-
recommend- advis- advice propos- insist- press- pressur- allow managed manage eventually finally initial- ultimate-
attention seek- seeking sufferer suffer- suffers suffering age aged elderly condition due owing result- result cause-
cares concern's risk-assessed place places in-place situ insitu locked lock keypad rail rails bedrail- bedrails belt
sensor mat covert- sedat- restrain- 1 1:1 one-to-one supervis- constant- continuous- hourly checks check checked checking
tolerated escorted escort staffing handover hand turn turned rota duty on-duty week's fit purpose proof nature suit
holding point worth bother simple- straightforward- complex- complicat- deal deals dealt handl- handle cope coping copes
common- particular- specific- certain variety varied wide range different number numerous multiple frequent- often
occasion- periodic- consistent- consistently timely prompt promptly immediate- straight minimal max maximum minimum
input's open openly honest- transparen- truth- human uphold- upheld heart treated treating treat kindness reassure insight
inappropriate inappropriately meaningful- identif- effort- ascertain- dry clean tidy tearful weepy low poorly sleepy drowsy
tired subdued quiet quietly noisy vocal lively alert withdrawn pattern keeping stage stages early-stage advanced progression
serve serves served balanc- measure- manner discreet- sensitive- tailor- holistic existing maintenance isolation loneliness
occupation- intimacy sexuality charge occur- dislike dislikes charges invite invited inviting hold holds helpful available
firm firmly gently close closely reflect- mindful robust rigorous proactive- reactive embed- champion- ongoing
encompass- underpin- foster- nurtur- flourish- thrive- thriving wholesome fulfil- purposeful enriching enrich- holistically
identity community communities belonging inclusivity sensitiv- stakeholder signpost- contribution input's key-working
hosp hospital appt appts appointment appointments admission admitted discharg- ward clinic letter letters obs waterlow
charted refer- referral- followed-up fu f/u cont ongoing update- admin handed pass passed passing area's
mtg mtgs systems gather- feedback representative- learning cascad- channel- governance continuous- evidenced chance chances idea ideas
board aboard interven- teary picked pick probs prob chatted page nonsense prognosis memories memory triggered reminisc- brilliant- therapeutic
weather stimulat- overstimulat- lesson- sort sorted sorting gap gaps functional sampled register tracker template owner remind- reminded
wandersome multifactorial intake loss noted fortif- dietician ref pushed opened bowels mouthcare repo'd fresh air joined join joining
smiles smile lol club singalong crafts craft trip trips outing outings quiz bits crack angels thanks thank usual downhill uphill
ticking along stay stayed proud tierd aloud access suite shared closed code upstairs downstairs hist sundown-
noson dda dim iawn hapus popeth da wedi
`);

/** Endings of words that name no thing that one could point at. */
const abstract =
  /(?:tion|tions|sion|ments?|ness|it(?:y|ies)|ances?|ences?|isms?|ships?|hoods?|ful|fully|ally|ively|ively|ables?|ibles?|ably|ive|ises?|ised|ising|izes?|ized)$/u;

const endless = claims.filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1));
const wholeClaims = new Set(claims.filter((word) => !word.endsWith('-')));
const joiningWords = new Set([...joining, ...times]);
const peopleWords = new Set(people);

// Stems by their first three letters, so that one word is compared with few of them.
const stems = Map.groupBy(endless, (stem) => stem.slice(0, 3));

/** What a word does for a sentence. */
export type Role = 'joins' | 'person' | 'claims' | 'particular';

/** The rôle of one word in lower case. A slip of the pen in a long word of care-speak is still that word. */
export function roleOf(word: string): Role {
  const plain = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (joiningWords.has(word) || joiningWords.has(plain)) return 'joins';
  if (peopleWords.has(plain)) return 'person';
  if (isClaim(plain)) return 'claims';
  if (/^x?\d/.test(plain) || plain.length === 1) return 'joins';
  if (plain.length >= 7 && abstract.test(plain)) return 'claims';
  return isSlipOfClaim(plain) ? 'claims' : 'particular';
}

function isClaim(word: string): boolean {
  if (wholeClaims.has(word)) return true;
  return (stems.get(word.slice(0, 3)) ?? []).some((stem) => word.startsWith(stem) && word.length - stem.length <= 6);
}

const longClaims = [...wholeClaims, ...endless, ...people, ...times].filter((word) => word.length >= 7);
/** Every long word of the list with one letter left out: a slip is found by leaving one out of it as well. */
const withoutOne = new Set(longClaims.flatMap(leavingOneOut).concat(longClaims));

function isSlipOfClaim(word: string): boolean {
  if (word.length < 7) return false;
  return [word, ...leavingOneOut(word)].some((each) => each.length >= 6 && (withoutOne.has(each) || isClaim(each)));
}

function leavingOneOut(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}
