import { useState } from 'preact/hooks';
import { safeMessages } from '../../../messages/safe.ts';
import { Page } from '../../parts/page.tsx';
import { useUi } from '../../ui-context.ts';
import { CarryInSection } from './carry-in-section.tsx';
import { CarryOutSection } from './carry-out-section.tsx';
import { ExpirySection } from './expiry-section.tsx';
import { LockSection } from './lock-section.tsx';
import { StoreSection } from './store-section.tsx';
import { WipeSection } from './wipe-section.tsx';
import '../../styles/safe.css';

/** How long pictures stay, where they lie, and the end of them. */
export function KeepSafeScreen() {
  const { state } = useUi();
  // From then on nothing here may look at the record: looking would make it anew.
  const [isWiping, setWiping] = useState(false);
  const says = safeMessages[state.settings.locale];
  return (
    <Page title={says.title}>
      <p>{says.intro}</p>
      {!isWiping && (
        <>
          <ExpirySection />
          <LockSection />
          <CarryOutSection />
          <CarryInSection />
          <StoreSection />
        </>
      )}
      <WipeSection onWiping={setWiping} />
    </Page>
  );
}
