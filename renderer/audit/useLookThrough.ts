import { useQueries } from '@tanstack/react-query';
import { figuresTogether, type LookPart } from '../../db/audit/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { api, useAsk } from '../api.ts';

interface Span {
  readonly from: string;
  readonly to: string;
}
interface Looking {
  /** How far it is. */
  readonly done: number;
  readonly total: number;
  readonly error: Error | null;
  /** Everything, once all parts are there. */
  readonly found: Output<'audit.lookThrough'> | null;
}

/** Looks through some days resident by resident, then at what all show together; `null` looks at nothing. */
export function useLookThrough(span: Span | null): Looking {
  const residents = useAsk('residents.list', {}, { enabled: span !== null }).data;
  const parts: LookPart[] =
    span && residents
      ? [...residents.map(({ id }) => ({ type: 'resident' as const, resident: id })), { type: 'together' as const }]
      : [];
  return useQueries({
    queries: parts.map((part) => {
      const input = { from: span?.from ?? '', to: span?.to ?? '', part };
      return { queryKey: ['audit.lookThrough', input], queryFn: () => api('audit.lookThrough', input) };
    }),
    combine: (asked) => {
      const answers = asked.flatMap(({ data }) => data ?? []);
      return {
        done: answers.length,
        total: Math.max(1, parts.length),
        error: asked.find(({ error }) => error)?.error ?? null,
        found:
          parts.length > 0 && answers.length === parts.length
            ? {
                figures: figuresTogether(answers.map(({ figures }) => figures)),
                flagged: answers.flatMap(({ flagged }) => flagged),
                findings: answers.flatMap(({ findings }) => findings),
              }
            : null,
      };
    },
  });
}
