import { needsInWords } from '../../db/communication/model.ts';
import styles from './Communication.module.css';

/** The flag that the Accessible Information Standard asks for; nothing where nothing is needed. */
export function NeedsFlag({ needs }: { needs: Parameters<typeof needsInWords>[0] | null | undefined }) {
  const words = needs && needsInWords(needs);
  return words ? <p className={styles.flag}>Needs: {words}</p> : null;
}
