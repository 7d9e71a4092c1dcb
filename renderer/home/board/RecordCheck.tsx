import { Button } from '@mantine/core';
import { dateInWords } from '../../../db/time/model.ts';
import { useAsk, useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { useRoute } from '../../route.tsx';
import { useMe } from '../useMe.tsx';

/** Says when the record was changed by something other than Own Words; nothing where all is well. */
export function RecordCheck() {
  const { go } = useRoute();
  const { isManager } = useMe();
  const { data: found } = useAsk('verify.state', {});
  if (!found) return null;
  const { atStart, whole, missingPictures } = found;
  const isChanged = atStart.length > 0 || whole?.holds === false;
  if (!isChanged) return missingPictures > 0 && <MissingPictures count={missingPictures} />;
  return (
    <Notice kind="stop" title="The record was changed by something other than Own Words.">
      <p>
        {atStart.length > 0 ? 'Found when it was opened.' : `Found ${whole ? dateInWords(whole.at) : ''}.`}{' '}
        {isManager ? 'The check of the whole record says where.' : 'Go on recording, and tell a manager today.'}
      </p>
      {isManager && (
        <Button mih={44} onClick={() => go({ screen: 'verify' })}>
          Check the whole record
        </Button>
      )}
    </Notice>
  );
}

/** Pictures whose files are gone: what was written stands, and a manager can fetch them from the backups. */
function MissingPictures({ count }: { count: number }) {
  const { isManager } = useMe();
  const fetch = useTell('backups.returnPictures');
  return (
    <Notice
      kind="warn"
      title={`${count === 1 ? 'One picture is' : `${count} pictures are`} missing from the folder of the home.`}
    >
      <p>
        {fetch.data && fetch.data.missing > 0
          ? 'The backups do not have them either. Plug in another stick, or add them again.'
          : 'What was written is all there.'}
        {!isManager && ' Tell a manager.'}
      </p>
      <FormError error={fetch.error} />
      {isManager && (
        <Button mih={44} disabled={fetch.isPending} onClick={() => fetch.mutate({})}>
          Fetch them from the backups
        </Button>
      )}
    </Notice>
  );
}
