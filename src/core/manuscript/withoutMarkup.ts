/** Commands of LaTeX whose arguments are keys, names or addresses, never words of a sentence. */
const NAMING =
  /cite|ref$|label|bibliography|bibentry|^(?:begin|end|input|include|includegraphics|usepackage|documentclass|url|href)$/i;
const COMMAND = /\\([A-Za-z@]+)\*?/g;
/** Longer groups of arguments are read as text. */
const LONGEST_GROUP = 500;
/** Citations of Org, of roles and of AsciiDoc; keys and labels as Markdown and Typst write them. */
const NAMES = [
  /\[cite(?:\/[a-z/]{1,20})?:[^[\]]{0,500}\]/g,
  /[:{](?:foot)?cite(?::[a-z]{1,12})?[:}]`[^`]{0,500}`/g,
  /\bcite(?:np)?:[^\s[\]]{0,100}\[[^[\]]{0,500}\]/g,
  /@\{?[\p{L}\p{N}_:.+?<>~/#$%&-]*[\p{L}\p{N}_]/gu,
  /<[\p{L}\p{N}_:./-]+>/gu,
  /#(?:cite|ref|label|link)\b/g,
  /\bhttps?:\/\/[^\s)\]}>]*[\p{L}\p{N}/]/gu,
];

/** A text with blanks in place of its commands, keys and addresses; nothing else moves. */
export function withoutMarkup(text: string): string {
  return NAMES.reduce((left, name) => left.replace(name, blanks), withoutCommands(text));
}

function withoutCommands(text: string): string {
  let out = '';
  let from = 0;
  for (const { 0: command, 1: name = '', index } of text.matchAll(COMMAND)) {
    if (index < from) continue;
    const after = index + command.length;
    const end = NAMING.test(name) ? endOfGroups(text, after) : after;
    out += text.slice(from, index) + blanks(text.slice(index, end));
    from = end;
  }
  return out + text.slice(from);
}

/** Behind `[see][p.~3]{key}`, or where it would begin. */
function endOfGroups(text: string, start: number): number {
  let at = start;
  for (;;) {
    const close = { '[': ']', '{': '}' }[text.charAt(at)];
    if (close === undefined) return at;
    const end = text.slice(at, at + LONGEST_GROUP).indexOf(close);
    if (end === -1) return at;
    at += end + 1;
  }
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
