import type { AdvocateRow } from '../advocates/model.ts';
import { capital } from '../areas/model.ts';
import {
  type AssessmentRow,
  abilities,
  type DecisionId,
  fluctuationInWords,
  timeOfDay,
  unwiseInWords,
} from '../capacity/model.ts';
import type { DisagreementRow } from '../disagreements/model.ts';
import { law } from '../law/model.ts';
import type { Liberty } from '../liberty/model.ts';
import type { PlannedCareRow } from '../planned-care/model.ts';
import { shortDateInWords } from '../time/model.ts';
import type { VoiceRow } from '../voices/methods.ts';
import { happenedKey, isOwnWords, type Statement } from '../voices/model.ts';
import type { StepRow } from './gather.ts';
import type { ThreadLine } from './methods.ts';
import { type Names, speakerOf } from './names.ts';
import type { bestInterestsKinds, DecisionKind, StepName } from './steps.ts';
import { advocateLines, disagreementLines, limitLines, plannedCareLines } from './thread-beside.ts';
import { matterInWords } from './triage.ts';

type Body<K extends DecisionKind> = Omit<(typeof bestInterestsKinds)[K]['body']['_zod']['output'], 'step'>;
type Told = Pick<ThreadLine, 'title' | 'what' | 'person' | 'gap'> & { readonly big?: boolean };
type Tell = { [K in DecisionKind]: (body: Body<K>, names: Names) => Told };

const own = (words: Extract<Statement, { voice: 'person-now' }> | null): ThreadLine['person'] =>
  words && { mode: words.mode, words: words.words, language: words.language };
const quiet = { person: null, gap: null };

/** How each kind of entry reads in the thread. An empty place beside a step says why it is empty. */
const tell: Tell = {
  'decision.opened@1': ({ matter, gate, person }, { resident }) => ({
    title: 'Opened: not an everyday choice',
    what: `${matterInWords[gate.matter]}. ${matter.whyNow}${gate.override ? ` Opened all the same: ${gate.override.reason}` : ''}`,
    person: own(person.words),
    gap: matter.told ?? `${resident} had not yet been asked.`,
  }),
  'decision.maker-named@2': ({ maker }, names) => ({
    ...quiet,
    title: 'Who decides',
    what: `${names.of(maker.who)}${maker.reason ? `. ${maker.reason}` : ''}`,
  }),
  'decision.holders-asked@1': ({ asked }, names) => ({
    ...quiet,
    title: 'Those who hold the power were asked',
    what: asked.answers
      .map(({ person, answer, says }) => `${names.person(person)}: ${answer}${says ? `. ${says}` : ''}`)
      .join('; '),
  }),
  'decision.meeting-planned@1': ({ meeting, person }, names) => ({
    title: 'A meeting planned',
    what: [
      [shortDateInWords(meeting.on), meeting.time].filter(Boolean).join(', '),
      meeting.where,
      ...meeting.who.map((who) => names.of(who)),
      meeting.help,
    ]
      .filter(Boolean)
      .join('; '),
    person: own(person.words),
    gap: `Nothing that ${names.resident} said about it is written here.`,
  }),
  'decision.attendance-recorded@1': ({ attendance, person }, names) => ({
    title: 'Who took part',
    what: [
      attendance.held === 'both' ? 'A meeting, and conversations one by one' : capital(attendance.held),
      ...attendance.present.map(({ who }) => names.of(who)),
    ].join('; '),
    person: null,
    gap:
      person.tookPart === 'not there'
        ? `${names.resident} was not there: ${person.absent?.why ?? 'no reason given'}`
        : (person.how ?? person.howTried),
  }),
  'decision.options-set@2': ({ options: { options } }) => ({
    ...quiet,
    title: 'Options',
    what: options.map(({ key, title }) => `${key}: ${title}`).join('. '),
  }),
  'decision.view-placed@1': () => ({ ...quiet, title: 'A view set beside the options', what: '' }),
  'decision.checklist-answered@1': ({ answers, consulted }) => ({
    ...quiet,
    title: 'The checklist',
    what: `${Object.keys(answers).length + Object.keys(consulted).length} rows of section 4 answered.`,
  }),
  'decision.made@1': ({ made, person }, { resident }) => ({
    title: 'Decision',
    what: `${made.chosen}: ${made.why}`,
    person: own(person.words),
    gap: person.how ?? `${resident} has not been told yet.`,
    big: true,
  }),
  'decision.completed@1': ({ signature }) => ({
    ...quiet,
    title: signature.urgent ? 'Signed, made urgently' : 'Signed as complete',
    what: [
      signature.as === 'decision maker'
        ? 'By the decision maker.'
        : `On the decision maker’s behalf. ${signature.reached ?? ''}`,
      signature.urgent?.reason,
      signature.openBecause,
    ]
      .filter(Boolean)
      .join(' '),
  }),
  'decision.change-followed@1': ({ followed }) => ({
    ...quiet,
    title: `What was to change: ${followed.outcome}`,
    what: followed.what,
  }),
  'decision.reviewed@1': ({ review, person }, { resident }) => ({
    title: `Looked at again: ${review.held}`,
    what: `${review.seen} ${review.nextOn ? `Next on ${shortDateInWords(review.nextOn)}.` : ''}`.trim(),
    person: own(person.words),
    gap: `Nothing that ${resident} said or showed is written here.`,
  }),
  'decision.supported@1': ({ supported, person }, { resident }) => ({
    title: `${resident} decided`,
    what: [
      supported.unwise && `${unwiseInWords} (${law['s1-4'].cite}).`,
      supported.decided,
      supported.helpThatWorked && `What helped: ${supported.helpThatWorked}`,
    ]
      .filter(Boolean)
      .join(' '),
    person: own(person.words),
    gap: null,
    big: true,
  }),
  'decision.ended@2': ({ ended }) => ({ ...quiet, title: `Ended: ${ended.because}`, what: ended.what }),
};

/** Where each kind of entry was written. */
const stepOf: Record<DecisionKind, StepName> = {
  'decision.opened@1': 'decision',
  'decision.maker-named@2': 'who-decides',
  'decision.holders-asked@1': 'who-decides',
  'decision.meeting-planned@1': 'who-took-part',
  'decision.attendance-recorded@1': 'who-took-part',
  'decision.options-set@2': 'options',
  'decision.view-placed@1': 'options',
  'decision.checklist-answered@1': 'checklist',
  'decision.made@1': 'made',
  'decision.completed@1': 'sign',
  'decision.change-followed@1': 'review',
  'decision.reviewed@1': 'review',
  'decision.supported@1': 'capacity',
  'decision.ended@2': 'decision',
};

function stepLine(row: StepRow, names: Names): ThreadLine {
  const teller = tell[row.kind] as (body: unknown, names: Names) => Told;
  const { big = false, ...told } = teller(row.body, names);
  return {
    ...metaOf(row),
    ...told,
    gap: told.person ? null : told.gap,
    big,
    by: names.staff(row.by),
    superseded: row.supersededBy !== null,
    step: stepOf[row.kind],
  };
}
function assessmentLine(row: AssessmentRow, count: number, names: Names): ThreadLine {
  const { assessment, conclusion, person } = row;
  const unable = abilities.filter((each) => assessment[each].finding === 'not able');
  const spoken =
    unable.map((each) => person[each]).find((each) => each) ??
    abilities.map((each) => person[each]).find((each) => each) ??
    person.told?.answer ??
    null;
  return {
    ...metaOf(row),
    title: [count === 1 ? 'Capacity' : `Capacity, try ${count}`, assessment.fluctuates && timeOfDay(row.at)]
      .filter(Boolean)
      .join(', '),
    what: [
      `Concluded: ${conclusion.conclusion}.`,
      assessment.unwise &&
        conclusion.conclusion === 'has capacity for this decision now' &&
        `${unwiseInWords} (${law['s1-4'].cite}).`,
      `${assessment.help.length} steps taken to help first. ${conclusion.reasons}`,
      ...(assessment.fluctuates ? fluctuationInWords(assessment.fluctuates, names.resident) : []).map(
        ([label, value]) => `${label}: ${value.replace(/[.\s]+$/, '')}.`,
      ),
    ]
      .filter(Boolean)
      .join(' '),
    by: names.of(assessment.assessor),
    big: false,
    person: spoken && { mode: spoken.mode, words: spoken.words, language: spoken.language },
    gap: spoken ? null : `Nothing that ${names.resident} said or showed is written here.`,
    superseded: row.supersededBy !== null,
    step: 'capacity',
  };
}
function viewLine(row: VoiceRow, names: Names): ThreadLine {
  const { words } = row;
  const head = headOf(words, names);
  const theirs = isOwnWords(words);
  const person = theirs && {
    mode: words.voice === 'person-now' ? words.mode : ('documented' as const),
    words: words.words,
    language: words.language,
  };
  return {
    entryId: row.entry,
    entrySeq: row.entrySeq,
    at: row.at,
    recordedAt: row.recordedAt,
    title: head,
    what: theirs ? (words.how ?? '') : words.words,
    by: names.staff(row.author),
    big: false,
    person: person || null,
    gap: null,
    superseded: row.withdrawn !== null,
    step: 'options',
  };
}
function headOf(words: Statement, names: Names): string {
  switch (words.voice) {
    case 'person-now':
      return `${names.resident} was heard`;
    case 'person-documented':
      return `${names.resident}, earlier, in writing: ${words.document}, ${words.writtenWhen}`;
    case 'person-reported':
      return `${names.resident}, earlier, as told by ${words.reportedBy.type === 'person' ? names.person(words.reportedBy.id) : names.staff(words.reportedBy.id)}`;
    case 'own-view':
      return `Asked: ${speakerOf(words, names)}, own view`;
    case 'staff':
      return `Asked: ${speakerOf(words, names)}, ${words.basis === 'observation' ? 'what was seen' : 'opinion'}`;
  }
}
const metaOf = ({
  entryId,
  entrySeq,
  at,
  recordedAt,
}: Pick<StepRow, 'entryId' | 'entrySeq' | 'at' | 'recordedAt'>) => ({ entryId, entrySeq, at, recordedAt });

type Threaded = {
  readonly rows: readonly StepRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly views: readonly VoiceRow[];
  readonly names: Names;
  readonly advocates: readonly AdvocateRow[];
  readonly disagreements: readonly DisagreementRow[];
  readonly liberty: Pick<Liberty, 'limits' | 'signs'>;
  readonly plannedCare: readonly PlannedCareRow[];
};
/** One decision from trigger to review: by when each thing happened and, within that, in the order it was written. */
export function threadOf(
  { rows, assessments, views, names, advocates, disagreements, liberty, plannedCare }: Threaded,
  of: DecisionId,
): ThreadLine[] {
  const lines = [
    ...rows.filter(({ kind }) => kind !== 'decision.view-placed@1').map((row) => stepLine(row, names)),
    ...assessments.map((row, index) => assessmentLine(row, index + 1, names)),
    ...views.map((row) => viewLine(row, names)),
    ...advocateLines(advocates, names),
    ...disagreementLines(disagreements, views, names),
    ...limitLines(liberty, of, names),
    ...plannedCareLines(plannedCare, of, names),
  ];
  const key = ({ at, recordedAt }: ThreadLine) => happenedKey(at) || recordedAt;
  return lines.sort((one, other) =>
    key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : one.entrySeq - other.entrySeq,
  );
}
