import { Button } from '@mantine/core';
import { IconFileText, IconKey, IconUserShield } from '@tabler/icons-react';
import { useState } from 'react';
import { instantInWords } from '../../db/time/model.ts';
import type { StaffId } from '../../db/words/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { useStaffNames } from '../staff/useStaffNames.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { EncryptAnew } from './EncryptAnew.tsx';
import { GiveOpener } from './GiveOpener.tsx';
import styles from './Keys.module.css';
import { NewSheet } from './NewSheet.tsx';
import { TakeAway } from './TakeAway.tsx';
import { eventInWords, type Way, wayInWords } from './words.ts';

type Keys = Output<'keys.list'>;
const icons = { passphrase: IconKey, opener: IconUserShield, recovery: IconFileText };

/** What opens the record and who holds it, how to change each, and what was done with the keys so far. */
export function KeysScreen() {
  const asked = useAsk('keys.list', {});
  return (
    <AreaFrame
      area="neutral"
      title="Keys of the record"
      line="They open it after a restart. A PIN only says who is there."
    >
      <Asking asked={asked} what="the keys">
        {(keys) => (
          <div className="ow-stack">
            <Ways keys={keys} />
            <section className={styles.form}>
              <h2>Encrypt the record anew</h2>
              <p>
                Everything is encrypted under a new key that no earlier passphrase, sheet, backup or copy leads to. Do
                it after somebody left who knew the passphrase. It takes a minute or two; people can go on recording.
              </p>
              <p className="ow-note">
                {keys.rotatedAt
                  ? `Last done ${instantInWords(keys.rotatedAt)}.`
                  : 'Not done since the home was set up.'}
              </p>
              <EncryptAnew onDone={() => void asked.refetch()} />
            </section>
            <History events={keys.events} />
          </div>
        )}
      </Asking>
    </AreaFrame>
  );
}

function Ways({ keys: { ways } }: { keys: Keys }) {
  const nameOf = useStaffNames();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const changed = ways.filter(({ state }) => state === 'changed');
  return (
    <section className={styles.form}>
      <h2>What opens the record</h2>
      {changed.length > 0 && (
        <Notice kind="stop" title="A way of opening was put there by somebody who did not hold the keys.">
          Take it away or change it, then encrypt the record anew.
        </Notice>
      )}
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way.slot}>
            <WayLine way={way} name={nameOf(way.holder)} />
            {open !== way.slot && (
              <Button mih={44} onClick={() => setOpen(way.slot)}>
                {way.kind === 'passphrase' ? 'Change it' : way.kind === 'opener' ? 'Take it away' : 'New sheet'}
              </Button>
            )}
            {open === way.slot && (
              <div style={{ gridColumn: '1 / -1' }}>
                <WayForm way={way} name={nameOf(way.holder)} onDone={close} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {open === 'give' ? (
        <GiveOpener holders={ways.map(({ holder }) => holder)} onDone={close} onCancel={close} />
      ) : (
        <div>
          <Button leftSection={<IconUserShield size={22} aria-hidden />} onClick={() => setOpen('give')}>
            Give somebody a passphrase of their own
          </Button>
        </div>
      )}
    </section>
  );
}

function WayLine({ way: { kind, made, state }, name }: { way: Way; name: string | null }) {
  const Icon = icons[kind];
  return (
    <>
      <Icon size={28} aria-hidden />
      <div>
        <b>{kind === 'opener' ? `${name ?? 'Somebody'}: a passphrase of their own` : wayInWords[kind]}</b>
        <span className={styles.since}>
          Since {instantInWords(made)}
          {state === 'old' && '. Made by an earlier version: change it once before encrypting anew.'}
          {state === 'changed' && '. Not put there by this record.'}
        </span>
      </div>
    </>
  );
}

function WayForm({ way: { kind, slot }, name, onDone }: { way: Way; name: string | null; onDone: () => void }) {
  switch (kind) {
    case 'passphrase':
      return <ChangePassphrase onDone={onDone} onCancel={onDone} />;
    case 'recovery':
      return <NewSheet onDone={onDone} onCancel={onDone} />;
    case 'opener':
      return <TakeAway slot={slot} name={name ?? 'somebody'} onDone={onDone} onCancel={onDone} />;
  }
}

function History({ events }: { events: Keys['events'] }) {
  const nameOf = useStaffNames();
  const by = (staff: StaffId | null) => (staff === null ? '' : `, by ${nameOf(staff) ?? 'somebody'}`);
  return (
    <section className={styles.form}>
      <h2>What was done with the keys</h2>
      {events.length === 0 && <p>Nothing since the home was set up.</p>}
      <ul className={styles.history}>
        {events.map((event) => (
          <li key={`${event.what} ${event.at}`}>
            <span className={styles.when}>{instantInWords(event.at)}</span>
            <p>
              {eventInWords(event, nameOf(event.about))}
              {by(event.by)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
