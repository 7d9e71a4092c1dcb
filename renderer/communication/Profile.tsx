import { askingAtLevel, learnedInWords, levelInWords } from '../../db/communication/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dateInWords } from '../../db/time/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { momentNearby } from '../look/when.ts';
import { useStaffNames } from '../staff/useStaffNames.ts';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import styles from './Communication.module.css';
import { Points } from './Points.tsx';

export type Known = Output<'communication.get'>;
export type Described = NonNullable<Known['current']>;

interface ProfileProps {
  known: Known;
  current: Described;
  resident: ResidentRow;
  mayWrite: boolean;
}

/** What staff know now: to see to, to look for, and to leave alone. */
export function Profile({ known, current, resident, mayWrite }: ProfileProps) {
  const nameOf = useStaffNames();
  const { profile, because } = current;
  const name = resident.preferredName;
  return (
    <section className={styles.panel}>
      <h2>{levelInWords[profile.level]}</h2>
      <p className="ow-note">
        {askingAtLevel[profile.level]} This is a help to choose how to ask, no score, and says nothing of capacity.
      </p>
      <Points profile={profile} />
      <div className={styles.signs}>
        <Sign title={`${name} is content`} text={profile.content} />
        <Sign title={`${name} is upset`} text={profile.upset} />
      </div>
      {profile.avoid && (
        <p>
          <b>Better not:</b> {profile.avoid}
        </p>
      )}
      <p className="ow-note">
        Written {momentNearby(current.recordedAt)} by {nameOf(current.author) ?? 'staff'}.{' '}
        {because.learned.map((each) => learnedInWords[each]).join('. ')}. {because.words}
      </p>
      {known.held && (
        <p className="ow-note">
          Seen to hold on {dateInWords(known.held.on)} by {nameOf(known.held.author) ?? 'staff'}: {known.held.saw}
        </p>
      )}
      {mayWrite && (
        <div className="ow-row">
          <NotTheirs resident={resident} what="communication" entry={current.id} />
        </div>
      )}
    </section>
  );
}

function Sign({ title, text }: { title: string; text: string | null }) {
  return (
    <div>
      <h3>{title}</h3>
      <p className={text ? undefined : 'ow-note'}>{text ?? 'Nobody has written down yet what that looks like.'}</p>
    </div>
  );
}
