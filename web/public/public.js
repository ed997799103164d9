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
document.addEventListener('submit', (event) => {
  const form = event.target;
  const again = form.dataset.sent;
  form.dataset.sent = 'true';
  form.querySelector('.button')?.setAttribute('aria-busy', 'true');
  if (again) event.preventDefault();
  else if ('sends' in form.dataset && form.querySelector('input[type=file]')?.files.length) {
    event.preventDefault();
    send(form);
  }
});
// Files that are more, or larger, than may be sent are refused before they are.
document.addEventListener('change', ({ target }) => {
  if (target.type !== 'file') return;
  const { most, bytes, much } = target.dataset;
  const size = [...target.files].reduce((all, file) => all + file.size, 0);
  target.setCustomValidity(target.files.length > most || size > bytes ? much : '');
  target.reportValidity();
  target.removeAttribute('aria-invalid');
  document.getElementById(`${target.id}-error`)?.remove();
});
// <form data-sends> with files goes behind the page: one sees how far it is, and when something is refused the files are still chosen.
function send(form) {
  const [sending, lost] = ['sending', 'lost'].map((of) => form.querySelector(`[data-${of}]`));
  const request = new XMLHttpRequest();
  const stop = () => {
    sending.hidden = true;
    delete form.dataset.sent;
    form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
  };
  sending.hidden = false;
  lost.hidden = true;
  request.upload.onprogress = ({ loaded, total }) => {
    sending.querySelector('progress').value = loaded / total;
  };
  request.onload = () => {
    const { responseURL: at, response: page } = request;
    if (page && at === form.action) refused(form, page, stop);
    else if (at) location.assign(at);
  };
  request.onerror = () => {
    stop();
    lost.hidden = false;
  };
  request.open('POST', form.action);
  request.responseType = 'document';
  request.send(new FormData(form));
}
// What was written comes back with what is wrong; the files stay. Where only a sentence comes back, it stands below all that is still there.
function refused(form, page, stop) {
  const card = page.querySelector('.card');
  const files = card?.querySelector('input[type=file]');
  if (!files) {
    stop();
    const why = form.querySelector('[data-lost]');
    why.textContent = card?.querySelector('h1 + p')?.textContent ?? why.textContent;
    why.hidden = false;
    return;
  }
  const kept = form.querySelector('input[type=file]');
  for (const name of ['aria-invalid', 'aria-describedby']) {
    if (files.hasAttribute(name)) kept.setAttribute(name, files.getAttribute(name));
    else kept.removeAttribute(name);
  }
  files.replaceWith(kept);
  card.querySelector('[data-again]')?.remove();
  form.closest('.card').replaceWith(card);
  card.querySelector('[aria-invalid]')?.focus();
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
