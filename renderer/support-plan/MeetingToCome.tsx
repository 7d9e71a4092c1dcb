import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Plan, PlanMeetingRow } from '../../db/support-plan/model.ts';
import { dateInWords } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { ThingPicture } from '../look/pictures/ThingPicture.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby, today } from '../look/when.ts';
import { MakePaper } from '../packs/MakePaper.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './support-plan.module.css';

interface MeetingToComeProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  /** False where the plan is shown as it was known on an earlier day. */
  now: boolean;
}

/** The meeting that is planned with the person: when, where, who, what is talked about in pictures, and its invitation. */
export function MeetingToCome({ resident, people, plan, now }: MeetingToComeProps) {
  const [open, setOpen] = useState<'plan' | 'invite' | 'off' | null>(null);
  const { mayWrite, isSenior } = useMe();
  const row = plan.meeting;
  const close = () => setOpen(null);
  if (!row && !(now && mayWrite)) return null;
  return (
    <section className={styles.meeting} aria-labelledby="plan-meeting">
      <h2 id="plan-meeting">{row && row.meeting.on < today() ? 'A meeting that was planned' : 'A meeting to come'}</h2>
      {row ? (
        <Planned resident={resident} people={people} row={row} />
      ) : (
        <p>
          None is planned. Plan one with {resident.preferredName}: when, where, beside whom, and what is talked about,
          in pictures.
        </p>
      )}
      {now && open === null && (
        <div className="ow-row">
          {mayWrite && <Button onClick={() => setOpen('plan')}>{row ? 'Plan it anew' : 'Plan a meeting'}</Button>}
          {row && isSenior && <Button onClick={() => setOpen('invite')}>Make the invitation</Button>}
          {row && mayWrite && (
            <Button variant="subtle" onClick={() => setOpen('off')}>
              Call it off
            </Button>
          )}
        </div>
      )}
      {open === 'plan' && <MeetingForm resident={resident} people={people} plan={plan} onDone={close} />}
      {open === 'invite' && <Invite resident={resident} onDone={close} />}
      {open === 'off' && row && <CallOff resident={resident} row={row} onDone={close} />}
    </section>
  );
}

function Planned({
  resident,
  people,
  row: { at, by, meeting, words },
}: Omit<MeetingToComeProps, 'plan' | 'now'> & { row: PlanMeetingRow }) {
  const name = resident.preferredName;
  return (
    <>
      <p>
        <b>
          {dateInWords(meeting.on)}
          {meeting.time && `, ${meeting.time}`}
        </b>
        , {meeting.where}. {meeting.who.map((each) => people.nameOf(each)).join('; ')}
        {meeting.howLong && `. ${meeting.howLong}`}
      </p>
      <ol className={styles.agenda} aria-label="What is talked about">
        {meeting.agenda.map(({ title, card }) => (
          <li key={title}>
            <ThingPicture of={card} width={90} />
            <bdi>{title}</bdi>
          </li>
        ))}
      </ol>
      {meeting.help && (
        <p dir="auto">
          What helps {name} to take part: {meeting.help}
        </p>
      )}
      {meeting.nobodyOfTheirs && (
        <p dir="auto">
          Nobody of {name}’s own comes: {meeting.nobodyOfTheirs}
        </p>
      )}
      {words && <VoiceCard {...voiceOf(words, people.names)} size="small" />}
      <p className="ow-note">
        Planned {happenedNearby(at)} by {people.names.staff(by)}. It goes from here once it was held: “Look at it
        together” keeps what came of it.
      </p>
    </>
  );
}

function Invite({ resident, onDone }: { resident: ResidentRow; onDone: () => void }) {
  const start = useTell('packs.startPlanPaper');
  const name = resident.preferredName;
  return (
    <section className="ow-panel" aria-label="The invitation">
      <MakePaper
        label="The invitation"
        about={`For ${name}: few words and large, and what is talked about in pictures. Read it together, and again on the day.`}
        start={start}
        rest={{ request: { paper: 'invitation', resident: resident.id } }}
      />
      <div>
        <Button onClick={onDone}>Close</Button>
      </div>
    </section>
  );
}

function CallOff({ resident, row, onDone }: { resident: ResidentRow; row: PlanMeetingRow; onDone: () => void }) {
  const { mutateAsync } = useTell('plan.callOffMeeting');
  return (
    <ReasonForm
      title="Call the meeting off"
      name="plan:meeting:off"
      resident={resident.id}
      label={`Why, and what ${resident.preferredName} was told`}
      verb="Call it off"
      send={(given) => mutateAsync({ resident: resident.id, meeting: row.entryId, ...given })}
      onDone={onDone}
    />
  );
}
