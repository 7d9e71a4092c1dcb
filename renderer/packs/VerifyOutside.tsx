import { Button } from '@mantine/core';
import { Threshold } from '../home/Threshold.tsx';
import { VerifyForm } from './VerifyForm.tsx';

/** Checking a pack on a PC that has no home open: for whoever was given one. */
export function VerifyOutside({ onBack }: { onBack: () => void }) {
  return (
    <Threshold
      title="Check a pack"
      lead="Finds any change since it was signed, and says where."
      panelLabel="About checking"
      panel={
        <>
          <h2>What this can tell</h2>
          <p>Whether a single byte was changed since the pack was signed with its key.</p>
          <p>
            Whose key it is, only the home can tell you: compare the fingerprint with the one they gave you another way.
          </p>
        </>
      }
      foot={
        <Button variant="subtle" onClick={onBack}>
          Back
        </Button>
      }
    >
      <VerifyForm />
    </Threshold>
  );
}
