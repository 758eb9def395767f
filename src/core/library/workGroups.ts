import type { Steps } from '../steps';
import { shinglesOf } from '../text/shingles';
import { type Candidate, likenessOf } from './candidate';
import type { IdKey } from './idKeys';
import { compareTitles, type TitleWords } from './titleAgreement';

/** A paper goes by few titles: a group that would have more is several papers. */
const MOST_TITLES = 8;
/** Of each of two groups, where their titles have nothing in common. */
const ABSTRACTS_COMPARED = 4;

/** What a group has agreed on. */
interface Group {
  readonly members: number[];
  /** One member for each different title. */
  readonly titled: number[];
  /** The title that each page gives the paper. */
  readonly pages: Map<object, TitleWords>;
  readonly ids: Map<IdKey['kind'], Set<string>>;
}

/** Groups of entries that grow together, never into one that its own titles contradict. */
export class WorkGroups {
  readonly #candidates: readonly Candidate[];
  readonly #parent: number[];
  readonly #groups = new Map<number, Group>();

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
    this.#parent = candidates.map((_, index) => index);
  }

  /** The least member of the group that a member is in. */
  find(member: number): number {
    let root = member;
    for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) {
      this.#parent[root] = this.#parent[up] ?? up;
      root = up;
    }
    return root;
  }

  /**
   * Whether nothing in the groups of two members says that they are two papers.
   *
   * @param sameText the two were found by one text, over which even a new title may stand
   */
  mayJoin(a: number, b: number, sameText = false): boolean {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return true;
    const [one, other] = [this.#group(x), this.#group(y)];
    return (
      agreeOnIds(one, other) &&
      agreeOnPages(one, other) &&
      this.#agreeOnTitles(one, other, sameText)
    );
  }

  /**
   * Whether one identifier makes one paper of two groups. Bad identifiers happen: titles that are
   * rivals, two titles of one page that have nothing in common, or elsewhere such titles over
   * abstracts that have as little, outweigh it.
   */
  mayShareId(a: number, b: number): boolean {
    const [one, other] = [this.#group(this.find(a)), this.#group(this.find(b))];
    return one.titled.every((known) =>
      other.titled.every((member) => {
        const [x, y] = [this.#candidates[known], this.#candidates[member]];
        if (x?.title === undefined || y?.title === undefined) return true;
        const agreement = compareTitles(x.title, y.title);
        if (agreement !== 'apart') return agreement !== 'rivals';
        return x.page !== y.page && this.#haveLikeAbstracts(one, other);
      }),
    );
  }

  /** Two groups of which only one knows an abstract do not contradict each other. */
  #haveLikeAbstracts(one: Group, other: Group): boolean {
    const [some, others] = [one, other].map(({ members }) =>
      members
        .flatMap((member) => this.#candidates[member]?.entry.abstract ?? [])
        .slice(0, ABSTRACTS_COMPARED)
        .map(shinglesOf),
    );
    if (!some?.length || !others?.length) return true;
    return some.some((a) => others.some((b) => likenessOf(a, b) !== undefined));
  }

  /** The members of the group that a member is in. */
  membersWith(member: number): readonly number[] {
    return this.#group(this.find(member)).members;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    const [one, other] = [this.#group(x), this.#group(y)];
    const [larger, smaller] =
      one.members.length >= other.members.length ? [one, other] : [other, one];
    for (const member of smaller.members) larger.members.push(member);
    for (const [page, title] of smaller.pages) larger.pages.set(page, title);
    for (const [kind, values] of smaller.ids) {
      larger.ids.set(kind, new Set([...(larger.ids.get(kind) ?? []), ...values]));
    }
    for (const member of smaller.titled) {
      if (!this.#isKnown(larger, member)) larger.titled.push(member);
    }
    this.#parent[Math.max(x, y)] = Math.min(x, y);
    this.#groups.delete(Math.max(x, y));
    this.#groups.set(Math.min(x, y), larger);
  }

  /** Each group ascending, groups by first member. */
  *list(): Steps<number[][]> {
    const members = new Map<number, number[]>();
    for (let at = 0; at < this.#parent.length; at++) {
      if (at % 2048 === 2047) yield;
      const root = this.find(at);
      const group = members.get(root);
      if (group === undefined) members.set(root, [at]);
      else group.push(at);
    }
    return [...members.values()];
  }

  #group(root: number): Group {
    const known = this.#groups.get(root);
    if (known !== undefined) return known;
    const { title, page, ids = [] } = this.#candidates[root] ?? {};
    const pages = new Map(title && page ? [[page, title]] : []);
    const own = new Map(ids.map(({ kind, value }) => [kind, new Set([value])] as const));
    const group = { members: [root], titled: title ? [root] : [], pages, ids: own };
    this.#groups.set(root, group);
    return group;
  }

  #agreeOnTitles(one: Group, other: Group, sameText: boolean): boolean {
    let titles = one.titled.length;
    for (const member of other.titled) {
      if (this.#isKnown(one, member)) continue;
      if (!one.titled.every((known) => this.#allows(known, member, sameText))) return false;
      titles++;
    }
    return titles <= MOST_TITLES || titles === one.titled.length;
  }

  #isKnown({ titled }: Group, member: number): boolean {
    const title = this.#candidates[member]?.title;
    return titled.some((known) => isSameTitle(this.#candidates[known]?.title, title));
  }

  /** A doubtful title may be that of another paper, so that only a rival of it counts. */
  #allows(a: number, b: number, sameText: boolean): boolean {
    const [one, other] = [this.#candidates[a], this.#candidates[b]];
    if (one?.title === undefined || other?.title === undefined) return true;
    const agreement = compareTitles(one.title, other.title);
    if (agreement === 'same') return true;
    if (agreement === 'rivals') return false;
    if (one.doubtful !== other.doubtful) return true;
    if (one.page === other.page) return false;
    return agreement === 'alike' || sameText;
  }
}

/** Two works have identifiers of their own; one of any kind that both have makes them one. */
function agreeOnIds(one: Group, other: Group): boolean {
  let differ = false;
  for (const [kind, values] of one.ids) {
    const others = other.ids.get(kind);
    if (others === undefined) continue;
    for (const value of values) if (others.has(value)) return true;
    differ = true;
  }
  return !differ;
}

/** No page lists one paper under two titles. */
function agreeOnPages(one: Group, other: Group): boolean {
  const [fewer, more] = one.pages.size <= other.pages.size ? [one, other] : [other, one];
  for (const [page, title] of fewer.pages) {
    const known = more.pages.get(page);
    if (known !== undefined && !isSameTitle(known, title)) return false;
  }
  return true;
}

function isSameTitle(a: TitleWords | undefined, b: TitleWords | undefined): boolean {
  return a !== undefined && b !== undefined && compareTitles(a, b) === 'same';
}
