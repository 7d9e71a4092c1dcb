import { Button } from '@mantine/core';
import { instantInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { ToDo, ToDoStep } from '../look/steps/ToDo.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { useRoute } from '../route.tsx';

/** How the home moves to another PC: a last backup, carried over, put back there, and this record closed for good. */
export function MovingScreen() {
  const { go } = useRoute();
  const asked = useAsk('backups.state', {}, { every: 5000 });
  const status = useAsk('home.status', {});
  const close = useTell('home.close');
  return (
    <AreaFrame
      area="neutral"
      title="Moving to a new PC"
      line="Half an hour, best when few people are recording."
      action={<Button onClick={() => go({ screen: 'settings' })}>Back to settings</Button>}
    >
      <Asking asked={asked} what="the backups">
        {({ last, news }) => (
          <ToDo>
            <ToDoStep done={last !== null && !news} title="Make a last backup on a memory stick">
              {last && !news ? (
                <p>
                  Made {instantInWords(last.at)}: {last.file}. Nothing was written since.
                </p>
              ) : (
                <>
                  <p>
                    {last
                      ? `The last one is of ${instantInWords(last.at)}, and things were written since.`
                      : 'There is none yet.'}{' '}
                    Ask everybody to finish what they are writing first.
                  </p>
                  <div>
                    <Button variant="filled" onClick={() => go({ screen: 'settings' })}>
                      Make the backup
                    </Button>
                  </div>
                </>
              )}
            </ToDoStep>
            <ToDoStep title="Carry the stick to the new PC">
              <p>
                The file that ends in .owbackup and the folder “photographs” beside it belong together. Both are
                encrypted: whoever finds the stick can read neither.
              </p>
            </ToDoStep>
            <ToDoStep title="Put the backup back there">
              <p>
                Open Own Words on the new PC, choose “Restore a backup”, then the file on the stick and an empty folder
                of that PC. It asks for the passphrase of the home. Everybody signs in with the same name and PIN as
                here.
              </p>
            </ToDoStep>
            <ToDoStep title="Look whether all of it is there">
              <p>
                It says how many entries it restored. Under “Check a pack”, check the whole record; the stick’s backup
                can be named there to compare with. Then choose a folder for the backups of the new PC.
              </p>
            </ToDoStep>
            <ToDoStep title="Close this record, and record on the new PC alone">
              <p>
                Two PCs that both record would part for good: what is written here afterwards would not be there. Keep
                this folder until the new PC has made its own backup, then have it destroyed with the old disk.
              </p>
              <p className="ow-note" style={{ overflowWrap: 'anywhere' }}>
                {status.data?.folder}
              </p>
              <FormError error={close.error} />
              <div>
                <Button disabled={close.isPending} onClick={() => close.mutate({})}>
                  {close.isPending ? 'Closing' : 'Close this record'}
                </Button>
              </div>
            </ToDoStep>
          </ToDo>
        )}
      </Asking>
    </AreaFrame>
  );
}
