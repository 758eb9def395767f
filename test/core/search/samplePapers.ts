import type { PartialDate } from '../../../src/core/dump/entry';
import type { Paper } from '../../../src/core/library/paper';
import { search } from '../../../src/core/search/search';
import { buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';

interface Sample {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly date?: PartialDate;
  readonly categories?: readonly string[];
  readonly abstract?: string;
}

/** A paper as fusing makes it; its id is its title. */
export function samplePaper({
  title,
  authors = [],
  abstract,
  date,
  categories = [],
}: Sample): Paper {
  return {
    id: title,
    key: title,
    entries: [],
    provenance: {},
    title,
    authors: authors.map((name) => ({ name })),
    authorsTruncated: false,
    affiliations: [],
    categories,
    ids: {},
    links: [],
    ...(abstract === undefined ? {} : { abstract }),
    ...(date === undefined ? {} : { date }),
  };
}

/** Papers of the kind that the listing pages show. */
export const PAPERS: readonly Paper[] = [
  samplePaper({
    title: 'Attention Is All You Need',
    authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar', 'Łukasz Kaiser'],
    date: { year: 2017, month: 6, day: 12 },
    categories: ['cs.CL'],
    abstract:
      'The dominant sequence transduction models are based on recurrent networks. We propose the Transformer, based solely on attention mechanisms. It dispenses with recurrence and convolutions entirely.',
  }),
  samplePaper({
    title: 'A Practical Method for Constructing Equivariant Multilayer Perceptrons',
    authors: ['Marc Finzi', 'Max Welling', 'Andrew Gordon Wilson'],
    date: { year: 2021, month: 4, day: 19 },
    categories: ['cs.LG', 'stat.ML'],
    abstract:
      'Symmetries and equivariance are fundamental to the generalization of neural networks. We provide a completely general algorithm for solving for the equivariant layers of matrix groups.',
  }),
  samplePaper({
    title: 'Residual Pathway Priors for Soft Equivariance Constraints',
    authors: ['Marc Finzi', 'Gregory Benton', 'Andrew Gordon Wilson'],
    date: { year: 2021, month: 12, day: 2 },
    categories: ['cs.LG'],
    abstract:
      'There is often a trade-off between building deep learning systems that are expressive and ones that have inductive bias. We introduce a method for converting hard constraints into soft priors.',
  }),
  samplePaper({
    title: 'Bayesian Deep Learning and a Probabilistic Perspective of Generalization',
    authors: ['Andrew Gordon Wilson', 'Pavel Izmailov'],
    date: { year: 2020, month: 2, day: 20 },
    categories: ['cs.LG', 'stat.ML'],
    abstract:
      'The key property of a Bayesian approach is marginalization. Bias in an inductive sense is discussed. A survey of priors follows.',
  }),
  samplePaper({
    title: 'Solving the Schrödinger Equation with Neural Networks: A Survey',
    authors: ['Jürgen Müller', 'Aapo Hyvärinen'],
    date: { year: 2019, month: 9, day: 1 },
    categories: ['quant-ph', 'physics.comp-ph'],
    abstract: 'We review variational Monte Carlo. Die Straße nach Hause is long.',
  }),
  samplePaper({
    title: 'Auto-Encoding Variational Bayes',
    authors: ['Diederik P. Kingma', 'Max Welling'],
    date: { year: 2013, month: 12, day: 20 },
    categories: ['stat.ML', 'cs.LG'],
    abstract: 'How can we perform efficient inference in directed probabilistic models?',
  }),
  samplePaper({
    title: 'Denoising Diffusion Probabilistic Models',
    authors: ['Jonathan Ho', 'Ajay Jain', 'Pieter Abbeel'],
    date: { year: 2020, month: 6, day: 19 },
    categories: ['cs.LG', 'cs.CV'],
    abstract: 'We present high quality image synthesis results using a new dataset.',
  }),
  samplePaper({
    title: 'A Survey of 机器学习 Methods with β-Divergences',
    authors: ['Wei Zhang'],
    categories: ['cs.AI'],
  }),
];

const INDEX = buildSearchIndexAtOnce(PAPERS);

/** The titles that answer a query, best first. */
export function titlesFor(query: string, limit = 10): (string | undefined)[] {
  return hitsFor(query, limit).map(({ paper }) => paper.title);
}

export function hitsFor(query: string, limit = 10) {
  return search(INDEX, query, limit);
}

/** The best title, shortened to its first two words. */
export function firstFor(query: string): string | undefined {
  return titlesFor(query, 1)[0]?.split(' ').slice(0, 2).join(' ');
}
