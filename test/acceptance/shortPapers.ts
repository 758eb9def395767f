import type { PrintedPaper } from './corruptions';

/**
 * Papers that nobody wrote, with abstracts of one to three sentences, as half of the real ones are:
 * near in their subjects, some with hardly a word in common with their title.
 */
export const SHORT_PAPERS: readonly PrintedPaper[] = [
  [
    'Tide Tables from Sparse Kernels',
    'Forty points of a century of records suffice to predict the tides of a harbour. Sparse kernels choose them.',
  ],
  [
    'Counting Bees by Ear',
    'We estimate how many bees are at home from one minute of the sound of a hive.',
  ],
  [
    'Folding Paper Maps Is Hard',
    'Deciding whether a map of two rows can be folded flat is hard. The proof uses a gadget of seven creases.',
  ],
  [
    'GraphLoom: Weaving Long Contexts for Language Models',
    'Long contexts are dear. GraphLoom keeps a graph of what was read, and a language model walks it instead of reading all again.',
  ],
  [
    'Do Robots Dream of Doors?',
    'Robots that open doors fail at the handle. A world model that imagines handles halves the failures of our robot in a hospital.',
  ],
  [
    'Quantised Gradients for Tiny Radios',
    'Tiny radios cannot send gradients of full precision. We send two bits of each, and show that training converges at nearly the same rate.',
  ],
  [
    'A Note on Greedy Colouring',
    'Greedy colouring of a random order uses few colours. We give a short proof.',
  ],
  [
    'Reading Rings: Tree Ages from Photographs',
    'Photographs of stumps show rings. A network counts them, and tells the age of a tree within two years.',
  ],
  [
    'Sharper Bounds for Lazy Walks',
    'Lazy walks on expanders mix fast. We sharpen the bound on their mixing time by a factor of two for regular graphs.',
  ],
  [
    'Ferry Schedules as Integer Programs',
    'An island is served by three ferries. Integer programming finds schedules that shorten the wait by a fifth, and the ferries burn less fuel.',
  ],
  [
    'SPARROW',
    'Small speech models mishear names. SPARROW corrects them with a list of contacts and needs no training.',
  ],
  [
    'On the Sample Complexity of Learning Parities with Noise',
    'We prove that noisy parities of constant size need logarithmically many samples.',
  ],
  [
    'Attention Sinks in Vision Transformers',
    'Vision transformers, too, park their attention on a few patches. Registers take the load off; we measure how many are needed.',
  ],
  [
    'What Do Weather Models Know of Fog?',
    'Global weather models predict fog badly. Local visibility data and a small network repair their forecast at twelve airports.',
  ],
  [
    'Mending Torn Manuscripts with Diffusion',
    'Fragments of papyrus are joined by a diffusion model that proposes the missing strokes; experts prefer its joins in two cases of three.',
  ],
  [
    'Cheap Talk in Repeated Auctions',
    'Bidders who may talk before they bid collude. A seller that shuffles the bidders after every round makes the talk worthless.',
  ],
  [
    'Low-Rank Adapters Forget Less',
    'Fine-tuning makes models forget. We compare adapters of several ranks with full tuning on nine tasks and find that low ranks forget least.',
  ],
  [
    'Streaming Sketches for Heavy Hitters',
    'A sketch of logarithmic size finds the heavy hitters of a stream in one pass, deterministically.',
  ],
  ['The Price of Patience', 'Queues that promise fairness are slow: we quantify how slow.'],
  [
    'Learning to Prune Fruit Trees',
    'Pruning decides next year’s crop. A policy learned in simulation prunes apple trees as well as a gardener of ten years.',
  ],
  [
    'Certified Robustness of Voice Locks',
    'Voice locks accept forged speech. Randomised smoothing over the spectrum certifies that no small change opens ours.',
  ],
  [
    'Neural Codecs for Whale Song',
    'Hydrophones record more than satellites can carry. A neural codec compresses whale song a hundredfold and keeps the calls that biologists label.',
  ],
  [
    'Typed Holes for Proof Assistants',
    'A proof with holes is still a program. We type the holes, so that a proof assistant can run what is there and say what is missing.',
  ],
  [
    'Benchmarking Small Vision-Language Models on Receipts',
    'Receipts are crumpled, faded and long. Eight small vision-language models are compared on 2,000 of them; none reads the total reliably.',
  ],
  [
    'Soft Grippers with Memory',
    'grippers of shape-memory alloy hold without power. Ours lifts an egg and a kilogram with the same fingers.',
  ],
  [
    'Private Means of Heavy Tails',
    'Heavy tails break private estimators. Clipping at a quantile that is itself private gives the optimal error up to logarithms.',
  ],
  [
    'Routing Night Buses',
    'Night buses run empty or full. We route them by the calls of the last hour and halve the empty kilometres in Graz.',
  ],
  [
    'Emergent Maps in Blind Agents',
    'Agents without sight learn to navigate by touch alone. Their memory holds a map: a linear probe reads walls that they met long before.',
  ],
  [
    'Distilling Chess into Rules',
    'From a chess engine we distil a list of rules that beginners can learn; with it they beat their former selves.',
  ],
  [
    '3D Gaussian Splatting for Caves',
    'Caves are dark and wet. Splatting Gaussians with a light model reconstructs them from the film of a diver’s lamp.',
  ],
  [
    'Tokenisers Without Tears',
    'The vocabulary of a language model is chosen before it is trained. We let it change during training, at no cost, and rare scripts gain most.',
  ],
  [
    'Optimal Transport of Sand',
    'Excavators move sand by habit. Discrete optimal transport saves a third of their way on a building site.',
  ],
  [
    'Detecting Forest Fires Before Smoke',
    'Sensors of volatile resin acids see a forest fire an hour before cameras do. A detector learned from forty controlled burns raises no false alarm in a month.',
  ],
  [
    'Why Wide Networks Are Lazy',
    'Wide networks hardly move while they learn. We explain the lazy regime by a single scaling argument.',
  ],
  [
    'A Simple Baseline for Sign Spotting',
    'Nearest neighbours over hand poses spot signs as well as transformers that were trained for weeks. Code: https://github.com/nobody/sign-baseline.',
  ],
  [
    'Sublinear Matching in Dense Graphs',
    'In dense graphs, we find an almost perfect matching while reading a vanishing part of the edges.',
  ],
  [
    'Recipe Retrieval Across Languages',
    'Dishes have names that do not translate. Embeddings of steps, not of names, retrieve the same recipe in eleven languages.',
  ],
  [
    'When Ensembles Agree to Be Wrong',
    'Members of an ensemble err together. We bound the agreement of independent trainings from below and observe that the bound is tight.',
  ],
  [
    'Learned Indexes for Star Catalogues',
    'A star catalogue of a billion rows is searched by position. A learned index is a tenth of the size of a tree and as fast.',
  ],
  [
    'Haptic Gloves for Remote Surgery',
    'Surgeons at a distance feel nothing. A glove that presses in eleven places lets them tell tissue from bone in a blind trial.',
  ],
].map(([title = '', abstract = '']) => ({ title, abstract }));
