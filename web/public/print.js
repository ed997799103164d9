// The pages that are printed: a button for it, and the dialog at once when the address asks for it.
const button = document.querySelector('[data-print]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
if (new URLSearchParams(location.search).has('now')) {
  addEventListener('load', () => window.print());
}
