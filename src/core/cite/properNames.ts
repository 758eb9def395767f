/**
 * Names that a style must not set in lower case: eponyms, adjectives of peoples and languages,
 * products. Some are words as well (`Lie`, `Gram`); only their capitalised form is ever looked up,
 * and to protect one too many keeps a letter as the source has it.
 * Acronyms need no list: their inner capitals tell.
 */
export const PROPER_NAMES: ReadonlySet<string> = new Set(
  `Abel Abelian Adam Archimedean Arrow Banach Bayes Bayesian Bellman Beltrami Bernoulli Bernstein
  Bessel Blackwell Bloch Boltzmann Boole Boolean Borel Bradley Bregman Brier Brownian Burgers Cantor
  Carlo Cartesian Cauchy Cayley Chebyshev Chernoff Chervonenkis Cholesky Chomsky Clifford Cohen
  Coulomb Cramér Dantzig Darcy Dedekind Dirac Dirichlet Dyck Edgeworth Einstein Ekman Elo Erdős
  Euclid Euclidean Euler Eulerian Feynman Fibonacci Fisher Fokker Fourier Fréchet Frobenius Fubini
  Gabor Galerkin Galois Gauss Gaussian Gibbs Ginibre Gini Gödel Goldbach Gram Granger Grassmann
  Grassmannian Green Gromov Gumbel Haar Hadamard Hamilton Hamiltonian Hamming Hankel Hausdorff
  Hebbian Heisenberg Helmholtz Hermite Hermitian Hessian Hilbert Hölder Hopfield Huber Huffman Hurwitz
  Ising Itô Jacobi Jacobian Jensen Jordan Kalman Kantorovich Karush Kelly Kirchhoff Kolmogorov
  Koopman Kramers Kripke Kronecker Krylov Kuhn Kullback Kuramoto Lagrange Lagrangian Laguerre Lanczos
  Langevin Laplace Laplacian Laurent Lebesgue Legendre Leibler Levenberg Lévy Lie Lipschitz Lorenz
  Lorentz Lyapunov Maclaurin Mahalanobis Mandelbrot Markov Markovian Marquardt Maxwell Mercer Metropolis
  Minkowski Möbius Monge Monte Moreau Nash Navier Neumann Newton Newtonian Nesterov Neyman Noether
  Nyquist Nyström Occam Ornstein Pareto Parseval Parzen Pearson Perron Planck Plackett Platonic
  Poincaré Poisson Pontryagin Procrustes Rademacher Ramanujan Rao Rashomon Rayleigh Rényi Reynolds Ricci
  Riccati Riemann Riemannian Ritz Robbins Runge Sanov Schauder Schmidt Schrödinger Schur Shannon Shapley
  Sherman Simpson Sinkhorn Sivashinsky Skolem Slater Sobolev Spearman Stackelberg Stein Stiefel
  Stirling Stokes Stone Sylvester Taylor Terry Thompson Tikhonov Toeplitz Tsallis Tucker Turing Uhlenbeck
  Vandermonde Vapnik Viterbi Vlasov Volterra Voronoi Wald Wasserstein Weibull Weierstrass Wiener Wigner
  Wilson Wolfe Yang Young Zipf Zipfian
  African American Arabic Asian Bengali British Chinese Czech Danish Dutch English European Finnish
  French German Greek Hebrew Hindi Hungarian Indian Indonesian Italian Japanese Korean Latin Mandarin
  Norwegian Persian Polish Portuguese Romanian Russian Sanskrit Spanish Swahili Swedish Tamil Thai
  Turkish Ukrainian Urdu Vietnamese Africa America Asia China Europe France Germany India Japan
  Amazon Android Claude Coq Docker Gemini Gemma Github Google Haskell Isabelle Java Julia Kubernetes
  Lean Linux Llama Microsoft Minecraft Mistral Nvidia Python Qwen Reddit Rust Twitter Wikidata
  Wikipedia Windows`
    .trim()
    .split(/\s+/),
);
