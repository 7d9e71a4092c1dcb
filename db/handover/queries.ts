import { and, asc, desc, eq, gte, inArray } from 'drizzle-orm';
import { advanceDecisionsOfEach } from '../authority/queries.ts';
import { decision, decisionStep } from '../best-interests/projection.ts';
import { howToAsk } from '../communication/queries.ts';
import { listPreferencesForResident } from '../daily-choices/preference-queries.ts';
import { listChoicesSince } from '../daily-choices/queries.ts';
import { declinesToLookAt } from '../patterns/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { dayPlus, type Instant, londonDay } from '../time/model.ts';
import type { ResidentId } from '../words/model.ts';
import type { Change, Handover, HandoverHours, HandoverNote } from './model.ts';
import { fromChoices } from './rules.ts';

export const handoverQueries = { 'handover.get': getHandover };

/** What was promised longer ago than this, and never came, is for the patterns and no longer for the next shift. */
const OWED_DAYS = 14;

/** What the next shift has to know of everyone who lives here, and of whoever left or died since. */
export function getHandover(context: ReadContext, { hours }: { hours: HandoverHours }): Handover {
  const since = new Date(Date.parse(context.now) - hours * 3_600_000).toISOString();
  const residents = listResidents(context.db).filter((each) => livesHere(each) || statusChangedSince(each, since));
  const looks = Map.groupBy(declinesToLookAt(context, residents), ({ resident }) => resident.id);
  const advance = advanceDecisionsOfEach(
    context,
    residents.filter(livesHere).map(({ id }) => id),
  );
  const notes = residents.map((resident): HandoverNote => {
    const owedFrom = dayPlus(londonDay(context.now), -OWED_DAYS);
    return {
      resident,
      ...fromChoices(listChoicesSince(context.db, resident.id, { since, owedFrom }), since),
      changed: changesOf(context, resident, since),
      looks: (looks.get(resident.id) ?? []).map(({ look }) => look),
      advanceDecisions: advance.get(resident.id) ?? [],
    };
  });
  return { since, now: context.now, notes };
}

const livesHere = ({ status }: ResidentRow) => status === 'resident' || status === 'away';
const statusChangedSince = ({ statusSince }: ResidentRow, since: Instant) =>
  statusSince !== null && statusSince >= londonDay(since);

function changesOf(context: ReadContext, resident: ResidentRow, since: Instant): Change[] {
  const status = changeOfStatus(resident, since);
  if (!livesHere(resident)) return status;
  return [
    ...status,
    ...changesOfAsking(context, resident.id, since),
    ...listPreferencesForResident(context, { resident: resident.id })
      .filter(({ recordedAt }) => recordedAt >= since)
      .map(({ domain, text }) => ({ type: 'usual' as const, domain, text })),
    ...decisionsSince(context, resident.id, since),
  ];
}

function changeOfStatus(resident: ResidentRow, since: Instant): Change[] {
  const { status, statusSince, statusReason, admittedAt } = resident;
  if (admittedAt >= since) return [{ type: 'came' }];
  if (statusSince === null || !statusChangedSince(resident, since)) return [];
  if (status === 'away') return [{ type: 'away', since: statusSince, reason: statusReason ?? 'leave' }];
  return [{ type: status === 'resident' ? 'back' : status, since: statusSince }];
}

function changesOfAsking({ db }: ReadContext, resident: ResidentId, since: Instant): Change[] {
  const { current, events, question } = howToAsk(db, resident);
  return [
    ...events
      .filter(({ recordedAt }) => recordedAt >= since)
      .map(({ id, type, on }) => ({
        type: 'event' as const,
        event: type,
        on,
        askBy: question?.event.id === id ? question.due : null,
      })),
    ...(current && current.recordedAt >= since ? [{ type: 'how-to-ask' as const }] : []),
  ];
}

const stepOf = {
  'decision.opened@1': 'opened',
  'decision.completed@1': 'signed',
  'decision.supported@1': 'supported',
  'decision.ended@2': 'ended',
} as const;
type StepKind = keyof typeof stepOf;

/** Best interests decisions that were begun, signed or ended; a corrected step is not told anew. */
function decisionsSince({ db }: ReadContext, resident: ResidentId, since: Instant): Change[] {
  return db
    .select({ decision: decisionStep.decision, kind: decisionStep.kind, changed: decisionStep.changed })
    .from(decisionStep)
    .innerJoin(decision, eq(decision.id, decisionStep.decision))
    .where(
      and(
        eq(decision.resident, resident),
        gte(decisionStep.recordedAt, since),
        inArray(decisionStep.kind, Object.keys(stepOf) as StepKind[]),
      ),
    )
    .orderBy(asc(decisionStep.entrySeq))
    .all()
    .filter(({ changed }) => changed === null)
    .map((step) => ({
      type: 'decision' as const,
      question: questionOf(db, step.decision),
      step: stepOf[step.kind as StepKind],
    }));
}

/** The question as it was put last. */
function questionOf(db: ReadContext['db'], of: string): string {
  const row = db
    .select({ body: decisionStep.body })
    .from(decisionStep)
    .where(and(eq(decisionStep.decision, of), eq(decisionStep.kind, 'decision.opened@1')))
    .orderBy(desc(decisionStep.entrySeq))
    .get();
  const matter = row?.body.matter as { question?: string } | undefined;
  return matter?.question ?? '';
}
