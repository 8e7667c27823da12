// A form marked data-passkey asks the browser for a passkey before it is sent. By delegation, so that it holds for forms
// that are rendered later; what the browser answers is judged by the server alone.

const supported = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function' && !!navigator.credentials;

async function optionsFor(operation, form) {
  const response = await fetch(`/account/passkeys/${operation}-options`, {
    method: 'POST',
    headers: { RequestVerificationToken: form.elements.namedItem('__RequestVerificationToken').value },
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

async function credentialFor(form) {
  const operation = form.dataset.passkey;
  const options = await optionsFor(operation, form);
  return operation === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches?.('form[data-passkey]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const fill = (name, value) => { form.elements.namedItem(`Passkey.${name}`).value = value; };
  try {
    if (supported) fill('Credential', JSON.stringify(await credentialFor(form)));
    else fill('Error', 'unsupported');
  } catch (error) {
    fill('Error', error.name || 'failed');
  }
  form.submit();
}, true);
