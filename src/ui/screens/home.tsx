import { ChevronDown, Download, FolderHeart, Languages, LifeBuoy, Settings } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { CardInFrame, StraightFace } from '../drawings/home.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Icon } from '../parts/icon.tsx';
import { OfflineChip } from '../parts/offline-chip.tsx';
import { PrivateLine } from '../parts/private-line.tsx';
import { RecentAttempts } from '../parts/recent-attempts.tsx';
import { useUi } from '../ui-context.ts';

/** What this is, what it keeps private, and the two exercises; all of it without scrolling on a small phone. */
export function HomeScreen() {
  const { words, emit } = useUi();
  return (
    <div class="home">
      <HomeHead />
      <main class="home-body">
        <Heading isHome>{words.home.title}</Heading>
        <p class="home-line">{words.home.line}</p>
        <PrivateLine />
        <div class="home-exercises">
          <ExerciseButton
            name={words.home.document}
            hint={words.home.documentHint}
            onPress={() => emit({ type: 'choose-documents', demo: false })}
          >
            <CardInFrame />
          </ExerciseButton>
          <ExerciseButton
            name={words.home.selfie}
            hint={words.home.selfieHint}
            onPress={() => emit({ type: 'choose-faces', demo: false })}
          >
            <StraightFace />
          </ExerciseButton>
        </div>
        <ReadyButton />
        <DemoChoice />
        <RecentAttempts />
        <p class="home-honest">
          {words.app.honest}
          <br />
          {words.home.notIdentity}
        </p>
      </main>
      <HomeFoot />
    </div>
  );
}

function HomeHead() {
  const { state, words, emit } = useUi();
  const other = state.settings.locale === 'en' ? 'zh-CN' : 'en';
  return (
    <header class="home-head">
      <span class="home-name">{words.app.name}</span>
      <OfflineChip />
      <button
        type="button"
        class="button button-quiet"
        lang={other}
        onClick={() => emit({ type: 'change-settings', change: { locale: other } })}
      >
        <Icon icon={Languages} size={20} />
        <span>{words.home.otherLanguage}</span>
      </button>
    </header>
  );
}

interface ExerciseButtonProps {
  readonly name: string;
  readonly hint: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function ExerciseButton({ name, hint, onPress, children }: ExerciseButtonProps) {
  return (
    <button type="button" class="exercise" onClick={onPress}>
      {children}
      <span class="exercise-name">{name}</span>
      <span class="exercise-hint">{hint}</span>
    </button>
  );
}

function ReadyButton() {
  const { words, emit } = useUi();
  return (
    <Button icon={LifeBuoy} onPress={() => emit({ type: 'open-ready', page: 'hub' })}>
      {words.home.ready}
    </Button>
  );
}

function DemoChoice() {
  const { words, emit } = useUi();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="demo">
      <button
        type="button"
        class="button button-plain demo-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{words.home.demo}</span>
        <Icon icon={ChevronDown} size={20} />
      </button>
      <div id={id} class="demo-choices" hidden={!isOpen}>
        <p class="hint">{words.home.demoHint}</p>
        <div class="row">
          <Button onPress={() => emit({ type: 'choose-documents', demo: true })}>{words.home.demoDocument}</Button>
          <Button onPress={() => emit({ type: 'choose-faces', demo: true })}>{words.home.demoSelfie}</Button>
        </div>
      </div>
    </div>
  );
}

function HomeFoot() {
  const { state, words, emit } = useUi();
  return (
    <footer class="home-foot">
      <Button look="quiet" icon={FolderHeart} onPress={() => emit({ type: 'open-practice' })}>
        {words.actions.practice}
      </Button>
      <Button look="quiet" icon={Settings} onPress={() => emit({ type: 'open-settings' })}>
        {words.actions.settings}
      </Button>
      {state.install !== 'none' && (
        <Button look="quiet" icon={Download} onPress={() => emit({ type: 'install' })}>
          {words.home.install}
        </Button>
      )}
    </footer>
  );
}
