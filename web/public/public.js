// Small comforts of the public pages; every page works without them.

// <div class="reveal"><input type="password" …><button type="button" hidden data-hide="Hide">Show</button></div>
for (const button of document.querySelectorAll('.reveal button')) {
  const input = button.parentElement?.querySelector('input');
  if (!input) continue;
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const hidden = input.type === 'password';
    input.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? button.dataset.hide : show;
    button.setAttribute('aria-pressed', String(hidden));
    input.focus();
  });
}

// <input type="hidden" name="zone" data-zone> gets the browser's time zone.
for (const input of document.querySelectorAll('input[data-zone]')) {
  if (!input.value) input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// A form is sent once, however often the button is pressed.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'true';
    form.querySelector('.button')?.setAttribute('aria-busy', 'true');
  });
}
// Back from the next page, the browser may show this one as it was left.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[aria-busy]'))
    button.removeAttribute('aria-busy');
});

// <form data-ask-zone> asks again with the browser's time zone, while nobody has chosen one.
for (const form of document.querySelectorAll('form[data-ask-zone]')) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const select = form.querySelector('select');
  if (!own || !select || select.value === own) continue;
  const to = new URL(location.href);
  if (!to.searchParams.has('zone')) {
    to.searchParams.set('zone', own);
    location.replace(to);
  }
}

// <button hidden data-print> prints; <input readonly data-select> is selected whole.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const input of document.querySelectorAll('[data-select]')) {
  input.addEventListener('focus', () => input.select());
}
