import type { ReactNode } from 'react';
import type { Named } from '../pronouns.ts';
import { useFocusKept } from '../useFocusKept.ts';
import styles from './AreaFrame.module.css';
import { type Area, areaIcon, areaName, bannerOf } from './area.ts';

type AreaFrameProps = { children: ReactNode; action?: ReactNode; foot?: ReactNode } & (
  | { area: Area; resident: Named }
  | { area: 'neutral'; title: string; line?: ReactNode }
);

// A page with nothing on it to press is scrolled by keyboard all the same; banner and foot stay where they are.
const scrolled = { tabIndex: 0 } as const;

/**
 * The page of an area: its ground, edge and banner, and the CSS variables (--area-7 ...) that everything inside takes
 * its colour and corners from. The banner stays in view; `action` stands on it; `foot` stays below (the counter).
 */
export function AreaFrame(props: AreaFrameProps) {
  const { area, children, action, foot } = props;
  const Icon = areaIcon[area];
  const heading = useFocusKept();
  const name = area === 'neutral' ? props.title : areaName[area];
  return (
    <main className={styles.page} data-area={area} id="page" aria-label={name}>
      <header className={styles.head}>
        <div className={styles.banner}>
          {area === 'neutral' ? null : <Icon size={32} aria-hidden />}
          <h1 className={styles.name} tabIndex={-1} ref={heading}>
            {name}
          </h1>
          {props.area === 'neutral' ? (
            props.line && <p className={styles.line}>{props.line}</p>
          ) : (
            <p className={styles.line}>{bannerOf(props.area, props.resident)}</p>
          )}
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </header>
      <div className={styles.body} {...scrolled}>
        {children}
      </div>
      {foot}
    </main>
  );
}
