export type Status = 'good' | 'attention' | 'unknown';

/** All that can be found, by topic and in the order in which it is told. A sentence for each stands in `messages/doctor.ts`. */
export const outcomes = {
  page: { secure: 'good', insecure: 'attention' },
  'own-browser': { real: 'good', 'in-app': 'attention' },
  browser: { recent: 'good', old: 'attention', unfamiliar: 'unknown' },
  camera: { allowed: 'good', denied: 'attention', absent: 'attention', 'not-asked': 'unknown', untold: 'unknown' },
  picture: { fine: 'good', small: 'attention', slow: 'attention', failed: 'attention' },
  lens: { focusing: 'good', named: 'good', fixed: 'attention', untold: 'unknown' },
  nearest: { near: 'good', far: 'attention', 'not-near': 'unknown', never: 'attention' },
  torch: { there: 'good', absent: 'good' },
  online: { online: 'good', offline: 'attention' },
  speed: {
    quick: 'good',
    slow: 'attention',
    'slow-wifi': 'attention',
    'slow-mobile': 'attention',
    silent: 'attention',
    intercepted: 'attention',
    unmeasured: 'unknown',
  },
  steadiness: {
    steady: 'good',
    unsteady: 'attention',
    'unsteady-wifi': 'attention',
    'unsteady-mobile': 'attention',
    unmeasured: 'unknown',
  },
  connection: { wifi: 'good', mobile: 'good', cable: 'good', saving: 'attention', untold: 'unknown' },
  clock: { right: 'good', ahead: 'attention', behind: 'attention', untold: 'unknown' },
  power: { full: 'good', saving: 'attention', untold: 'unknown' },
  battery: { charged: 'good', charging: 'good', low: 'attention', untold: 'unknown' },
  memory: { enough: 'good', little: 'attention', untold: 'unknown' },
  storage: { enough: 'good', little: 'attention', untold: 'unknown' },
  graphics: { hardware: 'good', software: 'attention', none: 'attention' },
  microphone: {
    allowed: 'good',
    denied: 'attention',
    'not-asked': 'unknown',
    untold: 'unknown',
    'shut-out': 'unknown',
  },
  brightness: { untold: 'unknown' },
} as const satisfies Record<string, Readonly<Record<string, Status>>>;

export type Topic = keyof typeof outcomes;
export type OutcomeOf<T extends Topic> = keyof (typeof outcomes)[T] & string;

/** What was found about one thing; `values` fill the sentence. */
export interface Finding {
  readonly topic: Topic;
  readonly outcome: string;
  readonly status: Status;
  readonly values: Readonly<Record<string, string | number>>;
}

export function found<T extends Topic>(topic: T, outcome: OutcomeOf<T>, values: Finding['values'] = {}): Finding {
  const statuses: Readonly<Record<string, Status>> = outcomes[topic];
  return { topic, outcome, status: statuses[outcome]!, values };
}
