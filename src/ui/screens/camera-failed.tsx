import {
  CameraOff,
  Globe,
  type IconNode,
  LockKeyhole,
  MonitorOff,
  PhoneCall,
  Stethoscope,
  Unplug,
  VideoOff,
} from 'lucide';
import type { CameraFailure, Device, Situation } from '../../core/session/state.ts';
import type { Guidance } from '../../messages/screens.ts';
import { type TroubleMessages, troubleMessages } from '../../messages/troubles.ts';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Failure } from '../parts/failure.tsx';
import { ImportButton } from '../parts/import-button.tsx';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';

const icons: Record<CameraFailure, IconNode> = {
  denied: CameraOff,
  missing: CameraOff,
  busy: PhoneCall,
  insecure: LockKeyhole,
  'in-app-browser': Globe,
  unsupported: Globe,
  black: VideoOff,
  frozen: MonitorOff,
  ended: Unplug,
  'demo-cannot-draw': MonitorOff,
  unknown: CameraOff,
};

/** The steps for this failure in this very browser. */
function guidanceFor(why: CameraFailure, device: Device, words: TroubleMessages): Guidance {
  const guidance = words.cameraFailed[why];
  if (why === 'denied') return { ...guidance, steps: words.allowAgain[device.browser] };
  if (why !== 'in-app-browser') return guidance;
  const isApple = device.browser === 'safari-ios' || device.browser === 'chrome-ios';
  const { ios, other, apps } = words.leaveApp;
  const name = device.inAppBrowser ?? 'app';
  const body = fill(guidance.body, { app: apps[name] ?? name });
  return { ...guidance, body, steps: isApple ? ios : other };
}

export function CameraFailedScreen({ situation }: { readonly situation: Extract<Situation, { at: 'camera-failed' }> }) {
  const { state, words, emit } = useUi();
  const { why, exercise } = situation;
  const troubles = troubleMessages[state.settings.locale];
  return (
    <Failure
      key={why}
      icon={icons[why]}
      guidance={guidanceFor(why, state.device, troubles)}
      aid={why === 'in-app-browser' && <CopyButton name={troubles.leaveApp.copy} text={location.href} />}
    >
      <ImportButton exercise={exercise} />
      {why !== 'demo-cannot-draw' && (
        <Button onPress={() => emit({ type: 'use-demo' })}>{words.actions.useDemo}</Button>
      )}
      <Button icon={Stethoscope} onPress={() => emit({ type: 'open-doctor' })}>
        {troubles.checkUp}
      </Button>
    </Failure>
  );
}
