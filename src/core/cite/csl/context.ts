import type { CslItem } from '../cslItem';
import { citationLabel } from './citationLabel';
import type { CslStyle } from './cslStyle';
import type { XmlElement } from './readXml';

/** An item as styles print it. */
export interface PrintedItem extends Omit<CslItem, 'author'> {
  readonly author?: CslItem['author'];
  /** The list of authors goes on: "et al." stands for those that nobody named. */
  readonly authorsCut: boolean;
  /** The title is our own description of a work without one, whose words keep their case. */
  readonly isDescribed: boolean;
}

/** What the parts of a style share while they render one item. */
export interface Context {
  readonly style: CslStyle;
  readonly item: PrintedItem;
  readonly part: 'citation' | 'bibliography';
  /** Its place in the list of references. */
  readonly number: number;
  /** Variables that stood in for another, and are not printed again. */
  readonly spent: Set<string>;
  /** Variables that were printed. */
  readonly printed: Set<string>;
  /** Options for names, from the style, its part and the element around. */
  readonly inherited: Readonly<Record<string, string>>;
  /** How many elements may still be rendered: macros of a foreign style may call each other. */
  readonly budget: { left: number };
  /** How many macros are open: one that calls itself must end. */
  readonly depth: number;
}

const STANDARD: ReadonlySet<string> = new Set(
  'type title container-title publisher number DOI PMID PMCID URL language note'.split(' '),
);

/** The text of a variable; undefined where the item has none, or where it was spent. */
export function variableText(name: string, context: Context): string | undefined {
  if (context.spent.has(name)) return undefined;
  if (name === 'citation-number') return String(context.number);
  const { item } = context;
  if (name === 'citation-label') return citationLabel(item);
  if (name === 'title-short' || name === 'container-title-short') return undefined;
  if (!STANDARD.has(name) || name === 'type') return undefined;
  const value = Object.entries(item).find(([each]) => each === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

/** Whether the item has a variable of any kind. */
export function hasVariable(name: string, context: Context): boolean {
  if (name === 'author') return (context.item.author ?? []).length > 0 && !context.spent.has(name);
  if (name === 'issued') return context.item.issued !== undefined && !context.spent.has(name);
  return variableText(name, context) !== undefined;
}

/** An attribute of an element, or what it inherits. */
export function option(name: string, element: XmlElement, context: Context): string | undefined {
  return element.attributes[name] ?? context.inherited[name];
}
