/** Texts that run, load or lead away where text is taken for markup. All call `fired()` or load. */
export const hostileTexts: readonly string[] = [
  '<script>fired()</script>',
  '"><script>fired()</script>',
  '</title></textarea><script>fired()</script>',
  '<img src="/evil.png" onerror="fired()">',
  '<img src=x onerror=fired()>',
  '<svg onload="fired()"></svg>',
  '<svg><script>fired()</script></svg>',
  '<svg><image href="/evil.svg"/></svg>',
  '<math><mtext><img src="/evil-math.png" onerror="fired()"></mtext></math>',
  '<iframe srcdoc="<script>parent.fired()</script>"></iframe>',
  '<iframe src="/evil-frame"></iframe>',
  '<object data="/evil-object"></object>',
  '<embed src="/evil-embed">',
  '<video src="/evil-video" onerror="fired()"></video>',
  '<audio src="/evil-audio" onerror="fired()"></audio>',
  '<input autofocus onfocus="fired()">',
  '<details open ontoggle="fired()"><summary>x</summary></details>',
  '<link rel="stylesheet" href="/evil.css">',
  '<style>@import "/evil-import.css"; body { background: url(/evil-background.png) }</style>',
  '<div style="background-image: url(/evil-style.png)">x</div>',
  '<a href="javascript:fired()">click</a>',
  '<form action="/evil-form"><button>click</button></form>',
  '<script src="/evil.js"></script>',
  '<body onload="fired()">',
  '<marquee onstart="fired()">x</marquee>',
  '<!--<img src="--><img src=x onerror=fired()//">',
  '<a href="javascript&colon;fired()">https://example.org/"onclick="fired()</a>',
  'https://example.org/"><img/src=x/onerror=fired()>',
  '{{constructor.constructor("fired()")()}}',
  '&lt;script&gt;fired()&lt;/script&gt;',
];

/** The same intent, in TeX. */
export const hostileFormulas: readonly string[] = [
  '\\href{javascript:fired()}{x}',
  '\\url{javascript:fired()}',
  '\\includegraphics[height=1em]{/evil-tex.png}',
  '\\htmlData{onclick=fired()}{x}',
  '\\htmlStyle{background: url(/evil-tex-style.png)}{x}',
  '\\style{background: url(/evil-tex-style.png)}{x}',
  '\\class{x" onmouseover="fired()}{x}',
  '\\id{paper}{x}',
  '\\text{<img src=x onerror=fired()>}',
  '\\text{</mtext></math><script>fired()</script>}',
  '\\text{]]><script>fired()</script>}',
  '\\color{url(/evil-color)}{x}',
  '\\textcolor{red" onclick="fired()}{x}',
  '\\unicode{x3c}script\\unicode{x3e}',
  '\\tag{<svg onload=fired()>} x',
  '\\label{paper} x \\ref{paper}',
  '\\gdef\\x{<script>fired()</script>}\\x',
  '\\char"3C \\char"3E \\char"0',
];

/** Formulas made to hang, to exhaust the stack or to cover the page, at about this length. */
export function mathBombs(length: number): readonly string[] {
  const times = (piece: string, end = '') =>
    piece.repeat(Math.max(1, Math.floor(length / (piece.length + end.length)))) +
    end.repeat(Math.max(1, Math.floor(length / (piece.length + end.length))));
  return [
    times('\\left(', '\\right)'),
    times('\\left('),
    `\\text{${times('a')}}`,
    times('{', '}'),
    times('x^{', '}'),
    times('\\frac{1}{', '}'),
    times('\\sqrt '),
    `\\def\\a{\\a\\a}\\a${times('x')}`,
    `\\def\\a{${times('x')}}\\def\\b{\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b}\\c\\c\\c\\c`,
    `\\rule{${times('9')}em}{${times('9')}em}\\kern-${times('9')}em`,
    times('\\begin{matrix}', '\\end{matrix}'),
    times('\\kern-99em\\raisebox{99em}{x}'),
    times('\\mathchoice{x}{x}{x}{', '}'),
    times('\\binom{', '}{}'),
    times('\\begin{array}{cccccccccc}&&&&&&&&&', '\\end{array}'),
  ];
}
