const FRAME = /^(?:TY|ER) {1,2}-/;

/**
 * Whether a line begins or ends a record of RIS: its other tags look like those of MEDLINE and of
 * Web of Science.
 */
export function isFrameOfRis(text: string): boolean {
  return FRAME.test(text);
}
