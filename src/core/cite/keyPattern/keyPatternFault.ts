/** What is wrong with a pattern of citation keys, and where it begins, in characters from 0 on. */
export interface KeyPatternFault {
  readonly at: number;
  readonly kind: /** Nothing is asked for. */
    | 'empty'
    | 'tooLong'
    /** `[auth:lower]`, as Better BibTeX wrote it before its version 6. */
    | 'oldSyntax'
    /** A text in quotes has no end. */
    | 'openText'
    /** `found` cannot stand here. */
    | 'unexpected'
    | 'unknownName'
    | 'unknownFilter'
    /** A number or text in parentheses that the name before it does not take. */
    | 'wrongArgument';
  /** What stands there; `''` at the end. */
  readonly found: string;
}

/** A fault as a sentence, for the command line. */
export function faultText({ at, kind, found }: KeyPatternFault): string {
  const place = `at character ${at + 1}`;
  switch (kind) {
    case 'empty':
      return 'The pattern is empty.';
    case 'tooLong':
      return 'The pattern is too long.';
    case 'oldSyntax':
      return 'Patterns in brackets are of old versions of Better BibTeX; write auth.lower + year.';
    case 'openText':
      return `The text ${found} ${place} has no closing quote.`;
    case 'unexpected':
      return found === '' ? 'The pattern ends too early.' : `“${found}” cannot stand ${place}.`;
    case 'unknownName':
      return `There is nothing called “${found}” (${place}).`;
    case 'unknownFilter':
      return `There is no filter called “.${found}” (${place}).`;
    case 'wrongArgument':
      return `“${found}” ${place} is not what can be given there.`;
  }
}
