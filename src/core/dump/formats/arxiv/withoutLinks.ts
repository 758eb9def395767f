/** The Markdown that a clipper makes of a link: `[Ada Writer](/search/?query=Writer)`. */
const LINK = /\[([^[\]]{1,300})\]\([^()\s]{0,600}\)/g;

/** A text with its Markdown links as they look on the page. */
export function withoutLinks(text: string): string {
  return text.includes('](') ? text.replace(LINK, '$1') : text;
}
