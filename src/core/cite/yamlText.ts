/** Words that YAML 1.1 or 1.2 reads as something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * A text in double quotes, the one style of YAML in which every text can be written. JSON's
 * escapes are YAML's; what YAML counts as not printable is escaped as well.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A key without quotes where that is safe. */
export function yamlKey(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) && !RESERVED.test(key) ? key : yamlText(key);
}
