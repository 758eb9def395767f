import { titleCase } from './titleCase';

/** A text in the case that a style asks for. */
export function inCase(text: string, textCase: string | undefined): string {
  switch (textCase) {
    case 'lowercase':
      return text.toLowerCase();
    case 'uppercase':
      return text.toUpperCase();
    case 'capitalize-first':
      return capitalised(text);
    case 'capitalize-all':
      return text.split(' ').map(capitalised).join(' ');
    case 'title':
      return titleCase(text);
    case 'sentence':
      return capitalised(/\p{Ll}/u.test(text) ? text : text.toLowerCase());
    default:
      return text;
  }
}

/** With a capital, unless the first word has one already further on: `iPhone`. */
function capitalised(text: string): string {
  const word = /^\S*/.exec(text)?.[0] ?? '';
  const at = word.search(/\p{L}/u);
  if (at < 0 || /\p{Lu}/u.test(word)) return text;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return text.slice(0, at) + letter.toUpperCase() + text.slice(at + letter.length);
}
