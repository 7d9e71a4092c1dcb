import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { ResidentId } from '../../../db/words/model.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import styles from '../best-interests.module.css';
import { Drafted } from './Drafted.tsx';
import { useStepForm } from './useStepForm.ts';

interface InlineFormProps<V extends Record<string, unknown>, S extends z.ZodType> {
  title: string;
  /** The draft's name: what is half written is found again under it. */
  name: string;
  resident: ResidentId;
  start: V;
  schema: S;
  shape: (values: V) => unknown;
  send: (given: z.output<S>) => Promise<unknown>;
  /** The words on the one button that saves. */
  verb: string;
  onDone: () => void;
  children: (form: UseFormReturnType<V>) => ReactNode;
}

/** A form that opens where it is needed, kept as a draft as one types, with one button that saves and one that does not. */
export function InlineForm<V extends Record<string, unknown>, S extends z.ZodType>(props: InlineFormProps<V, S>) {
  return (
    <Drafted<V> name={props.name} resident={props.resident}>
      {(draft) => <Fields {...props} draft={draft} />}
    </Drafted>
  );
}

function Fields<V extends Record<string, unknown>, S extends z.ZodType>({
  title,
  verb,
  onDone,
  children,
  ...rest
}: InlineFormProps<V, S> & { draft: Draft<V> }) {
  const { form, save, saving, failed } = useStepForm<V, S>({ ...rest, onSaved: onDone });
  return (
    <section className={styles.card} aria-label={title}>
      <h3>{title}</h3>
      {children(form)}
      <FormError error={failed} />
      <div className="ow-row">
        <Button variant="filled" onClick={save} loading={saving}>
          {verb}
        </Button>
        <Button onClick={onDone}>Not now</Button>
        <span className="ow-note">What you type is kept as a draft until you save it.</span>
      </div>
    </section>
  );
}
