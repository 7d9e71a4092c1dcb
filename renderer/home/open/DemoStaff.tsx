import { Notice } from '../../look/tell/Notice.tsx';
import styles from './SignIn.module.css';

/** The PINs of a demo home, whose people are invented. No other home ever shows one. */
export function DemoStaff({ staff }: { staff: readonly { name: string; pin: string }[] }) {
  return (
    <div className={styles.demo}>
      <Notice title="A demo home: everyone in it is invented">
        <ul>
          {staff.map(({ name, pin }) => (
            <li key={name}>
              {name}: <b>{pin}</b>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
