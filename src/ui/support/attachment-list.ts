import { useEffect, useRef } from 'preact/hooks';
import { type Attachment, detach } from './attachment.ts';

export interface AttachmentList {
  readonly add: (attachment: Attachment) => void;
  readonly remove: (attachment: Attachment) => void;
  readonly removeAll: () => void;
}

/** Changes a list that its owner holds; what is prepared late is added to what is there by then, and nothing outlives the screen. */
export function useAttachments(
  shown: readonly Attachment[],
  onChange: (shown: readonly Attachment[]) => void,
): AttachmentList {
  const newest = useRef(shown);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
      for (const attachment of newest.current) detach(attachment);
    },
    [],
  );
  const change = (list: readonly Attachment[]): void => {
    newest.current = list;
    onChange(list);
  };
  return {
    add(attachment) {
      if (isGone.current) detach(attachment);
      else change([...newest.current, attachment]);
    },
    remove(attachment) {
      detach(attachment);
      change(newest.current.filter((other) => other !== attachment));
    },
    removeAll() {
      for (const attachment of newest.current) detach(attachment);
      change([]);
    },
  };
}
