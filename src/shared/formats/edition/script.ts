/**
 * The one script of an edition: ribbons between two texts that face each other. All it shows is in the file without it
 * (numbers, cross-references, the list of links). Places are measured once per layout; a scroll only subtracts.
 */
import { FACING_FROM } from './style.ts'

/** Marks and notes are found by their numbers, links by the numbers of their ends; nothing in a file becomes code. */
export const SCRIPT = `(() => {
'use strict';
const wide = matchMedia('screen and (min-width: ${FACING_FROM}px)');
const panes = ['left', 'right'].map((side) => document.querySelector('.pane.' + side));
const gutter = document.querySelector('.gutter');
const rows = [...document.querySelectorAll('#links > ol > li[data-from]')];
if (!gutter || panes.includes(null) || rows.length === 0) return;
const make = (name) => document.createElementNS('http://www.w3.org/2000/svg', name);
const svg = gutter.appendChild(make('svg'));
const parts = new Map();
for (const [side, pane] of panes.entries()) {
  for (const part of pane.querySelectorAll('mark[data-n], a.no[data-n]')) {
    const known = parts.get(part.dataset.n) || { side, all: [], top: 0, bottom: 0 };
    known.all.push(part);
    parts.set(part.dataset.n, known);
  }
}
const links = rows.flatMap(({ dataset: { from, to, c, rel } }) => {
  const [a, b] = [parts.get(from), parts.get(to)];
  return a && b && a.side !== b.side ? [{ ends: a.side === 0 ? [a, b] : [b, a], c, rel, path: null }] : [];
});
if (links.length === 0) return;

const measure = () => {
  if (!wide.matches) return;
  const tops = panes.map((pane) => pane.getBoundingClientRect().top - pane.scrollTop);
  for (const part of parts.values()) {
    const boxes = part.all.map((one) => one.getBoundingClientRect());
    part.top = Math.min(...boxes.map(({ top }) => top)) - tops[part.side];
    part.bottom = Math.max(...boxes.map(({ bottom }) => bottom)) - tops[part.side];
  }
  draw();
};
const draw = () => {
  const [width, height] = [gutter.clientWidth, gutter.clientHeight];
  const scrolled = panes.map((pane) => pane.scrollTop);
  for (const link of links) {
    const spans = link.ends.map(({ top, bottom }, side) => [top - scrolled[side], bottom - scrolled[side]]);
    const out = spans.map(([top, bottom]) => (bottom < 0 ? -1 : top > height ? 1 : 0));
    const isShown = out[0] === 0 || out[1] === 0 || out[0] !== out[1];
    if (!isShown || (out[0] !== 0 && out[1] !== 0)) {
      if (link.path) link.path.setAttribute('visibility', 'hidden');
      continue;
    }
    const [[a, b], [c, d]] = spans.map(([top, bottom]) => {
      const from = Math.min(Math.max(top, 1), height - 5);
      return [from, Math.min(Math.max(bottom, from + 4), height - 1)];
    });
    const path = link.path || pathOf(link);
    const half = width / 2;
    path.setAttribute('d', 'M0 ' + a + 'C' + half + ' ' + a + ' ' + half + ' ' + c + ' ' + width + ' ' + c + 'V' + d + 'C' + half + ' ' + d + ' ' + half + ' ' + b + ' 0 ' + b + 'Z');
    path.classList.toggle('out', out[0] !== 0 || out[1] !== 0);
    path.setAttribute('visibility', 'visible');
  }
};
const pathOf = (link) => {
  const path = svg.appendChild(make('path'));
  if (link.c) path.classList.add('c' + link.c);
  path.appendChild(make('title')).textContent = link.rel || '';
  path.addEventListener('click', () => {
    const third = gutter.clientHeight / 3;
    for (const [side, pane] of panes.entries()) pane.scrollTo({ top: link.ends[side].top - third });
  });
  for (const [type, isLit] of [['pointerenter', true], ['pointerleave', false]]) path.addEventListener(type, () => light([link], isLit));
  link.path = path;
  return path;
};
const light = (some, isLit) => {
  for (const { ends, path } of some) {
    if (path) path.classList.toggle('lit', isLit);
    for (const { all } of ends) for (const one of all) one.classList.toggle('lit', isLit);
  }
};
let lit = [];
document.addEventListener('pointerover', ({ target }) => {
  const part = target.closest('.pane [data-n], .pane .note[id]');
  if (!part && target.closest('.gutter')) return;
  const number = part && (part.dataset.n || part.id.slice(1));
  light(lit, false);
  lit = part ? links.filter(({ ends }) => ends.includes(parts.get(number))) : [];
  light(lit, true);
});
const soon = (work) => {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => { isDue = false; work(); });
  };
};
for (const pane of panes) pane.addEventListener('scroll', soon(draw), { passive: true });
const again = new ResizeObserver(soon(measure));
for (const one of [...panes.map((pane) => pane.firstElementChild), gutter]) again.observe(one);
measure();
})();`

/** SHA-256 of the script, as the policy of the page names it (CSP 3, section 8.4). A test computes it anew. */
export const SCRIPT_HASH = 'sha256-E/j0uyaiQidCZoMAjbojxCI7+cwmguQlrKQZ2zLZw9k='
