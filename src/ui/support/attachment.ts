/** A picture that goes along with the message, as it will leave: encoded anew, held by the screen alone. */
export interface Attachment {
  readonly file: File;
  /** Of the same bytes, for showing them; revoked by whoever takes the attachment away. */
  readonly url: string;
}

export function attach(blob: Blob, name: string): Attachment {
  return { file: new File([blob], name, { type: blob.type }), url: URL.createObjectURL(blob) };
}

export function detach({ url }: Attachment): void {
  URL.revokeObjectURL(url);
}
