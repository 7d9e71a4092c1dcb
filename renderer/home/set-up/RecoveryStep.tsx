import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { PathField } from '../PathField.tsx';
import styles from '../Threshold.module.css';
import type { Recovery } from './FirstRun.tsx';

interface RecoveryStepProps {
  recovery: Recovery;
  onDone: () => void;
}

/** Step 3: the recovery key is shown, saved as a sheet to print, and two of its groups are typed back from paper. */
export function RecoveryStep({ recovery, onDone }: RecoveryStepProps) {
  const [typing, setTyping] = useState(false);
  return typing ? (
    <TypeBack recovery={recovery} onBack={() => setTyping(false)} onDone={onDone} />
  ) : (
    <Sheet recovery={recovery} onDone={() => setTyping(true)} />
  );
}

function Sheet({ recovery, onDone }: RecoveryStepProps) {
  const [folder, setFolder] = useState('');
  const save = useTell('home.saveRecoverySheet');
  return (
    <section className={styles.form} style={{ maxWidth: 860 }}>
      <ol className={styles.groups} aria-label="Recovery key">
        {recovery.groups.map((group, index) => (
          <li key={group}>
            <span>Group {index + 1}</span>
            <b className={styles.group}>{group}</b>
          </li>
        ))}
      </ol>
      <PathField
        label="Save the sheet as a PDF in this folder"
        description="A memory stick is best, such as E:\ or /media/stick. Print it, then delete the file."
        value={folder}
        onChange={setFolder}
      />
      <div className="ow-row">
        <Button
          leftSection={<IconDownload size={22} aria-hidden />}
          disabled={save.isPending || !folder.trim()}
          onClick={() => save.mutate({ folder })}
        >
          {save.isPending ? 'Saving' : 'Save the sheet'}
        </Button>
        {save.data && (
          <p className="ow-note" role="status">
            Saved: {save.data.file}
          </p>
        )}
      </div>
      <FormError error={save.error} />
      <div className="ow-row">
        <Button variant="filled" onClick={onDone}>
          I have it on paper
        </Button>
      </div>
    </section>
  );
}

function TypeBack({ recovery, onBack, onDone }: { recovery: Recovery; onBack: () => void; onDone: () => void }) {
  const [typed, setTyped] = useState<string[]>(() => recovery.typeBack.map(() => ''));
  const confirm = useTell('home.confirmRecovery');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ groups: typed }, { onSuccess: onDone });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>Type two of the groups from the paper. This shows that the sheet can be read.</p>
      <div className="ow-row">
        {recovery.typeBack.map((place, index) => (
          <TextInput
            key={place}
            label={`Group ${place + 1}`}
            w={180}
            autoFocus={index === 0}
            autoComplete="off"
            spellCheck={false}
            value={typed[index] ?? ''}
            onChange={(event) => setTyped(typed.with(index, event.currentTarget.value))}
          />
        ))}
      </div>
      <p className="ow-note">Capitals or not, O or 0: either will do.</p>
      <FormError error={confirm.error} />
      {!confirm.error && (
        <Notice>
          Keep the sheet away from the passphrase: whoever has either of them, and this PC, can open the record.
        </Notice>
      )}
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={confirm.isPending}>
          Next: the first manager
        </Button>
        <Button onClick={onBack}>Show the sheet again</Button>
      </div>
    </form>
  );
}
