/** The page's only script. `script-src` allows it by its hash: change one and a test tells the other. */
export const scriptHash = 'sha256-6CZfJ7Yc5MBF8+cU/jlaq+fUdGeR12lXS4x+jggmBXM=';

/** Next and previous claim, by button, key and address; all else on the page works without a script. */
export const script = `
'use strict';
(() => {
  const cards = Array.from(document.querySelectorAll('.card'));
  const status = document.getElementById('status');
  const keys = document.getElementById('keys');
  let current = null;

  const shown = () => cards.filter((card) => getComputedStyle(card).display !== 'none');
  const markOf = (card) => document.getElementById('m' + card.id.slice(1));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'auto' : 'smooth';

  function say() {
    const list = shown();
    const at = list.indexOf(current);
    status.textContent = at < 0 ? list.length + (list.length === 1 ? ' claim' : ' claims') : at + 1 + ' of ' + list.length;
  }

  function select(card, from) {
    for (const element of document.querySelectorAll('[aria-current]')) element.removeAttribute('aria-current');
    current = card;
    if (card) {
      const mark = markOf(card);
      card.setAttribute('aria-current', 'true');
      if (mark) mark.setAttribute('aria-current', 'true');
      const column = card.closest('.cards');
      const beside = getComputedStyle(column).position === 'sticky';
      if (beside && mark && from !== 'mark') mark.scrollIntoView({ block: 'center', behavior });
      if (beside) column.scrollTo({ top: card.offsetTop - 4, behavior });
      else if (from !== 'back') card.scrollIntoView({ block: 'start', behavior });
      if (from === 'step' || from === 'mark') card.focus({ preventScroll: true });
      if (location.hash !== '#' + card.id) history.replaceState(null, '', '#' + card.id);
    }
    say();
  }

  function step(by) {
    const list = shown();
    if (list.length === 0) return;
    const at = list.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
    select(list[next], 'step');
  }

  function fromAddress() {
    const id = decodeURIComponent(location.hash.slice(1));
    const card = document.getElementById(id);
    if (card && card.classList.contains('card')) {
      const box = document.getElementById('show-' + card.dataset.verdict);
      if (box) box.checked = true;
      select(card, 'address');
    }
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    if (link.classList.contains('mark')) {
      event.preventDefault();
      select(document.getElementById(link.hash.slice(1)), 'mark');
    } else if (link.classList.contains('back')) {
      event.preventDefault();
      const card = link.closest('.card');
      select(card, 'back');
      const mark = markOf(card);
      mark.scrollIntoView({ block: 'center', behavior });
      mark.focus({ preventScroll: true });
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !keys.checked) return;
    if (event.key === 'j' || event.key === 'ArrowRight') step(1);
    else if (event.key === 'k' || event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'Escape') select(null);
    else return;
    event.preventDefault();
  });
  document.getElementById('next').addEventListener('click', () => step(1));
  document.getElementById('previous').addEventListener('click', () => step(-1));
  document.getElementById('filters').addEventListener('change', () => {
    if (current && getComputedStyle(current).display === 'none') select(null);
    say();
  });
  addEventListener('hashchange', fromAddress);
  document.querySelector('.steps').hidden = false;
  say();
  fromAddress();
})();
`;
