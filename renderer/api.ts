import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Input, Issue, MethodName, Output, Result } from '../electron/core/contract.ts';

declare global {
  interface Window {
    /** The one door to the record that either shell gives the page. */
    readonly ownWords: { call(message: string): Promise<string> };
  }
}

/** A refusal, in the plain words that the record gave for it. */
export class ApiError extends Error {
  readonly code: string;
  /** What was wrong with single fields, by their path in the input. */
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, issues: readonly Issue[] = []) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.issues = issues;
  }
}

/** Calls one method of the contract. Throws an ApiError when it is refused. */
export async function api<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer: Result<Output<M>> = JSON.parse(await window.ownWords.call(JSON.stringify({ method, input })));
  if (answer.ok) return answer.data;
  throw new ApiError(answer.code, answer.message, answer.issues);
}

interface AskOptions {
  /** Whether to ask at all, yet. */
  enabled?: boolean;
  /** Ask again after so many milliseconds. */
  every?: number | false;
}

/** Asks the record, and keeps the answer until something is told to it. */
export function useAsk<M extends MethodName>(
  method: M,
  input: Input<M>,
  { enabled = true, every = false }: AskOptions = {},
): UseQueryResult<Output<M>> {
  return useQuery({ queryKey: [method, input], queryFn: () => api(method, input), enabled, refetchInterval: every });
}

/** Tells the record something; afterwards every answer on screen is asked for again. */
export function useTell<M extends MethodName>(method: M): UseMutationResult<Output<M>, Error, Input<M>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<M>) => api(method, input),
    onSuccess: () => client.invalidateQueries(),
  });
}
