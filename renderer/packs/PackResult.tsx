import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { JobState } from '../../db/packs/model.ts';
import { useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './Packs.module.css';

interface PackResultProps {
  what: 'pack' | 'book' | 'paper';
  state: JobState | undefined;
  error: unknown;
  onAgain: () => void;
}

/** What came of making a pack: the files, the fingerprint to hand over another way, or why there is none. */
export function PackResult({ what, state, error, onAgain }: PackResultProps) {
  const show = useTell('packs.show');
  // The core tells it once; whatever is asked after that, it stays on this screen until it is left.
  const [passphrase, setPassphrase] = useState<string | null>(null);
  if (state?.passphrase && passphrase === null) setPassphrase(state.passphrase);
  const again = (
    <div>
      <Button onClick={onAgain}>Make another</Button>
    </div>
  );
  if (state?.state !== 'done') {
    return (
      <>
        <FormError error={error} />
        {state && (
          <Notice
            kind={state.state === 'failed' ? 'stop' : 'info'}
            title={state.state === 'cancelled' ? `Stopped. No ${what} was kept.` : `No ${what} was made`}
          >
            {state.state === 'failed' && state.problem}
          </Notice>
        )}
        {again}
      </>
    );
  }
  return (
    <>
      <h2>{readyInWords(what, state.files.length, passphrase !== null)}</h2>
      <ul className={styles.files}>
        {state.files.map((file) => (
          <li key={file}>
            <span>{file}</span>
            <Button
              mih={44}
              leftSection={<IconExternalLink size={20} aria-hidden />}
              onClick={() => show.mutate({ file })}
              aria-label={`Open ${file}`}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
      {state.unprinted > 0 && (
        <Notice
          kind="warn"
          title={
            state.unprinted === 1 ? 'One sign could not be printed' : `${state.unprinted} signs could not be printed`
          }
        >
          A mark stands in the place of each: Bengali, Chinese and some other scripts, and emoji, are not in the fonts
          of this program yet. Look at the pages, and write names in Latin letters beside where it matters.
        </Notice>
      )}
      {show.data?.opened === false && (
        <Notice>This PC has no program here that opens it. Open the file from its folder.</Notice>
      )}
      <FormError error={show.error} />
      {passphrase && (
        <div className={styles.fingerprint}>
          <span>Passphrase of the zip, shown this once</span>
          <b>{passphrase}</b>
          <p className="ow-note">
            Write it down, and give it to the reader another way than the zip: by telephone. Own Words keeps no copy; if
            it is lost, make the packs again. The verifier beside the zip opens it in any browser.
          </p>
        </div>
      )}
      {state.fingerprint && (
        <div className={styles.fingerprint}>
          <span>Fingerprint of this home’s key</span>
          <b>{state.fingerprint}</b>
          <p className="ow-note">
            Give it to the reader another way than the pack: by telephone, or on paper. Then they can tell that the pack
            is yours and unchanged.
          </p>
        </div>
      )}
      {again}
    </>
  );
}

function readyInWords(what: PackResultProps['what'], files: number, isProtected: boolean): string {
  if (isProtected) return 'The zip is ready';
  if (files === 1) return `The ${what} is ready`;
  return what === 'paper' ? `${files} files are ready` : `${files - 1} packs and their index are ready`;
}
