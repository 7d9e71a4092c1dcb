import { and, asc, eq, gte, isNull, lt, lte } from 'drizzle-orm';
import { decision, decisionStep } from '../best-interests/projection.ts';
import type { bestInterestsKinds } from '../best-interests/steps.ts';
import { capacityAssessment } from '../capacity/projection.ts';
import {
  answerInWords,
  type DailyChoice,
  domainInWords,
  expressedInWords,
  howOfferedInWords,
  offeredInWords,
  outcomeInWords,
} from '../daily-choices/model.ts';
import { dailyChoice } from '../daily-choices/projection.ts';
import { checkText, type Flag, type ToCheck } from '../evidence/model.ts';
import { lifeHistoryRow } from '../life-history/projection.ts';
import type { EventOf } from '../store/events.ts';
import type { ReadDb } from '../store/model.ts';
import type { supportPlanKinds } from '../support-plan/model.ts';
import { supportPlanEvent } from '../support-plan/projection.ts';
import { dayPlus, londonInstant } from '../time/model.ts';
import { isOwnWords, type Statement } from '../voices/model.ts';
import { voiceStatement } from '../voices/projection.ts';
import { entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import type { AuditedRecord } from './model.ts';

/** A line of a record, with what the rules need to know of it; `checked` is left out where nothing is to be judged. */
interface Line {
  readonly label: string;
  readonly text: string | null | undefined;
  readonly own?: boolean;
  readonly checked?: Omit<ToCheck, 'text'>;
}
type Head = Pick<AuditedRecord, 'shelf' | 'item' | 'about' | 'at' | 'recordedAt'> & {
  readonly entry: string;
  readonly resident: string;
  readonly by: string;
};
/** A record that was found, before the rules look at it: they cost more than all the rest. */
interface Draft {
  readonly head: Head;
  readonly lines: readonly Line[];
}
/** Which records are wanted, by the entry and by who wrote it; no rule looks at the others. */
export type Wanted = (head: Pick<Head, 'entry' | 'by'>) => boolean;
interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * Every record of one resident between two London days, both included (choices by the day on which they were made, all
 * else by the day on which it was written down): what stands of choices, stories, statements, the plan and decisions, line by line, each with what a reader would challenge. No rule looks
 * at what is not wanted.
 */
export function recordsOf(db: ReadDb, resident: ResidentId, span: Span, wanted: Wanted = () => true): AuditedRecord[] {
  const found = [
    ...choices(db, resident, span),
    ...stories(db, resident, span),
    ...statements(db, resident, span),
    ...planned(db, resident, span),
    ...decisions(db, resident, span),
    ...assessments(db, resident, span),
  ];
  return found.filter(({ head }) => wanted(head)).map(recordFrom);
}

const draft = (head: Head, lines: readonly Line[]): Draft => ({ head, lines });

/** The moments between which something was written down. */
const writtenIn = ({ from, to }: Span) =>
  [londonInstant(from, '00:00'), londonInstant(dayPlus(to, 1), '00:00')] as const;

function recordFrom({
  head: { entry, resident, by, shelf, item, about, at, recordedAt },
  lines,
}: Draft): AuditedRecord {
  const shown = lines.flatMap(({ text, ...line }) => (text ? [{ ...line, text }] : []));
  const flags = shown.flatMap(({ text, checked }): Flag[] => (checked ? checkText({ ...checked, text }) : []));
  return {
    shelf,
    item,
    about,
    at,
    recordedAt,
    entry: entryId.parse(entry),
    resident: residentId.parse(resident),
    by: staffId.parse(by),
    lines: shown.map(({ label, text, own = false }) => ({ label, text, own })),
    flags,
  };
}

function choices(db: ReadDb, resident: ResidentId, { from, to }: Span): Draft[] {
  const rows = db
    .select()
    .from(dailyChoice)
    .where(
      and(
        eq(dailyChoice.resident, resident),
        // The key narrows by the index, a day wide of the mark at each end: keys are in UTC, days in London.
        gte(dailyChoice.atKey, dayPlus(from, -1)),
        lt(dailyChoice.atKey, dayPlus(to, 2)),
        gte(dailyChoice.day, from),
        lte(dailyChoice.day, to),
        isNull(dailyChoice.withdrawn),
      ),
    )
    .orderBy(asc(dailyChoice.atKey))
    .all();
  return rows.map(({ entryId: entry, author: by, choice, seen, words, note, ...row }) =>
    draft(
      { ...row, entry, by, shelf: 'daily-choices', item: null, about: domainInWords[choice.domain] },
      choiceLines({ choice, seen, note: note ?? undefined, words: words ?? undefined }),
    ),
  );
}

function choiceLines({ choice, seen, words, note }: DailyChoice): Line[] {
  const { answer, delivery } = choice;
  return [
    { label: 'Offered', text: offeredInWords(choice.offered) },
    { label: 'How', text: howOfferedInWords(choice) },
    { label: 'Said', text: words?.said, own: true },
    { label: 'Shown by', text: expressedInWords(seen.expressedBy) },
    { label: 'Seen', text: seen.observed, checked: { voice: 'person-now', field: 'observed' } },
    { label: 'Answer', text: answerInWords(choice) },
    { label: 'Tried', text: answer.type === 'no-choice-seen' ? answer.tried : null, checked: { voice: 'staff' } },
    { label: 'Taken to mean', text: choice.reading?.meaning },
    {
      label: 'All the same',
      text: delivery.outcome.type === 'done-anyway' ? delivery.outcome.why : null,
      checked: { voice: 'staff' },
    },
    { label: 'Came of it', text: outcomeInWords(delivery.outcome) },
    { label: 'Note', text: note, checked: { voice: 'staff' } },
  ];
}

function stories(db: ReadDb, resident: ResidentId, span: Span): Draft[] {
  const [from, to] = writtenIn(span);
  const { recordedAt } = lifeHistoryRow;
  const within = and(eq(lifeHistoryRow.resident, resident), gte(recordedAt, from), lt(recordedAt, to));
  const rows = db
    .select()
    .from(lifeHistoryRow)
    .where(and(within, eq(lifeHistoryRow.state, 'current')))
    .all();
  return rows.map(({ entryId: entry, item, story, words, care, writtenBy, recordedAt: written, resident: whose }) =>
    draft(
      {
        entry,
        item,
        resident: whose,
        by: writtenBy,
        at: words.when,
        recordedAt: written,
        shelf: 'life-history',
        about: story.title,
      },
      [wordsLine(words), { label: 'Used in care', text: care.useInCare, checked: { voice: 'staff' } }],
    ),
  );
}

function statements(db: ReadDb, resident: ResidentId, span: Span): Draft[] {
  const [from, to] = writtenIn(span);
  const within = and(
    eq(voiceStatement.resident, resident),
    gte(voiceStatement.recordedAt, from),
    lt(voiceStatement.recordedAt, to),
  );
  const rows = db
    .select()
    .from(voiceStatement)
    .where(and(within, eq(voiceStatement.state, 'current')))
    .all();
  const shelf = { general: 'life-history', decision: 'best-interests', 'plan-element': 'support-plan' } as const;
  return rows.map(({ entryId: entry, author: by, about, words, ...row }) =>
    draft(
      {
        ...row,
        entry,
        by,
        at: words.when,
        shelf: shelf[about.type],
        item: about.type === 'general' ? null : about.id,
        about: 'A view',
      },
      [
        wordsLine(words),
        { label: 'Understood', text: words.understood, checked: { voice: 'staff', field: 'understanding' } },
      ],
    ),
  );
}

const wordsLine = (words: Statement): Line => ({
  label: words.voice === 'person-now' && words.mode === 'showed' ? 'Shown' : 'Words',
  text: words.words,
  own: isOwnWords(words) && !(words.voice === 'person-now' && words.mode === 'showed'),
  checked: {
    voice: words.voice,
    ...(words.voice === 'person-now' && words.mode === 'showed' ? { field: 'observed' } : {}),
  },
});

type PlanEvent = EventOf<typeof supportPlanKinds>;
function planned(db: ReadDb, resident: ResidentId, span: Span): Draft[] {
  const [from, to] = writtenIn(span);
  const { recordedAt } = supportPlanEvent;
  const rows = db
    .select()
    .from(supportPlanEvent)
    .where(and(eq(supportPlanEvent.resident, resident), gte(recordedAt, from), lt(recordedAt, to)))
    .all();
  return rows.flatMap(({ entryId: entry, author: by, thing, kind, body, ...row }) => {
    // The table holds each body under its own kind.
    const lines = planLines({ kind, body } as PlanEvent);
    if (lines.length === 0) return [];
    return [draft({ ...row, entry, by, shelf: 'support-plan', item: thing, about: 'Support plan' }, lines)];
  });
}

function planLines({ kind, body }: PlanEvent): Line[] {
  const checked = { voice: 'staff' };
  switch (kind) {
    case 'plan.element-begun@1':
    case 'plan.element-changed@1':
      return [
        { label: body.wording.title, text: body.wording.what, checked },
        { label: 'Why changed', text: kind === 'plan.element-changed@1' ? body.because.reason : null, checked },
      ];
    case 'plan.view-used@1':
      return [{ label: 'How a view was used', text: body.use.how }];
    case 'plan.settled@1':
      return [{ label: 'Understood', text: body.settled.understood, checked: { ...checked, field: 'understanding' } }];
    case 'plan.reviewed@1':
      return [{ label: 'Talked about', text: body.review.minutes, checked }];
    default:
      return [];
  }
}

type Made = (typeof bestInterestsKinds)['decision.made@1']['body']['_zod']['output'];
function decisions(db: ReadDb, resident: ResidentId, span: Span): Draft[] {
  const [from, to] = writtenIn(span);
  const { recordedAt } = decisionStep;
  const rows = db
    .select({ step: decisionStep })
    .from(decisionStep)
    .innerJoin(decision, eq(decision.id, decisionStep.decision))
    .where(
      and(
        eq(decision.resident, resident),
        eq(decisionStep.kind, 'decision.made@1'),
        isNull(decisionStep.supersededBy),
        gte(recordedAt, from),
        lt(recordedAt, to),
      ),
    )
    .all();
  return rows.flatMap(({ step: { entryId: entry, decision: item, by, at, recordedAt: written, body } }) => {
    const { made } = body as Pick<Made, 'made'>;
    if (by === null) return [];
    const head = {
      entry,
      item,
      resident,
      by,
      at,
      recordedAt: written,
      shelf: 'best-interests',
      about: 'A decision',
    } as const;
    return [draft(head, [{ label: 'Why', text: made.why, checked: { voice: 'staff', field: 'how-decided' } }])];
  });
}

function assessments(db: ReadDb, resident: ResidentId, span: Span): Draft[] {
  const [from, to] = writtenIn(span);
  const { recordedAt } = capacityAssessment;
  const rows = db
    .select()
    .from(capacityAssessment)
    .where(
      and(
        eq(capacityAssessment.resident, resident),
        isNull(capacityAssessment.supersededBy),
        gte(recordedAt, from),
        lt(recordedAt, to),
      ),
    )
    .all();
  return rows.flatMap(({ entryId: entry, decision: item, by, at, recordedAt: written, assessment, conclusion }) => {
    if (by === null) return [];
    const head = {
      entry,
      item,
      resident,
      by,
      at,
      recordedAt: written,
      shelf: 'best-interests',
      about: 'Capacity',
    } as const;
    const checked = { voice: 'staff' };
    return [
      draft(head, [
        { label: 'Why in doubt', text: assessment.whyInDoubt, checked },
        { label: 'Reasons', text: conclusion.reasons, checked },
      ]),
    ];
  });
}
