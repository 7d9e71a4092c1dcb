import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { plainly } from './FormError.tsx';
import { Notice } from './Notice.tsx';

interface AskingProps<T> {
  /** What useAsk gave. */
  asked: UseQueryResult<T>;
  /** "the residents": what is being looked up. */
  what: string;
  children: (data: T) => ReactNode;
}

/** Shows the answer, or that it is being looked up, or why it is not to be had with a way to try again. */
export function Asking<T>({ asked, what, children }: AskingProps<T>) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.isError) {
    return (
      <Notice
        kind="stop"
        title={plainly(asked.error)}
        action={<Button onClick={() => asked.refetch()}>Try again</Button>}
      >
        This is about {what}. The record itself is as it was.
      </Notice>
    );
  }
  return (
    <p className="ow-note" role="status">
      Looking up {what}
    </p>
  );
}
