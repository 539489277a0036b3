// Signs in with a passkey, proves it again, and adds one. Without this script the password works.

/** Reads what the server says to a POST that carries the page's form token. */
async function ask(address, fields) {
  const token = document.querySelector("input[name=__RequestVerificationToken]").value;
  const response = await fetch(address, {
    method: "POST",
    headers: { "X-Newsroom-Form": token },
    body: new URLSearchParams(fields),
    redirect: "follow",
  });
  if (response.redirected) {
    location.assign(response.url);
    return new Promise(() => {});
  }
  if (response.status === 200 || response.status === 422) return response.json();
  throw new Error(`The server answered ${response.status}.`);
}

/** Asks for a passkey and gives back what the server needs to check it. */
async function answer(address, how) {
  const question = await ask(`${address}?handler=Options`, {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(question.options));
  const credential = await navigator.credentials.get({ publicKey, ...how });
  return { credential: JSON.stringify(credential), state: question.state };
}

async function signIn(address, how) {
  const returnUrl = document.querySelector("input[name=ReturnUrl]")?.value ?? "";
  return leave(await ask(address, { ...(await answer(address, how)), returnUrl }));
}

async function add(address, name) {
  const question = await ask(`${address}?handler=Options`, {});
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(question.options));
  const credential = await navigator.credentials.create({ publicKey });
  return leave(await ask(address, { credential: JSON.stringify(credential), state: question.state, name }));
}

/** Goes where the server says, or gives back the sentence that it says instead. */
function leave(said) {
  if (said.location) location.assign(said.location);
  return said.said ?? "";
}

/** Does it, and says beside the button how it went; somebody who closes the browser's window has changed their mind. */
async function run(part, work) {
  const line = part.querySelector(".passkey__said");
  line.textContent = "";
  try {
    line.textContent = await work();
  } catch (error) {
    if (error.name === "NotAllowedError" || error.name === "AbortError") line.textContent = "That was broken off. Try again, or use your password.";
    else if (error.name === "InvalidStateError") line.textContent = "There is a passkey for this account on this device already.";
    else line.textContent = "That did not work. Reload the page and try again.";
  }
}

/** Offers passkeys in the list of names that the browser shows for the address field. */
function offerInField(part, address) {
  const waiting = new AbortController();
  PublicKeyCredential.isConditionalMediationAvailable?.().then(async (available) => {
    if (!available) return;
    try {
      const said = await signIn(address, { mediation: "conditional", signal: waiting.signal });
      part.querySelector(".passkey__said").textContent = said;
    } catch {
      // Nobody chose one, or the button was pressed instead.
    }
  });
  return waiting;
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  const signing = document.querySelector("[data-passkey-sign-in]");
  if (signing) {
    signing.hidden = false;
    const address = signing.dataset.passkeySignIn;
    const waiting = offerInField(signing, address);
    signing.querySelector("button").addEventListener("click", () => {
      waiting.abort();
      run(signing, () => signIn(address, {}));
    });
  }

  const confirming = document.querySelector("[data-passkey-confirm]");
  if (confirming) {
    confirming.hidden = false;
    confirming.querySelector("button").addEventListener("click", () => run(confirming, async () => {
      const given = await answer(confirming.dataset.passkeyConfirm, {});
      const form = confirming.querySelector("form");
      form.elements.Credential.value = given.credential;
      form.elements.State.value = given.state;
      form.submit();
      return "";
    }));
  }

  const adding = document.querySelector("[data-passkey-add]");
  if (adding) {
    adding.hidden = false;
    adding.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      run(adding, () => add(adding.dataset.passkeyAdd, adding.querySelector("input:not([type=hidden])").value));
    });
  }
}
