/** The page's only script. `script-src` allows it by its hash: change one and a test tells the other. */
export const scriptHash = 'sha256-WH2SdLemAmvnYm4qGKICP4SAlFhr9vPIF/2IxXmD9hQ=';

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

  // Cards stand beside the copy and scroll by themselves, or follow it; then the current one covers the lower half of the screen.
  const columnOf = (card) => card.closest('.cards');
  const isBeside = (card) => getComputedStyle(columnOf(card)).position === 'sticky';

  // Brings a mark into view, and gives where the page will stand.
  function show(mark, beside) {
    const wanted = mark.getBoundingClientRect().top + scrollY - innerHeight * (beside ? .45 : .2);
    const top = Math.max(0, Math.min(wanted, document.documentElement.scrollHeight - innerHeight));
    scrollTo({ top, behavior });
    return top;
  }

  // Brings a card to the top of its column, less what the end of the draft pushes under the tools once the page stands at 'top'.
  function lift(card, top) {
    const column = columnOf(card);
    const end = column.parentElement.getBoundingClientRect().bottom + scrollY - top;
    const covered = Math.max(0, parseFloat(getComputedStyle(column).top) + column.offsetHeight - end);
    column.scrollTo({ top: card.offsetTop - 4 - covered, behavior });
  }

  function select(card, from) {
    for (const element of document.querySelectorAll('[aria-current]')) element.removeAttribute('aria-current');
    current = card;
    if (card) {
      const mark = markOf(card);
      card.setAttribute('aria-current', 'true');
      if (mark) mark.setAttribute('aria-current', 'true');
      const beside = isBeside(card);
      const top = mark && !(beside && from === 'mark') ? show(mark, beside) : scrollY;
      if (beside) lift(card, top);
      else card.scrollTop = 0;
      if (from === 'step' || from === 'mark') card.focus({ preventScroll: true });
      if (from === 'back' && mark) mark.focus({ preventScroll: true });
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
      select(link.closest('.card'), 'back');
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !keys.checked) return;
    // A table that is wider than the page scrolls by the same keys.
    if (event.target.closest('.table') && event.key.startsWith('Arrow')) return;
    if (event.key === 'j' || event.key === 'ArrowRight') step(1);
    else if (event.key === 'k' || event.key === 'ArrowLeft') step(-1);
    else if (event.key === 'Escape') select(null);
    else return;
    event.preventDefault();
  });
  document.getElementById('next').addEventListener('click', () => step(1));
  document.getElementById('previous').addEventListener('click', () => step(-1));
  document.getElementById('close').addEventListener('click', () => select(null));
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
