import { UnstyledButton } from '@mantine/core';
import { IconClipboardHeart, IconMessageLanguage, IconShieldLock } from '@tabler/icons-react';
import { FACTS_ONLY, type SheetName, schemes, sheetNames } from '../../db/sheets/model.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { useRoute } from '../route.tsx';
import { OneSheet } from './OneSheet.tsx';
import styles from './sheets.module.css';

const icons = {
  'data-security': IconShieldLock,
  'accessible-information': IconMessageLanguage,
  'clinical-safety': IconClipboardHeart,
} as const satisfies Record<SheetName, unknown>;

/** Evidence sheets: three that a home is asked for, each read from the record as it stands. */
export function SheetsScreen({ sheet }: { sheet?: SheetName }) {
  return sheet ? <OneSheet name={sheet} key={sheet} /> : <ChooseSheet />;
}

function ChooseSheet() {
  const { go } = useRoute();
  return (
    <AreaFrame area="neutral" title="Evidence sheets" line={FACTS_ONLY}>
      <div className={styles.page}>
        <p>
          Each sheet asks in plain words, answers from the record, and says how it is known and what cannot be seen from
          here. Where only the home knows, there is room for its own statement.
        </p>
        <ul className={styles.choose}>
          {sheetNames.map((name) => {
            const { title, scheme, what, when } = schemes[name];
            const Icon = icons[name];
            return (
              <li key={name}>
                <UnstyledButton className={styles.card} onClick={() => go({ screen: 'sheets', sheet: name })}>
                  <Icon size={34} aria-hidden />
                  <span>
                    <b>{title}</b>
                    <span>{what}</span>
                    <span className="ow-note">
                      {scheme}. {when}
                    </span>
                  </span>
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      </div>
    </AreaFrame>
  );
}
