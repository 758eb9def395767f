/**
 * Mathematical control words and the character that each one shows.
 * Where several words show one character the first is the one that is written.
 * Names from the LaTeX kernel and amssymb (Comprehensive LaTeX Symbol List, 2021).
 */
const MATH_WORDS = `
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ
varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ
Psi Ψ Omega Ω leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼
simeq ≃ cong ≅ equiv ≡ propto ∝ times × cdot ⋅ div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙
oplus ⊕ otimes ⊗ ominus ⊖ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ forall ∀ exists ∃
in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅
varnothing ∅ infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ sum ∑ prod ∏ int ∫ oint ∮
rightarrow → to → leftarrow ← gets ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒
implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦ hookrightarrow ↪ longrightarrow ⟶
perp ⊥ bot ⊥ top ⊤ parallel ∥ mid ∣ vdash ⊢ models ⊨ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋
lceil ⌈ rceil ⌉ dagger † ddagger ‡ prime ′ angle ∠ triangle △ square □ Box □ blacksquare ■
cdots ⋯ vdots ⋮ ddots ⋱ lesssim ≲ gtrsim ≳ preceq ⪯ succeq ⪰ prec ≺ succ ≻ Vert ‖ lVert ‖
rVert ‖ lvert | rvert | vert | colon : ldots … dots … surd √ hslash ħ wp ℘ oslash ⊘ coprod ∐
leqq ≦ geqq ≧ nexists ∄ subsetneq ⊊ nparallel ∦ iint ∬ bigtriangledown ▽ diamond ◇ updownarrow ↕
Uparrow ⇑ Downarrow ⇓ hookleftarrow ↩ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹
Longleftarrow ⟸ Longleftrightarrow ⟺ rightleftharpoons ⇌ rightharpoonup ⇀ leftharpoonup ↼
nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ bigoplus ⨁ bigotimes ⨂ bigcup ⋃ bigcap ⋂ ltimes ⋉
rtimes ⋊ sharp ♯ flat ♭ natural ♮ imath ı jmath ȷ`;

/** Letters and signs of running text, as LaTeX names them. */
const TEXT_WORDS = `
ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ
ldots … dots … textellipsis … textendash – textemdash — textquoteleft ‘ textquoteright ’
textquotedblleft “ textquotedblright ” textbackslash \\ textasciitilde ~ textasciicircum ^
textasciigrave \` textless < textgreater > textbar | textbraceleft { textbraceright }
textunderscore _ textdollar $ textregistered ® texttrademark ™ textdegree ° textbullet •
textquotedbl " texteuro € copyright © pounds £ guillemotleft « guillemotright » quotedblbase „ TeX TeX
LaTeX LaTeX S § P ¶ textperiodcentered · textyen ¥ textcent ¢ textbrokenbar ¦ textordfeminine ª
textordmasculine º guilsinglleft ‹ guilsinglright › quotesinglbase ‚ ng ŋ NG Ŋ`;

/** More of them that are read, and never written: others say the same, or more programs know. */
const READ_WORDS = `
textmu µ textquestiondown ¿ textexclamdown ¡ textquotesingle ' textcopyright © textsterling £
textlangle ⟨ textrangle ⟩ textonehalf ½ textonequarter ¼ textthreequarters ¾ texttimes × textpm ±
textdiv ÷ textminus − cprime ʹ dag † ddag ‡ textdagger † textdaggerdbl ‡ flqq « frqq » glqq „ grqq “
guillemetleft « guillemetright » textalpha α textbeta β textgamma γ textdelta δ textohm Ω
textcelsius ℃ textperthousand ‰ textnumero № textsection § textparagraph ¶ slash / BibTeX BibTeX
textrightarrow → textleftarrow ← textlquill ⁅ textrquill ⁆ textsuperiorone ¹ textsuperiortwo ²
textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textasteriskcentered ∗`;

/** Accent commands and the combining mark that each one sets over or under its letter. */
const ACCENT_MARKS =
  '` \u0300 \' \u0301 ^ \u0302 ~ \u0303 " \u0308 = \u0304 . \u0307 ' +
  'u \u0306 v \u030c H \u030b r \u030a c \u0327 k \u0328 d \u0323 b \u0331';

// Maps and not records: a control word of a hostile title may be `constructor`.
function pairs(words: string): ReadonlyMap<string, string> {
  const cells = words.trim().split(/\s+/);
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < cells.length; at += 2) map.set(cells[at] ?? '', cells[at + 1] ?? '');
  return map;
}

function reversed(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const back = new Map<string, string>();
  for (const [word, shown] of map) if (!back.has(shown)) back.set(shown, word);
  return back;
}

/** `times` → `×` */
export const MATH_SYMBOLS = pairs(MATH_WORDS);
/** `×` → `times` */
export const MATH_WORD_OF = reversed(MATH_SYMBOLS);
const WRITTEN_WORDS = pairs(TEXT_WORDS);
/** `ss` → `ß` */
export const TEXT_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...pairs(READ_WORDS),
  ...WRITTEN_WORDS,
]);
/** `ß` → `ss` */
export const TEXT_WORD_OF = reversed(WRITTEN_WORDS);
/** `"` → U+0308 */
export const ACCENTS = pairs(ACCENT_MARKS);
/** Accents whose commands are words: a comma below, as Romanian has it, and a tie. */
export const ACCENT_WORDS: ReadonlyMap<string, string> = new Map([
  ['textcommabelow', '\u0326'],
  ['cb', '\u0326'],
  ['t', '\u0361'],
]);
/** U+0308 → `"` */
export const ACCENT_OF = reversed(ACCENTS);

/** Blackboard letters that have a character of their own. */
export const BLACKBOARD = pairs('R ℝ N ℕ Z ℤ Q ℚ C ℂ P ℙ H ℍ E 𝔼');
/** `ℝ` → `R` */
export const BLACKBOARD_OF = reversed(BLACKBOARD);

/** Names of functions, set upright: they show as themselves. */
export const FUNCTION_NAMES: ReadonlySet<string> = new Set(
  (
    'arccos arcsin arctan arg cos cosh cot deg det dim exp gcd hom inf ker lg lim liminf limsup ' +
    'ln log max min mod Pr sec sin sinh sup tan tanh argmax argmin poly polylog tr'
  ).split(' '),
);

/** Commands that only change how their one argument looks. */
export const FONT_COMMANDS: ReadonlySet<string> = new Set(
  (
    'emph textbf textit texttt textsc textrm textsf textsl textup textnormal underline mbox text ' +
    'mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak mathbb boldsymbol bm ' +
    'operatorname ensuremath'
  ).split(' '),
);

/** Switches that change how the rest of their group looks. */
export const FONT_SWITCHES: ReadonlySet<string> = new Set(
  'em it bf rm sf sl sc tt cal mit bfseries itshape scshape ttfamily rmfamily sffamily slshape'.split(
    ' ',
  ),
);
