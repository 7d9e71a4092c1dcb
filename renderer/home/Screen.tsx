import type { ResidentRow } from '../../db/residents/model.ts';
import { AccessScreen } from '../access/AccessScreen.tsx';
import { AuditScreen } from '../audit/AuditScreen.tsx';
import { AdvanceDecisionLine } from '../authority/AuthorityLine.tsx';
import { MovingScreen } from '../backups/MovingScreen.tsx';
import { HowToAskLine } from '../communication/HowToAskLine.tsx';
import { ComplaintsScreen } from '../complaints/ComplaintsScreen.tsx';
import { RoundScreen } from '../daily-choices/round/RoundScreen.tsx';
import { RoundSetUp } from '../daily-choices/round/RoundSetUp.tsx';
import { JustWritten } from '../dismissals/JustWritten.tsx';
import { CheckTextScreen } from '../evidence/CheckTextScreen.tsx';
import { HandoverScreen } from '../handover/HandoverScreen.tsx';
import { ImportScreen } from '../imports/ImportScreen.tsx';
import { KeysScreen } from '../keys/KeysScreen.tsx';
import { LeaverScreen } from '../keys/LeaverScreen.tsx';
import { Binder } from '../look/frame/Binder.tsx';
import { LooksScreen } from '../looks/LooksScreen.tsx';
import { NumbersScreen } from '../numbers/NumbersScreen.tsx';
import { CardScreen } from '../packs/CardScreen.tsx';
import { DowntimeScreen } from '../packs/DowntimeScreen.tsx';
import { PacksScreen } from '../packs/PacksScreen.tsx';
import { VerifyScreen } from '../packs/VerifyScreen.tsx';
import { EveryoneScreen } from '../residents/EveryoneScreen.tsx';
import { FrontPage } from '../residents/FrontPage.tsx';
import { IdentityScreen } from '../residents/IdentityScreen.tsx';
import { NewResidentScreen } from '../residents/NewResidentScreen.tsx';
import { WithResident } from '../residents/WithResident.tsx';
import { RetentionScreen } from '../retention/RetentionScreen.tsx';
import { TemplatesScreen } from '../reviews/templates/TemplatesScreen.tsx';
import { type Route, useRoute } from '../route.tsx';
import { SearchScreen } from '../search/SearchScreen.tsx';
import { SheetsScreen } from '../sheets/SheetsScreen.tsx';
import { PermissionsScreen } from '../staff/PermissionsScreen.tsx';
import { StaffScreen } from '../staff/StaffScreen.tsx';
import { SubjectAccessScreen } from '../subject-access/SubjectAccessScreen.tsx';
import { OwnSupervision } from '../supervision/OwnSupervision.tsx';
import { SupervisionScreen } from '../supervision/SupervisionScreen.tsx';
import { TasksScreen } from '../tasks/TasksScreen.tsx';
import { TransferScreen } from '../transfer/TransferScreen.tsx';
import { AreaScreen } from './AreaScreen.tsx';
import { Board } from './board/Board.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';

/** The screen of the present route. */
export function Screen() {
  const { route } = useRoute();
  switch (route.screen) {
    case 'board':
      return <Board />;
    case 'round':
      return route.round ? <RoundScreen round={route.round} /> : <RoundSetUp />;
    case 'handover':
      return <HandoverScreen />;
    case 'tasks':
      return <TasksScreen {...(route.filter ? { filter: route.filter } : {})} />;
    case 'everyone':
      return <EveryoneScreen />;
    case 'new-resident':
      return <NewResidentScreen />;
    case 'search': {
      const { resident: whose, text = '' } = route;
      if (!whose) return <SearchScreen key={text} resident={null} text={text} />;
      return (
        <WithResident key={`${whose} ${text}`} id={whose}>
          {(resident) => <SearchScreen resident={resident} text={text} />}
        </WithResident>
      );
    }
    case 'staff':
      return <StaffScreen />;
    case 'packs':
      return <PacksScreen {...(route.resident ? { resident: route.resident } : {})} />;
    case 'downtime':
      return <DowntimeScreen />;
    case 'audit':
      return <AuditScreen key={route.audit} {...(route.audit ? { audit: route.audit } : {})} />;
    case 'complaints':
      return <ComplaintsScreen open={route.complaint ?? null} />;
    case 'numbers':
      return <NumbersScreen />;
    case 'sheets':
      return <SheetsScreen {...(route.sheet ? { sheet: route.sheet } : {})} />;
    case 'templates':
      return <TemplatesScreen />;
    case 'check-text':
      return <CheckTextScreen />;
    case 'verify':
      return <VerifyScreen />;
    case 'retention':
      return <RetentionScreen />;
    case 'imports':
      return <ImportScreen />;
    case 'transfer':
      return <TransferScreen />;
    case 'keys':
      return <KeysScreen />;
    case 'moving':
      return <MovingScreen />;
    case 'permissions':
      return <PermissionsScreen />;
    case 'looks':
      return <LooksScreen />;
    case 'leaver':
      return <LeaverScreen staff={route.staff} />;
    case 'supervision':
      return <SupervisionScreen staff={route.staff} />;
    case 'my-supervision':
      return <OwnSupervision />;
    case 'settings':
      return <SettingsScreen />;
    case 'front':
      return <WithResident id={route.resident}>{(resident) => <FrontPage resident={resident} />}</WithResident>;
    case 'identity':
    case 'card':
    case 'access':
    case 'area':
      // A fresh screen for each person: nothing typed about one may be standing when another is opened.
      return (
        <WithResident key={route.resident} id={route.resident}>
          {(resident) => <InBinder resident={resident} route={route} />}
        </WithResident>
      );
  }
}

type BinderRoute = Extract<Route, { screen: 'identity' | 'card' | 'access' | 'area' }>;

function InBinder({ resident, route }: { resident: ResidentRow; route: BinderRoute }) {
  const { go } = useRoute();
  const open = route.screen === 'area' ? route.tab : null;
  return (
    <Binder
      resident={resident}
      open={open}
      onFront={() => go({ screen: 'front', resident: resident.id })}
      onOpen={(tab) => go({ screen: 'area', resident: resident.id, tab })}
      line={
        <>
          <AdvanceDecisionLine resident={resident} />
          {open === 'how-to-ask' || route.screen === 'access' ? null : <HowToAskLine resident={resident} />}
        </>
      }
      below={<JustWritten resident={resident} />}
    >
      {route.screen === 'identity' && <IdentityScreen resident={resident} />}
      {route.screen === 'card' && <CardScreen resident={resident} />}
      {route.screen === 'access' &&
        (resident.status === 'died' ? (
          <AccessScreen resident={resident} />
        ) : (
          <SubjectAccessScreen resident={resident} />
        ))}
      {route.screen === 'area' && <AreaScreen {...route} resident={resident} />}
    </Binder>
  );
}
