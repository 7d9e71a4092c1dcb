import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';

/** Text boxes left empty are nothing, not an empty text. */
export function emptied(value: unknown): unknown {
  if (value === '') return null;
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]));
}

// zod's own sentences are for programmers; ours end with a full stop.
const plain = (message: string) => (message.endsWith('.') || message.endsWith(').') ? message : 'Please fill this in.');

interface StepForm<V, S extends z.ZodType> {
  start: V;
  draft: Draft<V>;
  /** The schema of what is sent, read by the record again on saving. */
  schema: S;
  /** From what was typed to what the schema reads; the values themselves if left out. */
  shape?: (values: V) => unknown;
  send: (given: z.output<S>) => Promise<unknown>;
  onSaved?: () => void;
}

/** A form kept as one types, checked by the record's own schema, and dropped from the drafts once it is saved. */
export function useStepForm<V extends Record<string, unknown>, S extends z.ZodType>(options: StepForm<V, S>) {
  const { start, draft, schema, shape = (values) => values, send, onSaved } = options;
  const [failed, setFailed] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const form: UseFormReturnType<V> = useForm<V>({
    initialValues: { ...start, ...draft.value },
    onValuesChange: (values) => draft.keep(values),
  });
  const save = async () => {
    setFailed(null);
    const read = schema.safeParse(emptied(shape(form.getValues())));
    if (!read.success) {
      form.setErrors(
        Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), plain(message)])),
      );
      const first = read.error.issues[0];
      setFailed(
        new ApiError(
          'invalid',
          `Not saved yet: ${read.error.issues.length === 1 ? 'one answer needs' : `${read.error.issues.length} answers need`} another look. ${plain(first?.message ?? '')}`,
        ),
      );
      return;
    }
    form.clearErrors();
    setSaving(true);
    try {
      await send(read.data);
      await draft.drop();
      onSaved?.();
    } catch (error) {
      setFailed(error);
    } finally {
      setSaving(false);
    }
  };
  return { form, save, saving, failed };
}
