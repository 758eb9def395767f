import type { CslName } from '../cslName';
import { type Context, hasVariable } from './context';
import { initials } from './initials';
import { dressed, joined, NOTHING, type Piece, plainPiece, type Rendered } from './piece';
import type { XmlElement } from './readXml';

type Options = Readonly<Record<string, string>>;

/** `<names>`: the authors, or what stands for them. Of other people no paper knows. */
export function renderNames(
  element: XmlElement,
  context: Context,
  renderChild: (element: XmlElement, context: Context) => Rendered,
): Rendered {
  const variables = (element.attributes.variable ?? '').split(' ');
  if (variables.includes('author') && hasVariable('author', context)) {
    context.printed.add('author');
    return { pieces: authorPieces(element, context), called: true, found: true };
  }
  const substitute = element.children.find(({ name }) => name === 'substitute');
  for (const child of substitute?.children ?? []) {
    const around = child.name === 'names' ? namesLike(child, element) : child;
    const printed = new Set<string>();
    const rendered = renderChild(around, { ...context, printed });
    if (rendered.pieces.length === 0) continue;
    // What stood in for the names is not printed again.
    for (const name of printed) context.spent.add(name);
    return { pieces: dressed(rendered.pieces, element), called: true, found: rendered.found };
  }
  return { ...NOTHING, called: true };
}

/** A `<names>` of a substitute that has nothing of its own looks like the one around it. */
function namesLike(child: XmlElement, around: XmlElement): XmlElement {
  if (child.children.length > 0) return child;
  const children = around.children.filter(({ name }) => name !== 'substitute');
  return { ...child, children };
}

function authorPieces(element: XmlElement, context: Context): Piece[] {
  const nameElement = element.children.find(({ name }) => name === 'name');
  const options = nameOptions(nameElement, context);
  const all = context.item.author ?? [];
  const names = all.map((name, at) => oneName(name, at, options, nameElement));
  const list = nameList(names, options, element, context);
  return dressed(nameElement === undefined ? list : dressed(list, affixesOf(nameElement)), element);
}

function affixesOf({ name, attributes }: XmlElement): XmlElement {
  return { name, attributes, children: [], text: '' };
}

/** The options of names, whose inherited forms have longer names on the style and its parts. */
function nameOptions(element: XmlElement | undefined, { inherited }: Context): Options {
  return {
    delimiter: inherited['name-delimiter'] ?? ', ',
    form: inherited['name-form'] ?? 'long',
    ...Object.fromEntries(INHERITED.flatMap((name) => entryOf(inherited, name))),
    ...element?.attributes,
  };
}

const INHERITED = (
  'and delimiter-precedes-et-al delimiter-precedes-last et-al-min et-al-use-first et-al-use-last ' +
  'initialize initialize-with initialize-with-hyphen name-as-sort-order sort-separator ' +
  'demote-non-dropping-particle'
).split(' ');

function entryOf(options: Options, name: string): [string, string][] {
  const value = options[name];
  return value === undefined ? [] : [[name, value]];
}

function nameList(
  names: readonly (readonly Piece[])[],
  options: Options,
  element: XmlElement,
  context: Context,
): Piece[] {
  const delimiter = options.delimiter ?? ', ';
  const { shown, cut, last } = abbreviated(names, options, context.item.authorsCut);
  const inverted = isInverted(shown.length - 1, options);
  if (last !== undefined) {
    return [...joined(shown, delimiter), plainPiece(`${delimiter}… `), ...last];
  }
  if (cut)
    return withEtAl(joined(shown, delimiter), shown.length, {
      options,
      inverted,
      element,
      context,
    });
  const final = shown.at(-1) ?? [];
  const and = conjunction(options, context);
  if (shown.length < 2 || and === undefined) return joined(shown, delimiter);
  const needs = precedes(
    options['delimiter-precedes-last'],
    shown.length > 2,
    isInverted(shown.length - 2, options),
  );
  return [
    ...joined(shown.slice(0, -1), delimiter),
    plainPiece(needs ? `${delimiter.trimEnd()} ${and} ` : ` ${and} `),
    ...final,
  ];
}

interface Abbreviated {
  readonly shown: readonly (readonly Piece[])[];
  readonly cut: boolean;
  readonly last?: readonly Piece[];
}

/**
 * The names that are shown. A list that its source cut counts one more, and is always cut: by the
 * style's own rule where that shows only known names, else after the last known one.
 */
function abbreviated(
  names: readonly (readonly Piece[])[],
  options: Options,
  authorsCut: boolean,
): Abbreviated {
  const count = names.length + (authorsCut ? 1 : 0);
  const min = Number(options['et-al-min'] ?? 0);
  const first = Number(options['et-al-use-first'] ?? 1);
  const useLast = options['et-al-use-last'] === 'true';
  const isLong = min > 0 && count >= min && first < count;
  if (authorsCut && (!isLong || useLast)) return { shown: names, cut: true };
  if (!isLong) return { shown: names, cut: false };
  const last = names.at(-1);
  // An ellipsis for a single name would be no shorter.
  if (useLast && last !== undefined && names.length > first + 1) {
    return { shown: names.slice(0, first), cut: true, last };
  }
  return { shown: names.slice(0, first), cut: true };
}

interface EtAl {
  readonly options: Options;
  readonly inverted: boolean;
  readonly element: XmlElement;
  readonly context: Context;
}

function withEtAl(names: readonly Piece[], count: number, etAl: EtAl): Piece[] {
  const { options, inverted, element, context } = etAl;
  const given = element.children.find(({ name }) => name === 'et-al');
  const term = context.style.locale.term(given?.attributes.term ?? 'et-al') ?? 'et al.';
  const piece = plainPiece(term);
  const needs = precedes(options['delimiter-precedes-et-al'], count > 1, inverted);
  return [
    ...names,
    plainPiece(needs ? (options.delimiter ?? ', ') : ' '),
    ...(given === undefined ? [piece] : dressed([piece], given)),
  ];
}

function conjunction(options: Options, { style }: Context): string | undefined {
  if (options.and === 'symbol') return '&';
  return options.and === 'text' ? (style.locale.term('and') ?? 'and') : undefined;
}

function precedes(rule: string | undefined, isList: boolean, inverted: boolean): boolean {
  if (rule === 'always') return true;
  if (rule === 'never') return false;
  return rule === 'after-inverted-name' ? inverted : isList;
}

function isInverted(at: number, options: Options): boolean {
  const order = options['name-as-sort-order'];
  return order === 'all' || (order === 'first' && at === 0);
}

function oneName(
  name: CslName,
  at: number,
  options: Options,
  element: XmlElement | undefined,
): Piece[] {
  if (name.literal !== undefined) return partPieces(name.literal, 'family', element);
  const particle = name['non-dropping-particle'];
  const family = partPieces(withParticle(particle, name.family ?? ''), 'family', element);
  if (options.form === 'short') return family;
  const given = name.given === undefined ? '' : initials(name.given, options);
  const givenPieces = partPieces(given, 'given', element);
  const suffix = name.suffix === undefined ? [] : [plainPiece(suffixText(name.suffix, options))];
  if (!isInverted(at, options)) return joined([givenPieces, family, suffix], ' ');
  const separator = options['sort-separator'] ?? ', ';
  // Unless told otherwise a particle follows the given name: "Beethoven, Ludwig van".
  const demotion = options['demote-non-dropping-particle'] ?? 'display-and-sort';
  if (demotion === 'display-and-sort' && particle !== undefined) {
    const bare = partPieces(name.family ?? '', 'family', element);
    const behind = joined([givenPieces, [plainPiece(particle.trim().replaceAll("'", '’'))]], ' ');
    return joined([bare, behind, suffix], separator);
  }
  return joined([family, givenPieces, suffix], separator);
}

/** Where initials have no full stop, "Jr." has none either. */
function suffixText(suffix: string, options: Options): string {
  const mark = options['initialize-with'];
  return mark === undefined || mark.includes('.') ? suffix : suffix.replaceAll('.', '');
}

function withParticle(particle: string | undefined, family: string): string {
  if (particle === undefined) return family;
  return /['’-]$/.test(particle) ? particle + family : `${particle} ${family}`;
}

function partPieces(text: string, part: string, element: XmlElement | undefined): Piece[] {
  if (text === '') return [];
  const given = element?.children.find(({ attributes }) => attributes.name === part);
  const upper = given?.attributes['text-case'] === 'uppercase' ? text.toUpperCase() : text;
  const piece = plainPiece(upper.replaceAll("'", '’'));
  return given === undefined ? [piece] : dressed([piece], given);
}
