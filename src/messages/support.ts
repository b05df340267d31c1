import type { Secret } from '../core/report/secrets.ts';
import type { Locale } from '../core/session/state.ts';
import { support as english } from './en/support.ts';
import type { Counted, Explanation } from './screens.ts';
import { support as chinese } from './zh-cn/support.ts';

export const askedDocuments = ['id-card', 'passport', 'driving-licence', 'residence-permit', 'other'] as const;
export type AskedDocument = (typeof askedDocuments)[number];

export const askedSteps = ['document', 'selfie', 'movements', 'data', 'upload', 'other'] as const;
export type AskedStep = (typeof askedSteps)[number];

export interface SupportMessages {
  readonly title: string;
  readonly intro: string;
  readonly rules: readonly string[];
  readonly fields: {
    readonly heading: string;
    readonly triedAt: string;
    readonly inFuture: string;
    readonly step: string;
    readonly steps: Record<AskedStep, string>;
    readonly document: string;
    readonly documents: Record<AskedDocument, string>;
    readonly notSaid: string;
    readonly reference: string;
    readonly shown: string;
    readonly shownHint: string;
    readonly clear: string;
    readonly cleared: string;
  };
  readonly secrets: Record<Secret, string>;
  readonly screenshots: {
    readonly heading: string;
    readonly hint: string;
    readonly add: string;
    readonly alt: string;
    readonly remove: string;
    readonly unreadable: string;
    readonly tooMany: string;
  };
  /** Pictures of practice, which show a document or a face. */
  readonly pictures: {
    readonly heading: string;
    readonly hint: string;
    readonly add: string;
    readonly undo: string;
    readonly warning: Explanation;
    readonly yes: string;
    readonly no: string;
    readonly none: string;
    readonly preparing: string;
    readonly added: string;
    readonly failed: string;
    readonly alt: string;
    readonly remove: string;
    readonly save: string;
  };
  readonly included: {
    readonly heading: string;
    readonly practice: string;
    readonly practiceHint: string;
    readonly noPractice: string;
    readonly device: string;
    readonly deviceHint: string;
    readonly deviceComing: string;
    readonly deviceFailed: string;
  };
  readonly message: {
    readonly heading: string;
    readonly language: string;
    readonly label: string;
    readonly copy: string;
    readonly share: string;
    readonly shared: string;
    readonly shareRefused: string;
    readonly save: string;
    readonly saveHint: string;
    readonly next: string;
    readonly loading: string;
    readonly failed: Explanation;
  };
  /** The message itself. */
  readonly letter: {
    readonly subject: string;
    readonly greeting: string;
    readonly opening: string;
    readonly when: string;
    readonly step: string;
    readonly document: string;
    readonly reference: string;
    readonly shown: string;
    readonly nothingShown: string;
    readonly practice: string;
    /** `{exercise}`, `{tries}`, `{date}`, `{result}`. */
    readonly practised: Counted;
    readonly results: {
      readonly good: string;
      readonly toChange: string;
      readonly unjudged: string;
      readonly movements: string;
    };
    readonly device: string;
    readonly questions: readonly string[];
    readonly screenshots: Counted;
    readonly pictures: Counted;
    readonly noPictures: string;
    readonly thanks: string;
  };
}

/** Both languages at once and apart from the catalogue: the message is written in either, whatever the screens speak. */
export const supportMessages: Record<Locale, SupportMessages> = { en: english, 'zh-CN': chinese };
