import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './ToDo.module.css';

/** Things to do in their order, each ticked when it is known to be done. */
export function ToDo({ children }: { children: ReactNode }) {
  return <ol className={styles.steps}>{children}</ol>;
}

interface ToDoStepProps {
  /** Left out where nothing can tell whether it is done. */
  done?: boolean;
  title: string;
  children?: ReactNode;
}

export function ToDoStep({ done, title, children }: ToDoStepProps) {
  const Icon = done ? IconCircleCheck : IconCircleDashed;
  return (
    <li data-done={done}>
      <Icon size={30} aria-hidden />
      <div>
        <p>
          <b>{title}</b>
          {done !== undefined && <span className="ow-hidden">{done ? ': done' : ': still to do'}</span>}
        </p>
        {children}
      </div>
    </li>
  );
}
