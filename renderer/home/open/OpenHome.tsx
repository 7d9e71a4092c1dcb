import { Button, PasswordInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { PathField } from '../PathField.tsx';
import { newPassphraseProblem, PassphraseFields } from '../set-up/PassphraseFields.tsx';
import styles from '../Threshold.module.css';
import { Threshold } from '../Threshold.tsx';
import { Damaged, isDamage } from './Damaged.tsx';

interface OpenHomeProps {
  folder: string;
  homeName: string | null;
  onOther: (other: 'first-run' | 'restore' | 'verify') => void;
}

/** After the PC was switched off: the record is opened once, with the passphrase or the recovery sheet. */
export function OpenHome({ folder: lastFolder, homeName, onOther }: OpenHomeProps) {
  const [folder, setFolder] = useState(lastFolder);
  const [passphrase, setPassphrase] = useState('');
  const [withSheet, setWithSheet] = useState(false);
  const open = useTell('home.open');
  if (isDamage(open.error)) {
    const lacksItsEnd = open.error.code === 'entries-missing';
    return (
      <Damaged
        {...{ homeName, folder, passphrase }}
        error={open.error}
        onGoOn={() => open.mutate({ folder, passphrase, goOn: lacksItsEnd })}
        onRestore={() => onOther('restore')}
        onBack={open.reset}
      />
    );
  }
  return (
    <Threshold
      homeName={homeName}
      title={withSheet ? 'Open with the recovery sheet' : 'Open the record'}
      lead={
        withSheet
          ? 'The eight groups on the printed sheet, and a new passphrase from now on.'
          : 'Once, after this PC was switched on. Then everybody signs in with their own PIN.'
      }
      panelLabel="About opening the record"
      panel={
        <>
          <h2>Closed and encrypted</h2>
          <p>While it is closed, nobody can read the record, whoever has this PC.</p>
          <p>Passphrase lost? The recovery sheet opens it. It was printed when the home was set up.</p>
        </>
      }
      foot={
        <>
          <Button variant="subtle" onClick={() => onOther('first-run')}>
            Set up a new home
          </Button>
          <Button variant="subtle" onClick={() => onOther('restore')}>
            Restore a backup
          </Button>
          <Button variant="subtle" onClick={() => onOther('verify')}>
            Check a pack
          </Button>
        </>
      }
    >
      {withSheet ? (
        <RecoveryForm folder={folder} onFolder={setFolder} onBack={() => setWithSheet(false)} />
      ) : (
        <PassphraseForm
          {...{ folder, passphrase, open }}
          onFolder={setFolder}
          onPassphrase={setPassphrase}
          onSheet={() => setWithSheet(true)}
        />
      )}
    </Threshold>
  );
}

interface FormProps {
  folder: string;
  onFolder: (folder: string) => void;
}

interface PassphraseFormProps extends FormProps {
  passphrase: string;
  onPassphrase: (passphrase: string) => void;
  open: ReturnType<typeof useTell<'home.open'>>;
  onSheet: () => void;
}

function PassphraseForm({ folder, passphrase, onFolder, onPassphrase, open, onSheet }: PassphraseFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate({ folder, passphrase });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <PasswordInput
        label="Passphrase of the home"
        value={passphrase}
        onChange={(event) => onPassphrase(event.currentTarget.value)}
        autoFocus
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase' }}
      />
      <PathField label="Folder of the record" value={folder} onChange={onFolder} />
      <FormError error={open.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={open.isPending || !passphrase}>
          {open.isPending ? 'Opening' : 'Open the record'}
        </Button>
        <Button onClick={onSheet}>Use the recovery sheet</Button>
      </div>
    </form>
  );
}

function RecoveryForm({ folder, onFolder, onBack }: FormProps & { onBack: () => void }) {
  const [recovery, setRecovery] = useState('');
  const [value, setValue] = useState({ passphrase: '', again: '' });
  const [tried, setTried] = useState(false);
  const open = useTell('home.openWithRecovery');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (newPassphraseProblem(value)) return;
    open.mutate({ folder, recovery, newPassphrase: value.passphrase });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        label="Recovery key"
        description="Eight groups of five, in order. Capitals or not, with or without spaces."
        value={recovery}
        onChange={(event) => setRecovery(event.currentTarget.value)}
        autoFocus
        autoComplete="off"
        spellCheck={false}
      />
      <PathField label="Folder of the record" value={folder} onChange={onFolder} />
      <PassphraseFields value={value} onChange={setValue} tried={tried} />
      <FormError error={open.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={open.isPending || !recovery.trim()}>
          {open.isPending ? 'Opening' : 'Open and set the new passphrase'}
        </Button>
        <Button onClick={onBack}>Back to the passphrase</Button>
      </div>
    </form>
  );
}
