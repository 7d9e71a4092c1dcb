import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { grants } from '../../db/access/model.ts';
import { DateField } from '../look/fields/DateField.tsx';

export interface ProofValues {
  identity: string;
  grant: string;
  granted: string | null;
}
export const unproved: ProofValues = { identity: '', grant: '', granted: null };

/** From what was typed to what the record keeps. */
export const proofFrom = ({ identity, grant, granted }: ProofValues) => ({
  identity: identity === '' ? null : identity,
  grant: grant === '' ? null : { type: grant, granted },
});

interface ProofFieldsProps<V extends ProofValues> {
  form: UseFormReturnType<V>;
  /** Whether they ask as the personal representative: only then a grant is looked at. */
  representative: boolean;
}

/** What was seen of who asks, and of their right to. */
export function ProofFields<V extends ProofValues>({ form, representative }: ProofFieldsProps<V>) {
  // Mantine's paths of a generic form are not narrowed to its own fields; these three are there by ProofValues.
  const fields = form as unknown as UseFormReturnType<ProofValues>;
  return (
    <>
      <TextInput
        label="How it was checked who they are"
        description="“Passport and a letter from the bank.” Leave empty if it was not yet."
        autoComplete="off"
        {...fields.getInputProps('identity')}
        error={fields.errors['proof.identity']}
      />
      {representative && (
        <div className="ow-pair">
          <NativeSelect
            label="Paper seen"
            data={[{ value: '', label: 'None yet' }, ...grants]}
            {...fields.getInputProps('grant')}
          />
          {fields.values.grant !== '' && (
            <DateField
              label="Granted on"
              value={fields.values.granted}
              onChange={(granted) => fields.setFieldValue('granted', granted)}
              error={fields.errors['proof.grant.granted'] ? 'Please give the day on the paper.' : null}
            />
          )}
        </div>
      )}
    </>
  );
}
