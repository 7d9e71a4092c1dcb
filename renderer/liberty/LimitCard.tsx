import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { law, notChecked } from '../../db/law/model.ts';
import {
  type Limit,
  type LimitRow,
  limitReview,
  limitsInWords,
  medicineFacts,
  medicineLacks,
  medicineLimits,
} from '../../db/liberty/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened, shortDateInWords } from '../../db/time/model.ts';
import { passage } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import styles from '../best-interests/form/register.module.css';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { AreaChip } from '../look/frame/AreaChip.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby, onDay, today } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import { WrongPerson } from '../wrong-person/WrongPerson.tsx';
import { LimitForm } from './LimitForm.tsx';
import { MedicineForm } from './MedicineForm.tsx';

interface LimitCardProps {
  resident: ResidentRow;
  people: People;
  row: LimitRow;
}

/** One limit: what, why, what less was tried; since when, until it is looked at again. */
export function LimitCard({ resident, people, row }: LimitCardProps) {
  const { limit, ended } = row;
  const [medicine] = row.medicines;
  const lacks = medicineLacks(row);
  const { go } = useRoute();
  const facts: [string, ReactNode][] = [
    ['Why', limit.needed],
    ['In proportion', limit.inProportion],
    ['Less was tried', limit.lessTried],
    ['At home too?', limit.ordinary],
    ['What it does', limit.effect],
    ...(medicine ? medicineFacts(medicine.medicine, people.nameOf) : []),
    ['How it was asked about', medicine?.person.howAsked],
  ];
  const title = limitsInWords[limit.type];
  return (
    <article className={styles.thing} data-over={ended ? true : undefined} aria-label={title}>
      <div className={styles.body}>
        <div>
          <h3>{ended ? <s>{title}</s> : title}</h3>
          {medicine?.person.words && <VoiceCard {...voiceOf(medicine.person.words, people.names)} size="small" />}
          <p dir="auto">{limit.what}</p>
          <dl className={styles.facts}>
            {facts
              .filter(([, value]) => value)
              .map(([label, value]) => (
                <div key={label} style={{ display: 'contents' }}>
                  <dt>{label}</dt>
                  <dd dir="auto">{value}</dd>
                </div>
              ))}
          </dl>
        </div>
        <div>
          <p>
            <b>{limit.hours}</b>, since {happenedNearby(row.at)}.
          </p>
          {ended ? (
            <p>
              Ended {happenedNearby(ended.at)}: {ended.reason}
            </p>
          ) : (
            <p>To be looked at again {shortDateInWords(row.reviewOn)}.</p>
          )}
          {row.reviews.map(({ entryId, at, by, found, less }) => (
            <p key={entryId} className="ow-note">
              {happenedNearby(at)}, {people.names.staff(by)}: {found} Could it limit less? {less}
            </p>
          ))}
          {row.before.map(({ entryId, at, reason }) => (
            <p key={entryId} className="ow-note">
              Changed {happenedNearby(at)}: {reason}
            </p>
          ))}
          {limit.decision ? (
            <p>
              <AreaChip
                area="best-interests"
                onGo={() =>
                  go({ screen: 'area', resident: resident.id, tab: 'best-interests', item: limit.decision ?? '' })
                }
              >
                The decision behind it
              </AreaChip>
            </p>
          ) : (
            !ended && <p className="ow-note">No decision is named that it rests on.</p>
          )}
        </div>
      </div>
      {lacks.length > 0 && (
        <Notice kind="warn" title="Not written down yet">
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
          <MedicineLaw type={limit.type} />
        </Notice>
      )}
      <Acts resident={resident} people={people} row={row} />
    </article>
  );
}

/** What practice asks of it, with where that stands. */
function MedicineLaw({ type }: Pick<Limit, 'type'>) {
  const { cite, plain } = law[type === 'covert-medicine' ? 'covert' : 'sedating'];
  return (
    <span className="ow-note">
      <b>{cite}</b> {plain} {notChecked}
    </span>
  );
}

function Acts({ resident, people, row }: LimitCardProps) {
  const [open, setOpen] = useState<'review' | 'medicine' | 'change' | 'end' | 'wrong person' | null>(null);
  const { isSenior } = useMe();
  if (!isSenior || row.ended) return null;
  const given = { resident, row, onDone: () => setOpen(null) };
  if (open === 'review') return <ReviewForm {...given} />;
  if (open === 'medicine') return <MedicineForm {...given} people={people} />;
  if (open === 'change') return <LimitForm {...given} />;
  if (open === 'end') return <EndForm {...given} />;
  return (
    <div className={styles.acts}>
      {medicineLimits.includes(row.limit.type) && (
        <Button onClick={() => setOpen('medicine')}>
          {row.medicines.length > 0 ? 'The medicine has changed' : 'Which medicine, and who agreed'}
        </Button>
      )}
      <Button onClick={() => setOpen('review')}>Look at it again</Button>
      <Button variant="subtle" onClick={() => setOpen('change')}>
        It has changed
      </Button>
      <Button variant="subtle" onClick={() => setOpen('end')}>
        It has ended
      </Button>
      <Button variant="subtle" onClick={() => setOpen('wrong person')}>
        Not {resident.preferredName}?
      </Button>
      {open === 'wrong person' && (
        <WrongPerson resident={resident} what="limit" entry={row.id} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

interface ActProps {
  resident: ResidentRow;
  row: LimitRow;
  onDone: () => void;
}

type Reviewing = { found: string; less: string; nextOn: string | null; on: string | null };
function ReviewForm({ resident, row, onDone }: ActProps) {
  const { mutateAsync } = useTell('liberty.reviewLimit');
  const schema = z.strictObject({ at: happened, review: limitReview });
  return (
    <InlineForm<Reviewing, typeof schema>
      title={`Looked at again: ${limitsInWords[row.limit.type]}`}
      name={`limit:${row.id}:review`}
      resident={resident.id}
      start={{ found: '', less: '', nextOn: null, on: today() }}
      schema={schema}
      shape={({ on, ...review }) => ({ at: onDay(on), review })}
      send={(given) => mutateAsync({ resident: resident.id, limit: row.id, ...given })}
      verb="Save that it was looked at"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Textarea
            label="What was found, and is it still needed?"
            {...form.getInputProps('found')}
            error={form.errors['review.found']}
          />
          <Textarea
            label="What could limit less now, or why nothing could"
            {...form.getInputProps('less')}
            error={form.errors['review.less']}
          />
          <DateField
            label="Look at it again on"
            value={form.values.nextOn}
            onChange={(day) => form.setFieldValue('nextOn', day)}
            error={form.errors['review.nextOn'] ? 'Please give the day.' : null}
          />
        </>
      )}
    </InlineForm>
  );
}

type Ending = { reason: string; on: string | null };
function EndForm({ resident, row, onDone }: ActProps) {
  const { mutateAsync } = useTell('liberty.endLimit');
  const schema = z.strictObject({ at: happened, reason: passage(500) });
  return (
    <InlineForm<Ending, typeof schema>
      title={`Ended: ${limitsInWords[row.limit.type]}`}
      name={`limit:${row.id}:end`}
      resident={resident.id}
      start={{ reason: '', on: today() }}
      schema={schema}
      shape={({ on, reason }) => ({ at: onDay(on), reason })}
      send={(given) => mutateAsync({ resident: resident.id, limit: row.id, ...given })}
      verb="Save that it has ended"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Textarea label="Why it ended, and what there is instead" {...form.getInputProps('reason')} />
          <DateField label="On which day?" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
        </>
      )}
    </InlineForm>
  );
}
