import { Button } from '@mantine/core';
import { useState } from 'react';
import { instantInWords } from '../../db/time/model.ts';
import type { StaffId } from '../../db/words/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { ToDo, ToDoStep } from '../look/steps/ToDo.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { useRoute } from '../route.tsx';
import { useStaffNames } from '../staff/useStaffNames.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { EncryptAnew } from './EncryptAnew.tsx';
import styles from './Keys.module.css';
import { NewSheet } from './NewSheet.tsx';
import { TakeAway } from './TakeAway.tsx';

type Leaver = Output<'keys.leaver'>;

/** After somebody left who knew the keys: what they knew is changed, step by step, and the copies they may hold are listed. */
export function LeaverScreen({ staff }: { staff: StaffId }) {
  const { go } = useRoute();
  const asked = useAsk('keys.leaver', { staff });
  const name = useStaffNames()(staff) ?? 'This person';
  return (
    <AreaFrame
      area="neutral"
      title={`${name} has left`}
      line="What they wrote stays theirs. What they knew is changed here."
      action={<Button onClick={() => go({ screen: 'staff' })}>Back to the staff</Button>}
    >
      <Asking asked={asked} what="what they may hold">
        {(leaver) => (
          <div className="ow-stack">
            <Steps leaver={leaver} name={name} onChanged={() => void asked.refetch()} />
            <Copies leaver={leaver} name={name} />
          </div>
        )}
      </Asking>
    </AreaFrame>
  );
}

function Steps({ leaver, name, onChanged }: { leaver: Leaver; name: string; onChanged: () => void }) {
  const { closed, opener, since } = leaver;
  const [open, setOpen] = useState<'passphrase' | 'opener' | 'sheet' | null>(null);
  const close = () => {
    setOpen(null);
    onChanged();
  };
  const button = (what: typeof open, label: string) =>
    open === null && (
      <div>
        <Button onClick={() => setOpen(what)}>{label}</Button>
      </div>
    );
  return (
    <section className="ow-stack">
      <h2>What {name} knew</h2>
      <ToDo>
        <ToDoStep done={closed !== null} title="The login is closed">
          {closed && <p className="ow-note">{instantInWords(closed)}</p>}
        </ToDoStep>
        <ToDoStep done={since.passphrase} title="The passphrase of the home is another one">
          {open === 'passphrase' && <ChangePassphrase onDone={close} onCancel={close} />}
          {!since.passphrase && button('passphrase', 'Change the passphrase')}
        </ToDoStep>
        <ToDoStep done={opener === null} title="They have no passphrase of their own">
          {open === 'opener' && opener && <TakeAway slot={opener} name={name} onDone={close} onCancel={close} />}
          {opener && button('opener', 'Take it away')}
        </ToDoStep>
        <ToDoStep done={since.sheet} title="The recovery sheet is another one">
          {open === 'sheet' && <NewSheet onDone={close} onCancel={close} />}
          {!since.sheet && button('sheet', 'Make a new sheet')}
        </ToDoStep>
        <ToDoStep done={since.record} title="The record is encrypted anew, last of all">
          {!since.record && (
            <>
              <p className="ow-note">
                Until then a copy of the folder that they took along still opens with what they knew.
              </p>
              {since.passphrase && since.sheet && opener === null && <EncryptAnew onDone={onChanged} />}
            </>
          )}
        </ToDoStep>
      </ToDo>
    </section>
  );
}

function Copies({ leaver: { backups, packs }, name }: { leaver: Leaver; name: string }) {
  return (
    <section className={styles.form}>
      <h2>Copies that {name} may hold</h2>
      <p className="ow-note">No key reaches these. Ask for them back, and write down what was answered.</p>
      <h3>Backups that open with what they knew</h3>
      {backups.length === 0 ? (
        <p>None is known.</p>
      ) : (
        <ul className={styles.copies}>
          {backups.map(({ at, file }) => (
            <li key={at}>
              {instantInWords(at)}: {file}
            </li>
          ))}
        </ul>
      )}
      <h3>Packs that they made</h3>
      {packs.length === 0 ? (
        <p>None.</p>
      ) : (
        <ul className={styles.copies}>
          {packs.map(({ at, forWhom, residents }) => (
            <li key={at}>
              {instantInWords(at)}, for {forWhom}: {residents} {residents === 1 ? 'resident' : 'residents'}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
