import { Button } from '@mantine/core';
import { dateInWords } from '../../../db/time/model.ts';
import { useAsk } from '../../api.ts';
import { Notice } from '../../look/tell/Notice.tsx';
import { useRoute } from '../../route.tsx';
import { useMe } from '../useMe.tsx';

/** Says when the record was changed by something other than Own Words; nothing where all is well. */
export function RecordCheck() {
  const { go } = useRoute();
  const { isManager } = useMe();
  const { data: found } = useAsk('verify.state', {});
  if (!found) return null;
  const { atStart, whole } = found;
  if (atStart.length === 0 && whole?.holds !== false) return null;
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
