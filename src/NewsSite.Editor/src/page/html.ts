/**
 * The only place where a string becomes HTML, always in a document of its own that loads nothing and runs nothing. The
 * newsroom's pages allow one Trusted Types policy, and this is it.
 */
interface Policy {
  createHTML(html: string): string;
}

interface TrustedTypesHost {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
}

const asIs: Policy = { createHTML: html => html };
let policy: Policy | undefined;

/** The text that a browser reads a few characters of HTML as. */
export function inertText(html: string): string {
  return inertDocument(html).body.textContent ?? '';
}

/** An untrusted document: read it, never put its nodes into the page. */
export function inertDocument(html: string): Document {
  policy ??= (globalThis as TrustedTypesHost).trustedTypes?.createPolicy('newsroom', asIs) ?? asIs;
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}
