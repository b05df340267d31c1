/** The screens on which a person gets ready for the real check; `hub` leads to the others. */
export type ReadyPage = 'hub' | 'causes' | 'safety' | 'links' | 'rehearsal' | 'checklist';
