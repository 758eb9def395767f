import { type Context, hasVariable, variableText } from './context';
import type { XmlElement } from './readXml';

/** Whether the conditions of an `<if>` hold for the item. */
export function isMet({ attributes }: XmlElement, context: Context): boolean {
  const results = Object.entries(attributes).flatMap(([name, value]) =>
    name === 'match' ? [] : value.split(' ').map((word) => test(name, word, context)),
  );
  switch (attributes.match) {
    case 'any':
      return results.includes(true);
    case 'none':
      return !results.includes(true);
    case 'nand':
      return results.includes(false);
    default:
      return !results.includes(false);
  }
}

function test(name: string, word: string, context: Context): boolean {
  switch (name) {
    case 'type':
      return word === context.item.type;
    case 'variable':
      return hasVariable(word, context);
    case 'is-numeric':
      return isNumeric(variableText(word, context) ?? '');
    case 'position':
      return word === 'first' && context.part === 'citation';
    default:
      // Locators, uncertain dates and disambiguation: no single item has them.
      return false;
  }
}

/** `12`, `2nd`, `L2`, `1, 2 & 3`. */
export function isNumeric(text: string): boolean {
  return /^[A-Za-z]{0,3}\d{1,9}[A-Za-z]{0,3}(?: ?[-–,&] ?[A-Za-z]{0,3}\d{1,9}[A-Za-z]{0,3}){0,20}$/.test(
    text,
  );
}
