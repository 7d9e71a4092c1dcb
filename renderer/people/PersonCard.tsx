import { Button } from '@mantine/core';
import { hasNeeds, metInWords } from '../../db/communication/model.ts';
import type { PersonRow } from '../../db/people/model.ts';
import { dateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { NeedsFlag } from '../communication/NeedsFlag.tsx';
import { capital } from '../look/pronouns.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import styles from './People.module.css';

interface PersonCardProps {
  person: PersonRow;
  residentName: string;
  /** What they wanted, of somebody who has died. */
  past?: boolean;
  onDetails?: () => void;
  onInvolvement?: () => void;
  onNeeds?: () => void;
  /** Whether what they need was there at a contact with them. */
  onContact?: () => void;
  /** Lets them write their own view, where the person wants them involved. */
  onView?: () => void;
  /** That they are in somebody else's life, not in this person's. */
  onWrong?: () => void;
}

/** Someone in the person's life, with the person's own word on how far they are to be involved. */
export function PersonCard({
  person,
  residentName,
  past = false,
  onDetails,
  onInvolvement,
  onNeeds,
  onContact,
  onView,
  onWrong,
}: PersonCardProps) {
  const { involvement } = person;
  return (
    <article className={styles.card}>
      <header>
        <h2>
          <bdi>{person.name}</bdi>
        </h2>
        <p>
          {capital(person.relation)}
          {person.relation.toLowerCase() !== person.standing && <span className="ow-note"> ({person.standing})</span>}
        </p>
        {person.contact && <p className="ow-note">{person.contact}</p>}
        <NeedsFlag needs={person.needs} />
        <LastContact person={person} />
      </header>
      <div className={styles.wish} data-wanted={involvement.wanted}>
        <Wish person={person} residentName={residentName} past={past} />
      </div>
      {(onDetails || onInvolvement) && (
        <footer className="ow-row">
          {onInvolvement && (
            <Button
              mih={44}
              variant={involvement.wanted === 'not asked yet' ? 'filled' : 'default'}
              onClick={onInvolvement}
            >
              {involvement.wanted === 'not asked yet' ? `Ask ${residentName}` : `Ask ${residentName} again`}
            </Button>
          )}
          {onView && involvement.wanted === 'wanted' && person.standing !== 'professional' && (
            <Button mih={44} onClick={onView}>
              Their own view
            </Button>
          )}
          {onNeeds && (
            <Button mih={44} variant="subtle" onClick={onNeeds}>
              What they need to read and hear
            </Button>
          )}
          {onContact && person.needs !== null && hasNeeds(person.needs) && (
            <Button mih={44} variant="subtle" onClick={onContact}>
              Did they have it?
            </Button>
          )}
          {onDetails && (
            <Button mih={44} variant="subtle" onClick={onDetails}>
              Change details
            </Button>
          )}
          {onWrong && (
            <Button mih={44} variant="subtle" onClick={onWrong}>
              Not in {residentName}’s life?
            </Button>
          )}
        </footer>
      )}
    </article>
  );
}

/** Whether what they need was there when somebody last spoke or wrote to them. */
function LastContact({ person: { needs, contacts } }: Pick<PersonCardProps, 'person'>) {
  const [last] = contacts;
  if (needs === null || !hasNeeds(needs)) return null;
  if (!last) return <p className="ow-note">At no contact yet was it written down whether that was there.</p>;
  return (
    <p className="ow-note">
      {metInWords[last.met]}, {dateInWords(last.on)}: <bdi>{last.with}</bdi>
      {last.words && <>. {last.words}</>}
    </p>
  );
}

interface WishProps {
  person: PersonRow;
  residentName: string;
  past: boolean;
}
function Wish({ person: { involvement }, residentName, past }: WishProps) {
  const staff = useAsk('staff.names', {});
  if (involvement.wanted === 'not asked yet') {
    return <p className="ow-note">{residentName} has not been asked yet. Until then nothing is shared.</p>;
  }
  const asker = staff.data?.find(({ id }) => id === involvement.askedBy)?.name ?? 'a member of staff';
  const asked = `when asked by ${asker}${involvement.askedOn ? `, ${dateInWords(involvement.askedOn)}` : ''}`;
  return (
    <>
      {involvement.wanted === 'wanted' ? (
        <dl>
          <dt>Wanted in</dt>
          <dd>{involvement.inWhat.join(', ') || 'nothing named'}</dd>
          <dt>May be told about</dt>
          <dd>{involvement.mayShare.join(', ') || 'nothing'}</dd>
        </dl>
      ) : (
        <p>
          <b>
            {residentName} {past ? 'did' : 'does'} not want this person involved.
          </b>{' '}
          Nothing is shared.
        </p>
      )}
      {involvement.inTheirWords ? (
        <VoiceCard voice="said" person={residentName} words={involvement.inTheirWords} caption={asked} size="small" />
      ) : (
        <p className="ow-note">{capital(asked.replace('when a', 'a'))}.</p>
      )}
    </>
  );
}
