// Suggests while somebody types in the search field. Without it the form works the same.
"use strict";

const field = document.querySelector("input[data-suggest]");
const list = document.getElementById(field?.getAttribute("list") ?? "");
let waiting, asking;

async function suggest() {
  const typed = field.value;
  asking?.abort();
  if (typed.trim().length < 2) return list.replaceChildren();
  asking = new AbortController();
  try {
    const response = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
    if (!response.ok || typed !== field.value) return;
    const [, suggestions] = await response.json();
    list.replaceChildren(...suggestions.map((text) => new Option(text, text)));
  } catch {
    // Nothing is suggested while the network is away.
  }
}

field?.addEventListener("input", (event) => {
  clearTimeout(waiting);
  if (event.inputType === "insertReplacementText") return;
  waiting = setTimeout(suggest, 120);
});
