import { IconAlertTriangle, IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  /** info: good to know. warn: look again, nothing is stopped. stop: something is wrong and will not go on. */
  kind?: 'info' | 'warn' | 'stop';
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}
const icons = { info: IconInfoCircle, warn: IconAlertTriangle, stop: IconHandStop };

/** A plain message. Clay is for something wrong and for nothing else. */
export function Notice({ kind = 'info', title, children, action }: NoticeProps) {
  const Icon = icons[kind];
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'stop' ? 'alert' : 'status'}>
      <Icon size={26} aria-hidden />
      <div>
        {title && <b className={styles.title}>{title}</b>}
        {children}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
