import { Button, TextInput } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { ClockStep } from '../../db/clock/model.ts';
import { instantInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { FormError } from '../look/tell/FormError.tsx';

/** On the manager's board: the PC's clock was set back, what that means, and what to do. */
export function ClockWentBack() {
  const { isManager } = useMe();
  const steps = useAsk('clock.list', {}, { enabled: isManager });
  const open = steps.data?.find(({ looked }) => looked === null);
  return open ? <Step key={open.entry} step={open} /> : null;
}

function Step({ step }: { step: ClockStep }) {
  const [found, setFound] = useState('');
  const tell = useTell('clock.lookedAt');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell.mutate({ which: step.entry, found });
  };
  return (
    <section>
      <h2>
        <IconClockExclamation size={26} aria-hidden />
        This PC’s clock went back
      </h2>
      <p>
        The last entry was written {instantInWords(step.lastWritten)}; then the clock said {instantInWords(step.now)}.
        Nothing is lost, and the order of entries is right. Times around it may be wrong.
      </p>
      <p className="ow-note">
        Look at the clock now. Turn on “Set the time automatically” in the PC’s settings, then write down what it was.
      </p>
      <form className="ow-stack" onSubmit={submit}>
        <TextInput
          label="What was it?"
          placeholder="The battery was flat; the time is right again."
          maxLength={300}
          autoComplete="off"
          value={found}
          onChange={(event) => setFound(event.currentTarget.value)}
        />
        <FormError error={tell.error} />
        <div>
          <Button type="submit" disabled={tell.isPending}>
            I have looked at it
          </Button>
        </div>
      </form>
    </section>
  );
}
