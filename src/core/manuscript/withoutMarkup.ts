/** Commands of LaTeX whose arguments are keys, names or addresses, never words of a sentence. */
const NAMING =
  /cite|ref$|label|bibliography|bibentry|^(?:begin|end|input|include|includegraphics|usepackage|documentclass|url|href)$/i;
const COMMAND = /\\([A-Za-z@]+)\*?/g;
/** Longer groups of arguments are read as text. */
const LONGEST_GROUP = 500;
/** What opens a citation of Org, of a role of reST or MyST, and of AsciiDoc, and what closes it. */
const CITATIONS = [
  { opening: /\[cite(?:\/[a-z/]{1,20})?:/g, close: ']' },
  { opening: /[:{](?:foot)?cite(?::[a-z]{1,12})?[:}]`/g, close: '`' },
  { opening: /\bcite(?:np)?:[^\s:[\]]{0,100}\[/g, close: ']' },
];
/** Keys and labels as Markdown and Typst write them, and addresses. */
const NAMES = [
  /@\{?[\p{L}\p{N}_:.+?<>~/#$%&-]*[\p{L}\p{N}_]/gu,
  /<[\p{L}\p{N}_:./-]+>/gu,
  /#(?:cite|ref|label|link)\b/g,
  /\bhttps?:\/\/[^\s)\]}>]*[\p{L}\p{N}/]/gu,
];

/** A text with blanks in place of its commands, keys and addresses; nothing else moves. */
export function withoutMarkup(text: string): string {
  const left = CITATIONS.reduce(
    (rest, { opening, close }) => withoutStretches(rest, opening, close),
    withoutCommands(text),
  );
  return NAMES.reduce((rest, name) => rest.replace(name, blanks), left);
}

/** Stretches from an opening to the next closing; longer ones are read as text. */
function withoutStretches(text: string, opening: RegExp, close: string): string {
  let out = '';
  let from = 0;
  for (const { 0: open, index } of text.matchAll(opening)) {
    if (index < from) continue;
    const inside = index + open.length;
    const length = text.slice(inside, inside + LONGEST_GROUP).indexOf(close);
    if (length === -1) continue;
    const end = inside + length + 1;
    out += text.slice(from, index) + blanks(text.slice(index, end));
    from = end;
  }
  return out + text.slice(from);
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
