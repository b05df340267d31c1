import type { ReadyPage } from '../../../core/preparation/page.ts';
import { CausesScreen } from './causes.tsx';
import { ChecklistScreen } from './checklist.tsx';
import { FullRehearsalScreen } from './full-rehearsal.tsx';
import { HubScreen } from './hub.tsx';
import { LinksScreen } from './links.tsx';
import { SafetyScreen } from './safety.tsx';
import { WithPreparation } from './with-preparation.tsx';
import '../../styles/links.css';
import '../../styles/ready.css';
import '../../styles/causes.css';
import '../../styles/checklist-print.css';

/** The screen of a page of the hub. */
export function ReadyScreen({ page }: { readonly page: ReadyPage }) {
  switch (page) {
    case 'hub':
      return <HubScreen />;
    case 'causes':
      return <WithPreparation page={page} draw={(preparation) => <CausesScreen preparation={preparation} />} />;
    case 'rehearsal':
      return <WithPreparation page={page} draw={(preparation) => <FullRehearsalScreen preparation={preparation} />} />;
    case 'links':
      return <LinksScreen />;
    case 'safety':
      return <SafetyScreen />;
    case 'checklist':
      return <WithPreparation page={page} draw={({ progress }) => <ChecklistScreen ticks={progress.ticks} />} />;
    default:
      return page satisfies never;
  }
}
