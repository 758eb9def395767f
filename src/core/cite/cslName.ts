import type { PersonName } from '../library/personName';

/** A name of CSL-JSON. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** A particle that an apostrophe ties to the name: `d'Aspremont`. */
const TIED = /^\p{Ll}{1,5}['’](?=\p{Lu})/u;

/** A name with its particle apart, as CSL's rules of sorting and shortening want it. */
export function cslName(name: PersonName): CslName {
  if (name.kind === 'literal') return { literal: name.name };
  const tied = TIED.exec(name.family)?.[0] ?? '';
  const particle = [name.particle, tied].filter(Boolean).join(' ');
  return {
    family: name.family.slice(tied.length),
    ...(name.given === undefined ? {} : { given: name.given }),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(name.suffix === undefined ? {} : { suffix: name.suffix }),
  };
}
