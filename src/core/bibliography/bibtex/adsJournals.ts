/**
 * The commands that the Astrophysics Data System writes for journals, and what the classes of the
 * journals make of them (ui.adsabs.harvard.edu/help/actions/journal-macros).
 */
const JOURNALS: ReadonlyMap<string, string> = new Map(
  `aj Astronomical Journal|actaa Acta Astronomica|araa Annual Review of Astron and Astrophys
apj Astrophysical Journal|apjl Astrophysical Journal, Letters|apjs Astrophysical Journal, Supplement
ao Applied Optics|apss Astrophysics and Space Science|aap Astronomy and Astrophysics
aapr Astronomy and Astrophysics Reviews|aaps Astronomy and Astrophysics, Supplement
azh Astronomicheskii Zhurnal|baas Bulletin of the AAS|bac Bulletin of the Astronomical Institutes of Czechoslovakia
caa Chinese Astronomy and Astrophysics|cjaa Chinese Journal of Astronomy and Astrophysics
icarus Icarus|jcap Journal of Cosmology and Astroparticle Physics|jrasc Journal of the RAS of Canada
memras Memoirs of the RAS|mnras Monthly Notices of the RAS|na New Astronomy|nar New Astronomy Review
pra Physical Review A: General Physics|prb Physical Review B: Solid State|prc Physical Review C
prd Physical Review D|pre Physical Review E|prl Physical Review Letters
pasa Publications of the Astron. Soc. of Australia|pasp Publications of the ASP|pasj Publications of the ASJ
rmxaa Revista Mexicana de Astronomia y Astrofisica|qjras Quarterly Journal of the RAS|skytel Sky and Telescope
solphys Solar Physics|sovast Soviet Astronomy|ssr Space Science Reviews|zap Zeitschrift fuer Astrophysik
nat Nature|iaucirc IAU Circulars|aplett Astrophysics Letters|apspr Astrophysics Space Physics Research
bain Bulletin Astronomical Institute of the Netherlands|fcp Fundamental Cosmic Physics
gca Geochimica Cosmochimica Acta|grl Geophysics Research Letters|jcp Journal of Chemical Physics
jgr Journal of Geophysics Research|jqsrt Journal of Quantitative Spectroscopy and Radiative Transfer
memsai Mem. Societa Astronomica Italiana|nphysa Nuclear Physics A|physrep Physics Reports
physscr Physica Scripta|planss Planetary Space Science|procspie Proceedings of the SPIE
psj Planetary Science Journal|maps Meteoritics and Planetary Science`
    .split(/[|\n]/)
    .map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)] as const),
);

/** The journal that a value names by its command alone, `\apj`; undefined for any other value. */
export function adsJournal(raw: string): string | undefined {
  const command = /^\s*\{?\\([a-z]{2,9})\}?\s*$/.exec(raw)?.[1];
  return command === undefined ? undefined : JOURNALS.get(command);
}
