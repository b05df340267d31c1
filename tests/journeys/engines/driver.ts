/** What the engines' walk asks of a browser, whichever it is. Each engine is driven in its own way behind this port. */

/** A function that runs in the page: it closes over nothing, and takes and gives plain data. */
export type InPage<A, R> = (argument: A) => R | Promise<R>;

export interface EngineDriver {
  /** Name and version. */
  readonly name: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Of the page, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  evaluate<A, R>(run: InPage<A, R>, argument: A): Promise<R>;
  /** A real click of the pointer at a point of the page's view, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** PNG of what is seen: for a person who looks for the cause of a failure. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The language that every engine claims: the walk reads English. */
export const LANGUAGE = 'en-US';
