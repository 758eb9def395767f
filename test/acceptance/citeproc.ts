import CSL from 'citeproc';
import type { CitedPaper } from '../../src/core/cite/citedPaper';
import { printedItem } from '../../src/core/cite/csl/printedItem';
import { shippedText } from '../core/cite/shippedReferences';

/** What citeproc-js writes of a paper: the entry, and the reference in running text. */
export type Written = readonly [entry: string, inText: string];

/** Characters that citeproc reads as markup, or turns into it, and what passes through it. */
const GUARDED: readonly (readonly [string, string])[] = [
  ['<', '\ue000'],
  ['²', '\ue002'],
];
const UNKNOWN_AUTHOR = { family: 'Unknown', given: 'Unknown' };

/** How many authors of the paper that is being written are known, where its list was cut. */
let known: number | undefined;
const configure = CSL.NameOutput.prototype.getEtAlConfig;
/** Our rule of honesty: a list that its source cut is cut after the last known name at the latest. */
CSL.NameOutput.prototype.getEtAlConfig = function (...args) {
  configure.apply(this, args);
  if (known === undefined) return;
  const isCut = this.etal_min > 0 && known + 1 >= this.etal_min && this.etal_use_first <= known;
  if (isCut && !this.etal_use_last) return;
  this.etal_min = known + 1;
  this.etal_use_first = known;
  this.etal_use_last = false;
  this.state.tmp['et-al-min'] = this.etal_min;
};

/** The reference program with a shipped style. */
export class Citeproc {
  readonly #engine: InstanceType<typeof CSL.Engine>;
  readonly #items = new Map<string, object>();

  constructor(style: string, language: string) {
    const system = {
      retrieveLocale: () => shippedText(`locales-${language}.xml`),
      retrieveItem: (id: string) => this.#items.get(id),
    };
    this.#engine = new CSL.Engine(system, shippedText(`${style}.csl`), language, true);
  }

  /** As HTML, in which every difference of looks shows. */
  write(id: string, paper: CitedPaper): Written {
    const {
      authorsCut,
      isDescribed,
      author = [],
      custom,
      title = '',
      ...item
    } = printedItem(paper);
    known = authorsCut ? author.length : undefined;
    const guarded = GUARDED.reduce((text, [from, to]) => text.replaceAll(from, to), title);
    this.#items.set(id, {
      ...item,
      id,
      title: isDescribed ? described(guarded) : guarded,
      ...(author.length === 0
        ? {}
        : { author: [...author, ...(authorsCut ? [UNKNOWN_AUTHOR] : [])] }),
    });
    this.#engine.setOutputFormat('html');
    this.#engine.updateItems([id]);
    const bibliography = this.#engine.makeBibliography();
    const [entry = ''] = bibliography === false ? [] : bibliography[1];
    return [plainHtml(entry), plainHtml(this.#engine.makeCitationCluster([{ id }]))];
  }
}

/** Our own description of an untitled work is upright, and keeps its case. */
function described(title: string): string {
  return `<span class="nodecor"><span class="nocase">${title}</span></span>`;
}

/** HTML as ours is: on one line, without boxes, with our names of entities. */
function plainHtml(html: string): string {
  const bare = html
    .replace(/<div class="csl-right-inline">/g, ' ')
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/<span style="font-style:normal;">([^<]*)<\/span>/g, '$1')
    .replace(/<i>(\[[^<]*\])<\/i>/g, '$1')
    .replaceAll('&#38;', '&amp;')
    .replaceAll('&#60;', '&lt;')
    .replaceAll('&#62;', '&gt;')
    .replaceAll('\ue000', '&lt;')
    .replaceAll('\ue002', '²');
  return bare.replace(/\s+/g, ' ').trim();
}
