import { Button, Modal } from '@mantine/core';
import { namesOf, offeringInWords } from '../../db/daily-choices/model.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import styles from './DailyChoices.module.css';
import { wayOn } from './form.ts';
import type { PartProps } from './Offered.tsx';

/** All ways of putting a choice, and what the person must have on or near them to answer. */
export function WaysOfOffering({
  opened,
  onClose,
  form,
  onChange,
  resident,
}: PartProps & { opened: boolean; onClose: () => void }) {
  const { they } = pronounsOf(resident);
  const swap = (check: typeof form.swap) => () => onChange((so) => ({ ...so, swap: check }));
  return (
    <Modal opened={opened} onClose={onClose} title="How I offered" size="xl">
      <div data-area="daily-choices" className={styles.form}>
        <Keys legend="Tap all that were so" columns={3}>
          {namesOf(offeringInWords).map((way) => (
            <Key
              key={way}
              label={offeringInWords[way]}
              pressed={form.howOffered.includes(way)}
              onPress={() => onChange((so) => wayOn(so, way))}
            />
          ))}
        </Keys>
        <Keys
          legend="Sides swapped, and asked again"
          hint={`so that it is the thing ${they} chose, not the side`}
          columns={3}
        >
          <Key label="Not done" pressed={form.swap === 'not-done'} onPress={swap('not-done')} />
          <Key label="The same answer" pressed={form.swap === 'same'} onPress={swap('same')} />
          <Key label="Another answer" pressed={form.swap === 'changed'} onPress={swap('changed')} />
        </Keys>
        <div className="ow-row">
          <Button variant="filled" onClick={onClose}>
            Back to the choice
          </Button>
        </div>
      </div>
    </Modal>
  );
}
