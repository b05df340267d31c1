import type { ReadyPage } from '../../../core/preparation/page.ts';
import { ChecklistScreen } from './checklist.tsx';
import { HubScreen } from './hub.tsx';
import { SafetyScreen } from './safety.tsx';
import '../../styles/ready.css';

/** The screen of a page of the hub. */
export function ReadyScreen({ page }: { readonly page: ReadyPage }) {
  switch (page) {
    case 'hub':
      return <HubScreen />;
    case 'safety':
      return <SafetyScreen />;
    case 'checklist':
      return <ChecklistScreen />;
    default:
      return page satisfies never;
  }
}
