import { UnstyledButton } from '@mantine/core';
import { IconLock, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { roleInWords } from '../../../db/staff/model.ts';
import { instantInWords, shortDateInWords, timeInWords } from '../../../db/time/model.ts';
import type { StaffId } from '../../../db/words/model.ts';
import type { Output } from '../../../electron/core/contract.ts';
import { useTell } from '../../api.ts';
import { PinPad } from '../../look/fields/PinPad.tsx';
import { Portrait } from '../../look/frame/Portrait.tsx';
import { plainly } from '../../look/tell/FormError.tsx';
import { useNow } from '../../look/useNow.ts';
import { Threshold } from '../Threshold.tsx';
import { DemoStaff } from './DemoStaff.tsx';
import { ForgottenPin } from './ForgottenPin.tsx';
import styles from './SignIn.module.css';

type Status = Output<'home.status'>;
type Colleague = Status['desk'][number];

/** Who is at the keyboard: a name is chosen, then a PIN. No resident is named here. */
export function SignIn({ status }: { status: Status }) {
  const [chosen, setChosen] = useState<StaffId | null>(null);
  const [forgotten, setForgotten] = useState<Colleague | null>(null);
  const now = useNow();
  const me = status.desk.find(({ id }) => id === chosen);
  return (
    <Threshold
      homeName={status.homeName}
      title={forgotten ? 'A forgotten PIN' : 'Who is at the keyboard?'}
      lead={forgotten ? forgotten.name : 'Choose your own name, then type your PIN.'}
      panelLabel="PIN"
      panel={
        me && !forgotten ? (
          <PinPanel
            key={me.id}
            me={me}
            now={now}
            onNotMe={() => setChosen(null)}
            onForgotten={() => setForgotten(me)}
          />
        ) : (
          <div className={styles.waiting}>
            <p>{instantInWords(now.toISOString())}</p>
            <h2>{forgotten ? 'Nobody can read a PIN' : 'Choose your name first'}</h2>
          </div>
        )
      }
      foot={
        <>
          {status.openedAt && (
            <span>
              <IconSun size={22} aria-hidden /> Record opened at {timeInWords(status.openedAt)}
            </span>
          )}
          <span>
            <IconLock size={22} aria-hidden /> Locks after {lockInWords(status.lockAfterSeconds)}
          </span>
        </>
      }
    >
      {forgotten && (
        <ForgottenPin
          staff={forgotten.id}
          name={forgotten.name}
          isManager={forgotten.role === 'manager'}
          onBack={() => {
            setForgotten(null);
            setChosen(null);
          }}
        />
      )}
      {status.demo && status.demoStaff && <DemoStaff staff={status.demoStaff} />}
      {!forgotten && (
        <ul className={styles.people} data-many={status.desk.length > 8 || undefined}>
          {status.desk.map((colleague) => (
            <li key={colleague.id}>
              <UnstyledButton
                className={styles.person}
                aria-pressed={colleague.id === chosen}
                onClick={() => setChosen(colleague.id)}
              >
                <span className={styles.face}>
                  <Portrait photograph={null} name={colleague.name} width={64} />
                </span>
                <span className={styles.words}>
                  <b>
                    <bdi>{colleague.name}</bdi>
                  </b>
                  <span>{standing(colleague)}</span>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </Threshold>
  );
}

interface PinPanelProps {
  me: Colleague;
  now: Date;
  onNotMe: () => void;
  onForgotten: () => void;
}

function PinPanel({ me, now, onNotMe, onForgotten }: PinPanelProps) {
  const signIn = useTell('home.signIn');
  const [tries, setTries] = useState(0);
  return (
    <>
      <div className={styles.hello}>
        <Portrait photograph={null} name={me.name} width={72} />
        <div>
          <p>{instantInWords(now.toISOString())}</p>
          <h2>
            Hello, <bdi>{me.name.split(' ')[0]}</bdi>
          </h2>
        </div>
      </div>
      <PinPad
        busy={signIn.isPending}
        error={signIn.error ? plainly(signIn.error) : null}
        tries={tries}
        onNotMe={onNotMe}
        onPin={(pin) => signIn.mutate({ staff: me.id, pin }, { onError: () => setTries((before) => before + 1) })}
      />
      <UnstyledButton className={styles.forgotten} onClick={onForgotten}>
        I forgot my PIN
      </UnstyledButton>
      <p className={styles.lend}>Your PIN says who is writing. Never lend it: the words you save carry your name.</p>
    </>
  );
}

const standing = ({ role, ends }: Colleague) =>
  ends ? `${roleInWords[role]}, to ${shortDateInWords(ends)}` : roleInWords[role];

const lockInWords = (seconds: number) =>
  seconds % 60 === 0 ? `${seconds / 60} ${seconds === 60 ? 'minute' : 'minutes'}` : `${seconds} seconds`;
