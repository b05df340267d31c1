import { type IconNode, ListChecks, ShieldAlert, Stethoscope } from 'lucide';
import type { HubEntryId } from '../../../core/preparation/hub.ts';
import type { Tap } from '../../../core/session/event.ts';

export interface HubEntry {
  readonly icon: IconNode;
  readonly tap: Tap;
}

/** Where each entry of the hub leads; one without a line here is not listed. */
export const hubEntries: Partial<Record<HubEntryId, HubEntry>> = {
  device: { icon: Stethoscope, tap: { type: 'open-doctor' } },
  safety: { icon: ShieldAlert, tap: { type: 'open-ready', page: 'safety' } },
  checklist: { icon: ListChecks, tap: { type: 'open-ready', page: 'checklist' } },
};
