import type { Random } from './random';

const FUNCTION_WORDS =
  'the of and to in a we for is that on with as by this are from our an it be can which these at or their have between using such not also has both more than while into each but where most through when'.split(
    ' ',
  );

/** Words of titles and abstracts in machine learning and its neighbours. */
const CONTENT_WORDS =
  'learning model neural network data training deep method language performance graph attention representation image optimization inference gaussian process bayesian transformer large generative diffusion policy reinforcement gradient stochastic convergence kernel equivariant invariant symmetry group convolutional recurrent embedding latent variational autoencoder adversarial robust uncertainty calibration sampling monte carlo markov chain prior posterior likelihood estimation regression classification segmentation detection recognition generation translation summarization retrieval question answering dialogue reasoning prompt instruction tuning pretraining scaling law efficient sparse mixture expert quantization pruning distillation compression federated privacy differential fairness bias causal discovery intervention counterfactual treatment effect time series forecasting anomaly molecular protein structure prediction drug material quantum physics simulation dynamics differential equation operator solver hamiltonian lagrangian conservation energy flow normalizing score matching contrastive self supervised semi transfer domain adaptation generalization overfitting regularization dropout normalization initialization width depth landscape minima sharpness ensemble boosting forest tree clustering dimensionality manifold geometry topology hyperbolic spherical point cloud mesh rendering radiance field view synthesis video action tracking pose depth stereo optical sensor fusion autonomous driving robot manipulation navigation planning control exploration reward human feedback alignment preference safety interpretability explanation saliency probing circuit mechanism memory context window token vocabulary tokenization speech audio music recommendation ranking search knowledge base entity relation extraction parsing syntax semantics multilingual low resource benchmark evaluation metric dataset annotation crowd survey taxonomy framework library toolkit approach novel theory bound complexity sample minimax regret bandit online convex nonconvex constrained distributed parallel hardware accelerator compiler architecture search hyperparameter automated meta few shot zero continual lifelong curriculum multi task modal vision medical clinical imaging radiology genomics climate weather ocean remote sensing agriculture finance market economics game equilibrium mechanism design auction social influence misinformation hate education code program synthesis verification theorem proving symbolic logic constraint satisfaction combinatorial routing scheduling'.split(
    ' ',
  );

const ONSETS =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sh sk sl sp st str t th tr v w z'.split(
    ' ',
  );
const VOWELS = 'a e i o u ai ea io ou y'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 'l', 's', 't', 'm', 'x', 'ck', 'nd', 'ng', 'st', 'rm'];
const SUFFIXES = [
  '',
  '',
  'ing',
  'tion',
  'al',
  'ic',
  'ity',
  'er',
  'ed',
  'ment',
  'ous',
  'ist',
  'ization',
  'able',
];

/** A vocabulary in the order of frequency: function words, words of the field, then a long tail. */
export class Vocabulary {
  readonly content: readonly string[];

  constructor(random: Random, size: number) {
    const words = new Set(CONTENT_WORDS);
    while (words.size < size) words.add(inventWord(random));
    this.content = [...words];
  }

  functionWord(random: Random): string {
    return FUNCTION_WORDS[zipf(random, FUNCTION_WORDS.length)] ?? 'the';
  }

  /** By Zipf's law: the word of rank r about 1/r as often as the first. */
  contentWord(random: Random): string {
    return this.content[zipf(random, this.content.length)] ?? 'model';
  }
}

/** A rank from 0 up to, but not including, `size`, shifted as in Zipf–Mandelbrot. */
function zipf(random: Random, size: number): number {
  const shift = 3;
  return Math.floor(shift * ((size + shift) / shift) ** random.next() - shift);
}

/** A word that sounds as if it existed. */
export function inventWord(random: Random): string {
  const syllables = 1 + random.below(3);
  let word = '';
  for (let n = 0; n < syllables; n++) {
    word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
  }
  return word + random.pick(SUFFIXES);
}
